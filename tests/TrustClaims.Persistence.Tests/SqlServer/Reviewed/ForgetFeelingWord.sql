SELECT [f].[phrase]
FROM [feeling_words] AS [f]
WHERE [f].[language] = @language

---

DELETE FROM [f]
FROM [feeling_words] AS [f]
WHERE [f].[language] = @_8__locals1_language AND [f].[phrase] = @same
