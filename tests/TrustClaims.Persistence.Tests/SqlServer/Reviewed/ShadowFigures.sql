SELECT [s].[live] AS [Live], [s].[draft] AS [Draft], [s].[side] AS [Side], [s].[rule] AS [Rule], [s].[live_policy] AS [LivePolicy], [s].[payable_currency] AS [Currency], COUNT(*) AS [Claims], COALESCE(SUM([s].[payable_minor]), CAST(0 AS bigint)) AS [Minor]
FROM [shadowed_claims] AS [s]
WHERE [s].[shadow] = @shadow
GROUP BY [s].[live], [s].[draft], [s].[side], [s].[rule], [s].[live_policy], [s].[payable_currency]
