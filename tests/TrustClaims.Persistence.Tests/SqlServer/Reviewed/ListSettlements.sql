SELECT TOP(@p) [s].[id], [s].[carrier], [s].[claim], [s].[done_at], [s].[failure_reason], [s].[gesture], [s].[given_by], [s].[handed_over_at], [s].[item], [s].[leased_until], [s].[not_before], [s].[outcome], [s].[outcome_at], [s].[quantity], [s].[remedy], [s].[round], [s].[state], [s].[title], [s].[tracking_number], [s].[version], [s].[amount_currency], [s].[amount_minor], [c].[reference]
FROM [settlements] AS [s]
INNER JOIN [claims] AS [c] ON [s].[claim] = [c].[id]
ORDER BY [s].[not_before] DESC, [s].[id] DESC
