SELECT TOP(2) [p].[claim], [p].[number], [p].[answer_words], [p].[answered_at], [p].[answered_by], [p].[answered_by_name], [p].[at], [p].[beyond], [p].[by], [p].[by_name], [p].[carry_out_at], [p].[channel], [p].[gesture_words], [p].[ruling], [p].[shown_version], [p].[state], [p].[version], [p].[gesture_currency], [p].[gesture_minor]
FROM [claims] AS [c]
INNER JOIN [proposals] AS [p] ON [c].[id] = [p].[claim]
WHERE [c].[reference] = @claim AND [p].[number] = @number

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [proposals] SET [state] = @p0, [version] = @p1
OUTPUT 1
WHERE [claim] = @p2 AND [number] = @p3 AND [version] = @p4;
