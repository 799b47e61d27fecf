SELECT TOP(2) [c].[id]
FROM [claims] AS [c]
WHERE [c].[reference] = @request_Reference

---

UPDATE [d]
SET [d].[held_by] = NULL,
    [d].[held_by_name] = NULL,
    [d].[held_until] = NULL,
    [d].[changed_at] = @p6,
    [d].[handed_by] = NULL,
    [d].[handed_words] = NULL
FROM [desk_states] AS [d]
WHERE EXISTS (
    SELECT 1
    FROM [claims] AS [c]
    WHERE [c].[id] = [d].[claim] AND [c].[status] = 'InReview') AND [d].[claim] = @claim AND [d].[held_by] = @by
