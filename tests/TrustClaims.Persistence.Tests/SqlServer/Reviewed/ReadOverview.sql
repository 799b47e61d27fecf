SELECT TOP(1) [p].[number]
FROM [policies] AS [p]
WHERE [p].[effective_from] IS NOT NULL AND [p].[effective_from] <= @instant
ORDER BY [p].[effective_from] DESC, [p].[number] DESC

---

SELECT TOP(2) [p].[json]
FROM [policies] AS [p]
WHERE [p].[number] = @number AND [p].[published_at] IS NOT NULL

---

SELECT [s].[Day], [s].[type] AS [Type], [s].[outcome] AS [Outcome], [s].[follow_up_probability] AS [FollowUpProbability], [s].[TurnedAway], [s].[InCurrency], COUNT(*) AS [Claims], COALESCE(SUM([s].[payable_minor]), CAST(0 AS bigint)) AS [Minor]
FROM (
    SELECT [c].[type], [c].[payable_minor], [c0].[follow_up_probability], [c0].[outcome], (DATEDIFF_BIG(second, @since2, [c].[declared_at]) / 60 + CAST(CASE
        WHEN [c].[declared_at] >= @one THEN @first
        ELSE 0
    END AS bigint) + CAST(CASE
        WHEN [c].[declared_at] >= @two THEN @second
        ELSE 0
    END AS bigint) + CAST(CASE
        WHEN [c].[declared_at] >= @three THEN @third
        ELSE 0
    END AS bigint)) / 1440 AS [Day], CASE
        WHEN [c0].[outcome] = 'ForReview' AND COALESCE([c0].[lacked_room], CASE
            WHEN CAST([c0].[answers] AS nvarchar(max)) LIKE N'%"code":"exposure","answer":"beyond"%' THEN CAST(1 AS bit)
            ELSE CAST(0 AS bit)
        END) = CAST(1 AS bit) THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [TurnedAway], CASE
        WHEN [c].[payable_currency] = @currency THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [InCurrency]
    FROM [claims] AS [c]
    INNER JOIN [claim_decisions] AS [c0] ON [c].[id] = [c0].[claim]
    WHERE [c].[declared_at] >= @since AND [c].[declared_at] < @open AND [c0].[number] = 1
) AS [s]
GROUP BY [s].[Day], [s].[type], [s].[outcome], [s].[follow_up_probability], [s].[TurnedAway], [s].[InCurrency]

---

SELECT [s].[Carrier] AS [Key], COUNT(*) AS [Claims], COALESCE(SUM([s].[Minor]), CAST(0 AS bigint)) AS [Minor]
FROM (
    SELECT DISTINCT [c].[id] AS [Id], [p].[carrier] AS [Carrier], CASE
        WHEN [c].[payable_currency] = @currency THEN [c].[payable_minor]
        ELSE CAST(0 AS bigint)
    END AS [Minor]
    FROM [claims] AS [c]
    CROSS JOIN [parcels] AS [p]
    WHERE [c].[declared_at] >= @since AND [c].[declared_at] < @open AND [p].[order] = [c].[agreement] AND ([c].[parcel] IS NULL OR [p].[id] = [c].[parcel])
) AS [s]
GROUP BY [s].[Carrier]

---

SELECT [c0].[category] AS [Key], COUNT(DISTINCT ([c].[id])) AS [Claims], COALESCE(SUM(CASE
    WHEN [c0].[payable_currency] = @currency THEN [c0].[payable_minor]
    ELSE CAST(0 AS bigint)
END), CAST(0 AS bigint)) AS [Minor]
FROM [claims] AS [c]
INNER JOIN [claim_items] AS [c0] ON [c].[id] = [c0].[claim]
WHERE [c].[declared_at] >= @since AND [c].[declared_at] < @open
GROUP BY [c0].[category]

---

