SELECT TOP(2) [i].[value]
FROM [installation_secrets] AS [i]
WHERE [i].[name] = N'links'

---

SELECT TOP(2) [a].[id]
FROM [agreements] AS [a]
WHERE [a].[kind] = 'Order' AND [a].[number] = @number AND [a].[holder] = @holder AND [a].[link_epoch] = @epoch
