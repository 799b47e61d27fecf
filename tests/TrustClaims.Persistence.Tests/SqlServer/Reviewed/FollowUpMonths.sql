SELECT [c].[declared_at], [c].[payable_minor], [c1].[follow_up_probability], [f].[claim], [f].[call_from], [f].[drawn_at], [f].[due_at], [f].[end], [f].[ended_at], [f].[ended_by_name], [f].[held_by], [f].[held_by_name], [f].[held_until], [f].[talked_at], [f].[tries], [f].[version], [f].[truth_currency], [f].[truth_minor]
FROM [claims] AS [c]
INNER JOIN [claim_decisions] AS [c1] ON [c].[id] = [c1].[claim]
LEFT JOIN [follow_ups] AS [f] ON [c].[id] = [f].[claim]
WHERE [c].[declared_at] >= @since AND [c].[payable_currency] = @currency AND NOT EXISTS (
    SELECT 1
    FROM [claim_rulings] AS [c0]
    WHERE [c].[id] = [c0].[claim]) AND [c1].[outcome] <> 'ForReview' AND NOT EXISTS (
    SELECT 1
    FROM [claim_decisions] AS [c2]
    WHERE [c].[id] = [c2].[claim] AND [c2].[number] > [c1].[number])
ORDER BY [c].[declared_at]
