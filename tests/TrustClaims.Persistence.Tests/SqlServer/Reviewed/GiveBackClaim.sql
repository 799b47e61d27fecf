SELECT TOP(2) [c].[id]
FROM [claims] AS [c]
WHERE [c].[reference] = @request_Reference

---

UPDATE [d]
SET [d].[held_by] = NULL,
    [d].[held_by_name] = NULL,
    [d].[held_until] = NULL,
    [d].[changed_at] = @p5,
    [d].[handed_by] = NULL,
    [d].[handed_words] = NULL
FROM [desk_states] AS [d]
WHERE [d].[claim] = @claim AND [d].[held_by] = @by
