UPDATE [c]
SET [c].[version] = [c].[version]
FROM [claims] AS [c]
WHERE [c].[reference] = @reference

---

SELECT TOP(2) [c].[id] AS [Id], [c].[status] AS [Status], [c].[answer_due] AS [AnswerDue]
FROM [claims] AS [c]
WHERE [c].[reference] = @reference

---

UPDATE [d]
SET [d].[changed_at] = @p
FROM [desk_states] AS [d]
WHERE [d].[claim] = @claim_Id

---

SELECT TOP(2) [d].[claim], [d].[changed_at], [d].[handed_by], [d].[handed_to], [d].[handed_words], [d].[held_by], [d].[held_by_name], [d].[held_until], [d].[put_off_by], [d].[put_off_until]
FROM [desk_states] AS [d]
WHERE [d].[claim] = @claim_Id

---

SELECT [s].[id], [s].[name]
FROM [staff_accounts] AS [s]
WHERE [s].[is_active] = CAST(1 AS bit) AND EXISTS (
    SELECT 1
    FROM [staff_account_roles] AS [s0]
    INNER JOIN [staff_roles] AS [s1] ON [s0].[role_id] = [s1].[id]
    WHERE [s0].[user_id] = [s].[id] AND [s1].[name] IN (@may1, @may2, @may3)) AND NOT EXISTS (
    SELECT 1
    FROM [claims] AS [c]
    WHERE [c].[id] = @claim AND EXISTS (
        SELECT 1
        FROM [claim_rulings] AS [c0]
        WHERE [c].[id] = [c0].[claim] AND [c0].[ruled_by] = [s].[staff_id]))
ORDER BY [s].[name]

---

SELECT [p].[answered_by]
FROM [proposals] AS [p]
WHERE [p].[claim] = @claim AND [p].[answered_by] IS NOT NULL AND [p].[state] = 'Done' AND [p].[ruling] IS NOT NULL

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [desk_states] SET [handed_by] = @p0, [handed_to] = @p1, [handed_words] = @p2, [put_off_by] = @p3, [put_off_until] = @p4
OUTPUT 1
WHERE [claim] = @p5;
