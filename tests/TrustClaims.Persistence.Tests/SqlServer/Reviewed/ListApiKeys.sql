SELECT [a].[id], [a].[created_at], [a].[hash], [a].[name], [a].[revoked_at], [a].[scopes]
FROM [api_keys] AS [a]
ORDER BY [a].[created_at] DESC