SELECT [s].[Day], [s].[type] AS [Type], [s].[outcome] AS [Outcome], [s].[follow_up_probability] AS [FollowUpProbability], [s].[TurnedAway], [s].[InCurrency], COUNT(*) AS [Claims], COALESCE(SUM([s].[payable_minor]), CAST(0 AS bigint)) AS [Minor]
FROM (
    SELECT [c].[type], [c].[payable_minor], [c0].[follow_up_probability], [c0].[outcome], (DATEDIFF_BIG(second, @since, [c].[declared_at]) / 60 + CAST(CASE
        WHEN [c].[declared_at] >= @one THEN @first
        ELSE 0
    END AS bigint) + CAST(CASE
        WHEN [c].[declared_at] >= @two THEN @second
        ELSE 0
    END AS bigint) + CAST(CASE
        WHEN [c].[declared_at] >= @three THEN @third
        ELSE 0
    END AS bigint)) / 1440 AS [Day], CASE
        WHEN [c0].[outcome] = 'ForReview' AND COALESCE([c0].[lacked_room], CASE
            WHEN CAST([c0].[answers] AS nvarchar(max)) LIKE N'%"code":"exposure","answer":"beyond"%' THEN CAST(1 AS bit)
            ELSE CAST(0 AS bit)
        END) = CAST(1 AS bit) THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [TurnedAway], CASE
        WHEN [c].[payable_currency] = @currency THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [InCurrency]
    FROM [claims] AS [c]
    INNER JOIN [claim_decisions] AS [c0] ON [c].[id] = [c0].[claim]
    WHERE [c].[declared_at] >= @open AND [c].[declared_at] <= @now AND [c0].[number] = 1
) AS [s]
GROUP BY [s].[Day], [s].[type], [s].[outcome], [s].[follow_up_probability], [s].[TurnedAway], [s].[InCurrency]

---

SELECT [s].[Carrier] AS [Key], COUNT(*) AS [Claims], COALESCE(SUM([s].[Minor]), CAST(0 AS bigint)) AS [Minor]
FROM (
    SELECT DISTINCT [c].[id] AS [Id], [p].[carrier] AS [Carrier], CASE
        WHEN [c].[payable_currency] = @currency THEN [c].[payable_minor]
        ELSE CAST(0 AS bigint)
    END AS [Minor]
    FROM [claims] AS [c]
    CROSS JOIN [parcels] AS [p]
    WHERE [c].[declared_at] >= @open AND [c].[declared_at] <= @now AND [p].[order] = [c].[agreement] AND ([c].[parcel] IS NULL OR [p].[id] = [c].[parcel])
) AS [s]
GROUP BY [s].[Carrier]

---

SELECT [c0].[category] AS [Key], COUNT(DISTINCT ([c].[id])) AS [Claims], COALESCE(SUM(CASE
    WHEN [c0].[payable_currency] = @currency THEN [c0].[payable_minor]
    ELSE CAST(0 AS bigint)
END), CAST(0 AS bigint)) AS [Minor]
FROM [claims] AS [c]
INNER JOIN [claim_items] AS [c0] ON [c].[id] = [c0].[claim]
WHERE [c].[declared_at] >= @open AND [c].[declared_at] <= @now
GROUP BY [c0].[category]

---

SELECT [s].[Key], COUNT(*)
FROM (
    SELECT DATEDIFF_BIG(second, [c].[declared_at], CASE
        WHEN EXISTS (
            SELECT 1
            FROM [promises] AS [p]
            WHERE [c].[id] = [p].[claim] AND [p].[kind] = 'AnswerBy') THEN COALESCE((
            SELECT MIN([c1].[at])
            FROM [claim_rulings] AS [c1]
            WHERE [c].[id] = [c1].[claim]), (
            SELECT MIN([p0].[made_at])
            FROM [promises] AS [p0]
            WHERE [c].[id] = [p0].[claim] AND [p0].[round] IS NOT NULL))
        ELSE [c].[declared_at]
    END) / 60 AS [Key]
    FROM [claims] AS [c]
    INNER JOIN [claim_decisions] AS [c0] ON [c].[id] = [c0].[claim]
    WHERE [c0].[number] = 1 AND [c0].[outcome] = 'ForReview' AND [c0].[at] >= @since AND [c0].[at] <= @now
) AS [s]
GROUP BY [s].[Key]

---

