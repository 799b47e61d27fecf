UPDATE [o]
SET [o].[gave_up_at] = NULL,
    [o].[not_before] = @p2,
    [o].[attempts] = @p3,
    [o].[version] = [o].[version] + 1
FROM [outbox] AS [o]
WHERE [o].[id] = @request_Message AND [o].[gave_up_at] IS NOT NULL AND [o].[sent_at] IS NULL

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [outbox] AS [o]
        WHERE [o].[id] = @request_Message) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
