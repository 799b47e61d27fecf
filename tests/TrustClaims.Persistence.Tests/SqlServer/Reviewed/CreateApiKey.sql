SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [api_keys] AS [a]
        WHERE [a].[name] = @name AND [a].[revoked_at] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT TOP(1) [a].[number] AS [Number], [a].[hash] AS [Hash]
FROM [audit_entries] AS [a]
WHERE [a].[subject] = @subject
ORDER BY [a].[number] DESC

---

SET NOCOUNT ON;
INSERT INTO [api_keys] ([id], [created_at], [hash], [name], [revoked_at], [scopes])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5);
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14);
