SELECT [f].[phrase]
FROM [feeling_words] AS [f]
WHERE [f].[language] = @language

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [feeling_words] ([language], [phrase], [at], [by_name], [feeling])
VALUES (@p0, @p1, @p2, @p3, @p4);
