SELECT [a].[id], [a].[created_at], [a].[hash], [a].[name], [a].[revoked_at], [a].[scopes]
FROM [api_keys] AS [a]
WHERE ([a].[id] = @id OR [a].[name] = @name) AND [a].[revoked_at] IS NULL

---

SELECT TOP(1) [a].[number] AS [Number], [a].[hash] AS [Hash]
FROM [audit_entries] AS [a]
WHERE [a].[subject] = @subject
ORDER BY [a].[number] DESC

---

SET NOCOUNT ON;
UPDATE [api_keys] SET [revoked_at] = @p0
OUTPUT 1
WHERE [id] = @p1;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10);