SELECT [s].[Key], COUNT(*)
FROM (
    SELECT DATEDIFF_BIG(second, [c].[declared_at], @now2) / 60 AS [Key]
    FROM [claims] AS [c]
    INNER JOIN [claim_decisions] AS [c0] ON [c].[id] = [c0].[claim]
    WHERE [c0].[number] = 1 AND [c0].[outcome] = 'ForReview' AND [c0].[at] >= @since AND [c0].[at] <= @now AND [c].[status] = 'InReview' AND NOT EXISTS (
        SELECT 1
        FROM [claim_rulings] AS [c1]
        WHERE [c].[id] = [c1].[claim])
) AS [s]
GROUP BY [s].[Key]

---

SELECT [e].[day] AS [Key], COALESCE(SUM([e].[amount]), CAST(0 AS bigint)) AS [Amount]
FROM [exposure_stripes] AS [e]
WHERE [e].[day] >= @first AND [e].[day] <= @last AND [e].[scope] = 'all'
GROUP BY [e].[day]

---

SELECT [p].[number] AS [Number], [p].[effective_from] AS [From]
FROM [policies] AS [p]
WHERE [p].[effective_from] IS NOT NULL AND [p].[effective_from] <= @now
ORDER BY [p].[effective_from] DESC, [p].[number] DESC

---

SELECT [c].[payable_minor] AS [Minor], [c1].[follow_up_probability] AS [Probability], [f].[claim], [f].[call_from], [f].[drawn_at], [f].[due_at], [f].[end], [f].[ended_at], [f].[ended_by_name], [f].[held_by], [f].[held_by_name], [f].[held_until], [f].[talked_at], [f].[tries], [f].[version], [f].[truth_currency], [f].[truth_minor]
FROM [claims] AS [c]
INNER JOIN [claim_decisions] AS [c1] ON [c].[id] = [c1].[claim]
LEFT JOIN [follow_ups] AS [f] ON [c].[id] = [f].[claim]
WHERE [c].[declared_at] >= @since AND [c].[declared_at] <= @now AND [c].[payable_currency] = @currency AND [c].[status] <> 'Withdrawn' AND NOT EXISTS (
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
    WHERE [c].[declared_at] >= @since AND [c].[declared_at] <= @now AND [c].[payable_currency] = @currency AND [c].[status] <> 'Withdrawn' AND NOT EXISTS (
        SELECT 1
        FROM [claim_rulings] AS [c0]
        WHERE [c].[id] = [c0].[claim]) AND [c1].[outcome] <> 'ForReview' AND NOT EXISTS (
        SELECT 1
        FROM [claim_decisions] AS [c2]
        WHERE [c].[id] = [c2].[claim] AND [c2].[number] > [c1].[number]) AND ([f].[claim] IS NULL OR [f].[end] IS NULL OR [f].[end] = 'Unknown')
) AS [s]
GROUP BY [s].[follow_up_probability], [s].[IsDrawn], [s].[IsOpen]

---

SELECT [p].[kind] AS [Kind], [p].[state] AS [State], COUNT(*) AS [Count]
FROM [promises] AS [p]
WHERE [p].[due] >= @since AND [p].[state] <> 'Released' AND [p].[kind] <> 'ReplyBy'
GROUP BY [p].[kind], [p].[state]

---

SELECT [s].[Kind], [s].[State], COUNT(*) AS [Count]
FROM (
    SELECT DISTINCT [p].[kind] AS [Kind], [p].[state] AS [State], [p].[due] AS [Due], [c].[claim] AS [Claim], CASE
        WHEN [c].[claim] IS NULL THEN [c].[id]
    END AS [Alone]
    FROM [promises] AS [p]
    INNER JOIN [contact_requests] AS [c] ON [p].[contact] = [c].[id]
    WHERE [p].[due] >= @since AND [p].[state] <> 'Released' AND [p].[kind] = 'ReplyBy'
) AS [s]
GROUP BY [s].[Kind], [s].[State]

---

SELECT [c1].[Key], COUNT(*)
FROM (
    SELECT DATEDIFF_BIG(second, [c].[declared_at], CASE
        WHEN EXISTS (
            SELECT 1
            FROM [promises] AS [p]
            WHERE [c].[id] = [p].[claim] AND [p].[kind] = 'AnswerBy') THEN COALESCE((
            SELECT MIN([c0].[at])
            FROM [claim_rulings] AS [c0]
            WHERE [c].[id] = [c0].[claim]), (
            SELECT MIN([p0].[made_at])
            FROM [promises] AS [p0]
            WHERE [c].[id] = [p0].[claim] AND [p0].[round] IS NOT NULL))
        ELSE [c].[declared_at]
    END) / 60 AS [Key]
    FROM [claims] AS [c]
    WHERE [c].[declared_at] >= @since
) AS [c1]
GROUP BY [c1].[Key]

