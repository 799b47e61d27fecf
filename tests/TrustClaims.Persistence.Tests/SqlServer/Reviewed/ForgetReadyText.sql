DELETE FROM [r]
FROM [ready_texts] AS [r]
WHERE [r].[id] = @id
