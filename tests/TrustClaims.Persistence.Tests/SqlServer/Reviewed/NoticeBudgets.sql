SELECT TOP(@p) [c0].[claim], [c0].[number], [c0].[answers], [c0].[at], [c0].[chance], [c0].[decided_in_microseconds], [c0].[facts], [c0].[follow_up_probability], [c0].[lacked_room], [c0].[on], [c0].[outcome], [c0].[policy_number], [c0].[standing]
FROM [claims] AS [c]
INNER JOIN [claim_decisions] AS [c0] ON [c].[id] = [c0].[claim]
WHERE [c0].[at] > @since AND [c0].[outcome] = 'ForReview' AND [c0].[lacked_room] = CAST(1 AS bit)
ORDER BY [c0].[at] DESC
