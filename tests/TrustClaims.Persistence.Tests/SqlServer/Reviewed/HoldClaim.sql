SELECT TOP(2) [c].[id] AS [Id], [c].[status] AS [Status], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [desk_states] AS [d]
        WHERE [d].[claim] = [c].[id] AND [d].[put_off_until] > @now) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsPutOff], (
    SELECT TOP(1) [p].[by_name]
    FROM [proposals] AS [p]
    WHERE [p].[claim] = [c].[id] AND [p].[ruling] IS NOT NULL AND [p].[state] IN ('Pending', 'Asked')) AS [Proposed], (
    SELECT TOP(1) [d0].[held_by_name]
    FROM [desk_states] AS [d0]
    WHERE [d0].[claim] = [c].[id] AND [d0].[held_until] > @now0 AND ([d0].[held_by] <> @staff OR [d0].[held_by] IS NULL)) AS [Colleague]
FROM [claims] AS [c]
WHERE [c].[reference] = @request_Reference

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [claims] AS [c]
        WHERE [c].[id] = @claim AND EXISTS (
            SELECT 1
            FROM [claim_rulings] AS [c0]
            WHERE [c].[id] = [c0].[claim] AND [c0].[ruled_by] = @person)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT [p].[answered_by]
FROM [proposals] AS [p]
WHERE [p].[claim] = @claim AND [p].[answered_by] IS NOT NULL AND [p].[state] = 'Done' AND [p].[ruling] IS NOT NULL

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [claims] AS [c]
        WHERE [c].[id] NOT IN (
            SELECT [p].[claim]
            FROM [proposals] AS [p]
            WHERE [p].[ruling] IS NOT NULL AND [p].[state] IN ('Pending', 'Asked')
        ) AND [c].[id] = @claim AND [c].[status] = 'InReview') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

UPDATE [d]
SET [d].[held_by] = @p,
    [d].[held_by_name] = @p4,
    [d].[held_until] = @p5,
    [d].[put_off_until] = NULL,
    [d].[put_off_by] = NULL,
    [d].[handed_by] = CASE
        WHEN [d].[handed_to] IS NOT NULL OR [d].[held_by] = @by_Id THEN [d].[handed_by]
    END,
    [d].[handed_words] = CASE
        WHEN [d].[handed_to] IS NOT NULL OR [d].[held_by] = @by_Id THEN [d].[handed_words]
    END,
    [d].[handed_to] = NULL,
    [d].[changed_at] = CASE
        WHEN [d].[held_by] = @by_Id AND [d].[held_until] > @now THEN [d].[changed_at]
        ELSE @now13
    END
FROM [desk_states] AS [d]
WHERE [d].[claim] = @claim AND ([d].[held_until] IS NULL OR [d].[held_until] <= @now OR [d].[held_by] = @by_Id)

---

UPDATE [d]
SET [d].[held_by] = @p,
    [d].[held_by_name] = @p2,
    [d].[held_until] = @p3,
    [d].[put_off_until] = NULL,
    [d].[put_off_by] = NULL,
    [d].[handed_by] = CASE
        WHEN [d].[handed_to] IS NOT NULL OR [d].[held_by] = @by_Id THEN [d].[handed_by]
    END,
    [d].[handed_words] = CASE
        WHEN [d].[handed_to] IS NOT NULL OR [d].[held_by] = @by_Id THEN [d].[handed_words]
    END,
    [d].[handed_to] = NULL,
    [d].[changed_at] = CASE
        WHEN [d].[held_by] = @by_Id AND [d].[held_until] > @now THEN [d].[changed_at]
        ELSE @now11
    END
FROM [desk_states] AS [d]
WHERE [d].[claim] = @claim
