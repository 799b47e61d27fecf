SELECT [c].[id]
FROM [claims] AS [c]
WHERE [c].[status] = 'PromisedOn' AND [c].[promised_on] <= @today
ORDER BY [c].[promised_on]
