SELECT [t].[language], [t].[phrase], [t].[at], [t].[by_name], [t].[theme]
FROM [theme_words] AS [t]

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [feeling_words] AS [f]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT [e].[text] AS [Text], [e].[at] AS [At], [e].[customer] AS [Customer], [c].[reference] AS [Claim]
FROM [exchanges] AS [e]
LEFT JOIN [claims] AS [c] ON [e].[claim] = [c].[id]
WHERE [e].[direction] = 'FromCustomer' AND [e].[noted_by] IS NULL AND [e].[at] > @after AND [e].[at] <= @until

---

SELECT [e].[comment] AS [Text], [e].[at] AS [At], [c].[customer] AS [Customer], [c].[reference] AS [Reference]
FROM [effort_answers] AS [e]
INNER JOIN [claims] AS [c] ON [e].[claim] = [c].[id]
WHERE [e].[comment] IS NOT NULL AND [e].[at] > @after AND [e].[at] <= @until

---

SELECT [c].[words] AS [Text], [c].[at] AS [At]
FROM [contact_requests] AS [c]
WHERE [c].[customer] IS NULL AND [c].[words] IS NOT NULL AND [c].[at] > @after AND [c].[at] <= @until
