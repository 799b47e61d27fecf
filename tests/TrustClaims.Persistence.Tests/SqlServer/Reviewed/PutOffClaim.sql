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

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [desk_states] SET [held_by] = @p0, [held_by_name] = @p1, [held_until] = @p2, [put_off_by] = @p3, [put_off_until] = @p4
OUTPUT 1
WHERE [claim] = @p5;
