SELECT [t].[language], [t].[phrase], [t].[at], [t].[by_name], [t].[theme]
FROM [theme_words] AS [t]

---

SELECT MAX([v].[at])
FROM [voiced_changes] AS [v]
WHERE [v].[theme] = @theme AND [v].[taken_back_at] IS NULL

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

---

SELECT [t].[customer] AS [Customer], MAX([v].[at]) AS [At]
FROM [told_of_changes] AS [t]
INNER JOIN [voiced_changes] AS [v] ON [t].[change] = [v].[id]
WHERE [v].[theme] = @theme AND [v].[at] > @since
GROUP BY [t].[customer]

---

SELECT [t].[customer] AS [Customer], MAX([t].[at]) AS [At]
FROM [told_of_changes] AS [t]
WHERE [t].[customer] IN (@people1, @people2)
GROUP BY [t].[customer]

---

SELECT [c].[id]
FROM [customers] AS [c]
WHERE [c].[id] IN (@people1, @people2) AND [c].[spared_news] = CAST(1 AS bit)

---

SELECT TOP(1) [m].[kind], [m].[language], [m].[number], [m].[at], [m].[by], [m].[by_name], [m].[subject], [m].[text]
FROM [message_templates] AS [m]
WHERE [m].[kind] = @kind AND [m].[language] = @code
ORDER BY [m].[number] DESC
