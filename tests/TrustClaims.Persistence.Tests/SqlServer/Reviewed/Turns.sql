UPDATE [w]
SET [w].[until] = [w].[until]
FROM [worker_leases] AS [w]
WHERE [w].[name] = @name

---

INSERT INTO worker_leases (name, holder, until)
SELECT @p0, '', @p1 WHERE NOT EXISTS (SELECT 1 FROM worker_leases AS known WITH (UPDLOCK, HOLDLOCK) WHERE known.name = @p2)