---

SELECT [c1].[Key], COUNT(*)
FROM (
    SELECT DATEDIFF_BIG(second, [c].[declared_at], @now) / 60 AS [Key]
    FROM [claims] AS [c]
    WHERE [c].[declared_at] >= @since AND [c].[status] = 'InReview' AND NOT EXISTS (
        SELECT 1
        FROM [claim_rulings] AS [c0]
        WHERE [c].[id] = [c0].[claim])
) AS [c1]
GROUP BY [c1].[Key]

---

SELECT [s2].[Minutes], COUNT(*)
FROM (
    SELECT DISTINCT [s].[claim] AS [Claim], [s].[round] AS [Round], DATEDIFF_BIG(second, (
        SELECT MIN([p].[made_at])
        FROM [settlements] AS [s1]
        INNER JOIN [promises] AS [p] ON [s1].[claim] = [p].[claim] AND [s1].[round] = [p].[round]
        WHERE [s1].[claim] = [s].[claim] AND [s1].[item] = [s].[item] AND ([s1].[round] = [s].[round] OR ([s1].[round] < [s].[round] AND [s1].[outcome] = 'Failed'))), [s].[done_at]) / 60 AS [Minutes]
    FROM [settlements] AS [s]
    WHERE [s].[not_before] >= @since AND [s].[item] <> N'(gesture)' AND [s].[state] = 'Done' AND [s].[outcome] = 'Refunded' AND NOT EXISTS (
        SELECT 1
        FROM [settlements] AS [s0]
        WHERE [s0].[claim] = [s].[claim] AND [s0].[round] = [s].[round] AND [s0].[item] <> N'(gesture)' AND ([s0].[state] IN ('Waiting', 'HandedOver', 'Failed') OR [s0].[done_at] > [s].[done_at]))
) AS [s2]
GROUP BY [s2].[Minutes]

---

SELECT [s1].[Minutes], COUNT(*)
FROM (
    SELECT DISTINCT [s].[claim] AS [Claim], [s].[round] AS [Round], DATEDIFF_BIG(second, (
        SELECT MIN([p].[made_at])
        FROM [settlements] AS [s0]
        INNER JOIN [promises] AS [p] ON [s0].[claim] = [p].[claim] AND [s0].[round] = [p].[round]
        WHERE [s0].[claim] = [s].[claim] AND [s0].[item] = [s].[item] AND ([s0].[round] = [s].[round] OR ([s0].[round] < [s].[round] AND [s0].[outcome] = 'Failed'))), @now) / 60 AS [Minutes]
    FROM [settlements] AS [s]
    WHERE [s].[not_before] >= @since AND [s].[item] <> N'(gesture)' AND [s].[remedy] IN ('Refund', 'StoreCredit', 'Indemnity') AND [s].[state] IN ('Waiting', 'HandedOver', 'Failed')
) AS [s1]
GROUP BY [s1].[Minutes]

---

SELECT [s].[amount_currency] AS [Currency], COUNT(*) AS [Count], COALESCE(SUM([s].[amount_minor]), CAST(0 AS bigint)) AS [Sum]
FROM [settlements] AS [s]
WHERE [s].[not_before] >= @since AND [s].[gesture] IS NOT NULL AND [s].[state] <> 'Cancelled' AND [s].[state] <> 'Failed'
GROUP BY [s].[amount_currency]

---

SELECT [e].[score] AS [Key], COUNT(*) AS [Count]
FROM [effort_answers] AS [e]
WHERE [e].[at] >= @since
GROUP BY [e].[score]

---

SELECT [c].[type] AS [Key], COUNT(*) AS [Count], ISNULL(SUM(CASE
    WHEN [e].[packaging] <= 2 THEN 1
    ELSE 0
END), 0) AS [Badly]
FROM [effort_answers] AS [e]
INNER JOIN [claims] AS [c] ON [e].[claim] = [c].[id]
WHERE [e].[at] >= @since AND [e].[packaging] IS NOT NULL
GROUP BY [c].[type]
