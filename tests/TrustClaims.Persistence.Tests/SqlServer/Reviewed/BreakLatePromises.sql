SELECT [p].[claim]
FROM [promises] AS [p]
WHERE [p].[state] = 'Open' AND [p].[due] < @now AND [p].[claim] IS NOT NULL AND [p].[kind] <> 'AnswerBy'
ORDER BY [p].[due]
