SELECT TOP(@p) [c].[reference], [c].[type], [c0].[name], [c0].[language], [f].[due_at], [f].[tries], CASE
    WHEN [f].[held_until] > @now AND ([f].[held_by] <> @reader OR [f].[held_by] IS NULL) THEN [f].[held_by_name]
END
FROM [follow_ups] AS [f]
INNER JOIN [claims] AS [c] ON [f].[claim] = [c].[id]
INNER JOIN [customers] AS [c0] ON [c].[customer] = [c0].[id]
WHERE [f].[end] IS NULL AND [f].[call_from] <= @now0 AND [c0].[phone] IS NOT NULL AND [c0].[spared_calls] = CAST(0 AS bit) AND NOT EXISTS (
    SELECT 1
    FROM [claims] AS [c1]
    WHERE [c1].[customer] = [c0].[id] AND [c1].[status] IN ('InReview', 'PromisedOn')) AND NOT EXISTS (
    SELECT 1
    FROM [contact_requests] AS [c2]
    WHERE [c2].[customer] = [c0].[id] AND [c2].[done_at] IS NULL AND [c2].[cancelled_at] IS NULL)
ORDER BY [f].[due_at]

---

SELECT COUNT(*)
FROM [follow_ups] AS [f]
INNER JOIN [claims] AS [c] ON [f].[claim] = [c].[id]
INNER JOIN [customers] AS [c0] ON [c].[customer] = [c0].[id]
WHERE [f].[end] IS NULL AND [f].[call_from] <= @now AND [c0].[phone] IS NOT NULL AND [c0].[spared_calls] = CAST(0 AS bit) AND NOT EXISTS (
    SELECT 1
    FROM [claims] AS [c1]
    WHERE [c1].[customer] = [c0].[id] AND [c1].[status] IN ('InReview', 'PromisedOn')) AND NOT EXISTS (
    SELECT 1
    FROM [contact_requests] AS [c2]
    WHERE [c2].[customer] = [c0].[id] AND [c2].[done_at] IS NULL AND [c2].[cancelled_at] IS NULL)

---

SELECT COUNT(*)
FROM [follow_ups] AS [f]
INNER JOIN [claims] AS [c] ON [f].[claim] = [c].[id]
INNER JOIN [customers] AS [c0] ON [c].[customer] = [c0].[id]
WHERE [f].[end] IS NULL AND [f].[call_from] <= @now AND [c0].[phone] IS NOT NULL AND [c0].[spared_calls] = CAST(0 AS bit) AND (EXISTS (
    SELECT 1
    FROM [claims] AS [c1]
    WHERE [c1].[customer] = [c0].[id] AND [c1].[status] IN ('InReview', 'PromisedOn')) OR EXISTS (
    SELECT 1
    FROM [contact_requests] AS [c2]
    WHERE [c2].[customer] = [c0].[id] AND [c2].[done_at] IS NULL AND [c2].[cancelled_at] IS NULL))
