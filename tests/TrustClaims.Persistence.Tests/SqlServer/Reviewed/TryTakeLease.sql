UPDATE [w]
SET [w].[holder] = @p,
    [w].[until] = @p4
FROM [worker_leases] AS [w]
WHERE [w].[name] = @name AND ([w].[until] <= @now OR [w].[holder] = @holder)

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [worker_leases] AS [w]
        WHERE [w].[name] = @name) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [worker_leases] ([name], [holder], [until])
VALUES (@p0, @p1, @p2);
