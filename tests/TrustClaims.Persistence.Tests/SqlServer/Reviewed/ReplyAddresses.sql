SELECT TOP(2) [i].[value]
FROM [installation_secrets] AS [i]
WHERE [i].[name] = N'links'

---

SELECT TOP(2) [a].[link_epoch]
FROM [claims] AS [c]
INNER JOIN [agreements] AS [a] ON [c].[agreement] = [a].[id]
WHERE [c].[id] = @id
