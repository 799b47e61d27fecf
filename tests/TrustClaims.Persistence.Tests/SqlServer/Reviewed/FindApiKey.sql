SELECT TOP(2) [a].[id], [a].[created_at], [a].[hash], [a].[name], [a].[revoked_at], [a].[scopes]
FROM [api_keys] AS [a]
WHERE [a].[hash] = @hash AND [a].[revoked_at] IS NULL
