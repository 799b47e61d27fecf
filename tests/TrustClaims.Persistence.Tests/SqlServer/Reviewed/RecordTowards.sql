SELECT [u].[kind] AS [Kind], [u].[state] AS [State], COUNT(*) AS [Count]
FROM (
    SELECT [p].[due], [p].[kind], [p].[state]
    FROM [claims] AS [c]
    INNER JOIN [promises] AS [p] ON [c].[id] = [p].[claim]
    WHERE [c].[customer] = @customer
    UNION ALL
    SELECT [p0].[due], [p0].[kind], [p0].[state]
    FROM [contact_requests] AS [c0]
    INNER JOIN [promises] AS [p0] ON [c0].[id] = [p0].[contact]
    WHERE [c0].[customer] = @customer1
) AS [u]
WHERE [u].[due] >= @since AND [u].[state] <> 'Released' AND [u].[kind] <> 'ReplyBy'
GROUP BY [u].[kind], [u].[state]

---

SELECT [s].[Kind], [s].[State], COUNT(*) AS [Count]
FROM (
    SELECT DISTINCT [u].[kind] AS [Kind], [u].[state] AS [State], [u].[due] AS [Due], [c1].[claim] AS [Claim], CASE
        WHEN [c1].[claim] IS NULL THEN [c1].[id]
    END AS [Alone]
    FROM (
        SELECT [p].[contact], [p].[due], [p].[kind], [p].[state]
        FROM [claims] AS [c]
        INNER JOIN [promises] AS [p] ON [c].[id] = [p].[claim]
        WHERE [c].[customer] = @customer
        UNION ALL
        SELECT [p0].[contact], [p0].[due], [p0].[kind], [p0].[state]
        FROM [contact_requests] AS [c0]
        INNER JOIN [promises] AS [p0] ON [c0].[id] = [p0].[contact]
        WHERE [c0].[customer] = @customer1
    ) AS [u]
    INNER JOIN [contact_requests] AS [c1] ON [u].[contact] = [c1].[id]
    WHERE [u].[due] >= @since AND [u].[state] <> 'Released' AND [u].[kind] = 'ReplyBy'
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
    WHERE [c].[customer] = @one AND [c].[declared_at] >= @since
) AS [c1]
GROUP BY [c1].[Key]

---

SELECT [c1].[Key], COUNT(*)
FROM (
    SELECT DATEDIFF_BIG(second, [c].[declared_at], @now) / 60 AS [Key]
    FROM [claims] AS [c]
    WHERE [c].[customer] = @one AND [c].[declared_at] >= @since AND [c].[status] = 'InReview' AND NOT EXISTS (
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
    FROM [claims] AS [c]
    INNER JOIN [settlements] AS [s] ON [c].[id] = [s].[claim]
    WHERE [c].[customer] = @one AND [s].[not_before] >= @since AND [s].[item] <> N'(gesture)' AND [s].[state] = 'Done' AND [s].[outcome] = 'Refunded' AND NOT EXISTS (
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
    FROM [claims] AS [c]
    INNER JOIN [settlements] AS [s] ON [c].[id] = [s].[claim]
    WHERE [c].[customer] = @one AND [s].[not_before] >= @since AND [s].[item] <> N'(gesture)' AND [s].[remedy] IN ('Refund', 'StoreCredit', 'Indemnity') AND [s].[state] IN ('Waiting', 'HandedOver', 'Failed')
) AS [s1]
GROUP BY [s1].[Minutes]

---

SELECT [s].[amount_currency] AS [Currency], COUNT(*) AS [Count], COALESCE(SUM([s].[amount_minor]), CAST(0 AS bigint)) AS [Sum]
FROM [claims] AS [c]
INNER JOIN [settlements] AS [s] ON [c].[id] = [s].[claim]
WHERE [c].[customer] = @one AND [s].[not_before] >= @since AND [s].[gesture] IS NOT NULL AND [s].[state] <> 'Cancelled' AND [s].[state] <> 'Failed'
GROUP BY [s].[amount_currency]
