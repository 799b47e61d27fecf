SELECT TOP(2) [i].[value]
FROM [installation_secrets] AS [i]
WHERE [i].[name] = N'links'
