SELECT [c].[payable_minor] AS [Minor], [c1].[follow_up_probability] AS [Probability], [f].[claim], [f].[call_from], [f].[drawn_at], [f].[due_at], [f].[end], [f].[ended_at], [f].[ended_by_name], [f].[held_by], [f].[held_by_name], [f].[held_until], [f].[talked_at], [f].[tries], [f].[version], [f].[truth_currency], [f].[truth_minor]
FROM [claims] AS [c]
INNER JOIN [claim_decisions] AS [c1] ON [c].[id] = [c1].[claim]
LEFT JOIN [follow_ups] AS [f] ON [c].[id] = [f].[claim]
WHERE [c].[declared_at] >= @since AND [c].[declared_at] < @before AND [c].[payable_currency] = @currency AND [c].[status] <> 'Withdrawn' AND NOT EXISTS (
    SELECT 1
    FROM [claim_rulings] AS [c0]
    WHERE [c].[id] = [c0].[claim]) AND [c1].[outcome] <> 'ForReview' AND NOT EXISTS (
    SELECT 1
    FROM [claim_decisions] AS [c2]
    WHERE [c].[id] = [c2].[claim] AND [c2].[number] > [c1].[number]) AND [f].[claim] IS NOT NULL AND [f].[end] IS NOT NULL AND [f].[end] <> 'Unknown'

---

SELECT [s].[follow_up_probability] AS [Probability], [s].[IsDrawn], [s].[IsOpen], COUNT(*) AS [Claims], COALESCE(SUM([s].[payable_minor]), CAST(0 AS bigint)) AS [Minor], COALESCE(SUM(CAST([s].[payable_minor] AS float) * CAST([s].[payable_minor] AS float)), 0.0E0) AS [OfSquares]
FROM (
    SELECT [c].[payable_minor], [c1].[follow_up_probability], CASE
        WHEN [f].[claim] IS NOT NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [IsDrawn], CASE
        WHEN [f].[claim] IS NOT NULL AND [f].[end] IS NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [IsOpen]
    FROM [claims] AS [c]
    INNER JOIN [claim_decisions] AS [c1] ON [c].[id] = [c1].[claim]
    LEFT JOIN [follow_ups] AS [f] ON [c].[id] = [f].[claim]
    WHERE [c].[declared_at] >= @since AND [c].[declared_at] < @before AND [c].[payable_currency] = @currency AND [c].[status] <> 'Withdrawn' AND NOT EXISTS (
        SELECT 1
        FROM [claim_rulings] AS [c0]
        WHERE [c].[id] = [c0].[claim]) AND [c1].[outcome] <> 'ForReview' AND NOT EXISTS (
        SELECT 1
        FROM [claim_decisions] AS [c2]
        WHERE [c].[id] = [c2].[claim] AND [c2].[number] > [c1].[number]) AND ([f].[claim] IS NULL OR [f].[end] IS NULL OR [f].[end] = 'Unknown')
) AS [s]
GROUP BY [s].[follow_up_probability], [s].[IsDrawn], [s].[IsOpen]
