SELECT TOP(2) [r].[id], [r].[at], [r].[by_name], [r].[language], [r].[name], [r].[text], [r].[use]
FROM [ready_texts] AS [r]
WHERE [r].[use] = @use AND [r].[language] = @language AND [r].[name] = @name

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [ready_texts] ([id], [at], [by_name], [language], [name], [text], [use])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);
