SELECT [c].[reference], [c].[type], [s0].[shadow], [s0].[claim], [s0].[declared_at], [s0].[draft], [s0].[draft_on], [s0].[live], [s0].[live_on], [s0].[live_policy], [s0].[rule], [s0].[side], [s0].[payable_currency], [s0].[payable_minor]
FROM (
    SELECT TOP(@p) [s].[shadow], [s].[claim], [s].[declared_at], [s].[draft], [s].[draft_on], [s].[live], [s].[live_on], [s].[live_policy], [s].[rule], [s].[side], [s].[payable_currency], [s].[payable_minor]
    FROM [shadowed_claims] AS [s]
    WHERE [s].[shadow] = @shadow AND [s].[side] <> 'Same'
    ORDER BY [s].[declared_at] DESC, [s].[claim] DESC
) AS [s0]
INNER JOIN [claims] AS [c] ON [s0].[claim] = [c].[id]
ORDER BY [s0].[declared_at] DESC, [s0].[claim] DESC

---

SELECT [c].[reference], [c].[type], [s0].[shadow], [s0].[claim], [s0].[declared_at], [s0].[draft], [s0].[draft_on], [s0].[live], [s0].[live_on], [s0].[live_policy], [s0].[rule], [s0].[side], [s0].[payable_currency], [s0].[payable_minor]
FROM (
    SELECT TOP(@p) [s].[shadow], [s].[claim], [s].[declared_at], [s].[draft], [s].[draft_on], [s].[live], [s].[live_on], [s].[live_policy], [s].[rule], [s].[side], [s].[payable_currency], [s].[payable_minor]
    FROM [shadowed_claims] AS [s]
    WHERE [s].[shadow] = @shadow AND [s].[side] <> 'Same' AND [s].[rule] = @rule AND ([s].[declared_at] < @at OR ([s].[declared_at] = @at AND [s].[claim] < @id))
    ORDER BY [s].[declared_at] DESC, [s].[claim] DESC
) AS [s0]
INNER JOIN [claims] AS [c] ON [s0].[claim] = [c].[id]
ORDER BY [s0].[declared_at] DESC, [s0].[claim] DESC
