SELECT TOP(1) [a].[number], [a].[at], [a].[entries], [a].[hash], [a].[previous_hash]
FROM [audit_seals] AS [a]
ORDER BY [a].[number] DESC

---

UPDATE [a]
SET [a].[seal] = @p
FROM [audit_entries] AS [a]
WHERE [a].[seal] IS NULL

---

SELECT [a].[subject], [a].[number], [a].[hash]
FROM [audit_entries] AS [a]
WHERE [a].[seal] = @number

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [audit_seals] ([number], [at], [entries], [hash], [previous_hash])
VALUES (@p0, @p1, @p2, @p3, @p4);
