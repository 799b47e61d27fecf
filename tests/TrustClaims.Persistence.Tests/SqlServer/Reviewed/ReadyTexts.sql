SELECT [r].[id], [r].[at], [r].[by_name], [r].[language], [r].[name], [r].[text], [r].[use]
FROM [ready_texts] AS [r]
ORDER BY [r].[name]
