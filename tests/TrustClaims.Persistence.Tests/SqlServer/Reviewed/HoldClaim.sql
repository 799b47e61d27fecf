SELECT TOP(2) [c].[id] AS [Id], [c].[status] AS [Status], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [claim_rulings] AS [c0]
        WHERE [c].[id] = [c0].[claim] AND [c0].[ruled_by] = @staff) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsRuled], (
    SELECT TOP(1) [d].[held_by_name]
    FROM [desk_states] AS [d]
    WHERE [d].[claim] = [c].[id] AND [d].[held_until] > @now AND ([d].[held_by] <> @staff3 OR [d].[held_by] IS NULL)) AS [Colleague]
FROM [claims] AS [c]
WHERE [c].[reference] = @request_Reference

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [claims] AS [c]
        WHERE [c].[id] = @claim AND [c].[status] = 'InReview') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

UPDATE [d]
SET [d].[held_by] = @p,
    [d].[held_by_name] = @p4,
    [d].[held_until] = @p5,
    [d].[changed_at] = CASE
        WHEN [d].[held_by] = @by_Id AND [d].[held_until] > @now THEN [d].[changed_at]
        ELSE @now8
    END
FROM [desk_states] AS [d]
WHERE [d].[claim] = @claim AND ([d].[held_until] IS NULL OR [d].[held_until] <= @now OR [d].[held_by] = @by_Id)

---

UPDATE [d]
SET [d].[held_by] = @p,
    [d].[held_by_name] = @p2,
    [d].[held_until] = @p3,
    [d].[changed_at] = CASE
        WHEN [d].[held_by] = @by_Id AND [d].[held_until] > @now THEN [d].[changed_at]
        ELSE @now6
    END
FROM [desk_states] AS [d]
WHERE [d].[claim] = @claim
