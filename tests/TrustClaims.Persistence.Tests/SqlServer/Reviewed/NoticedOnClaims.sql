SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [feeling_words] AS [f]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT [e].[claim] AS [Claim], [e].[text] AS [Text]
FROM [exchanges] AS [e]
WHERE [e].[claim] = @claims1 AND [e].[direction] = 'FromCustomer' AND [e].[noted_by] IS NULL
ORDER BY [e].[at] DESC
