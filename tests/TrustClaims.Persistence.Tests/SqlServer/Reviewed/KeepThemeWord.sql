SELECT [t].[language], [t].[phrase], [t].[at], [t].[by_name], [t].[theme]
FROM [theme_words] AS [t]
WHERE [t].[language] = @language

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [theme_words] ([language], [phrase], [at], [by_name], [theme])
VALUES (@p0, @p1, @p2, @p3, @p4);

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [theme_words]
OUTPUT 1
WHERE [language] = @p0 AND [phrase] = @p1;
