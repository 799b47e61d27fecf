SELECT TOP(2) [f].[claim], [f].[call_from], [f].[drawn_at], [f].[due_at], [f].[end], [f].[ended_at], [f].[ended_by_name], [f].[held_by], [f].[held_by_name], [f].[held_until], [f].[talked_at], [f].[tries], [f].[version], [f].[truth_currency], [f].[truth_minor], [c].[id] AS [Id], [c].[type] AS [Type], [c].[customer] AS [Customer], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
INNER JOIN [follow_ups] AS [f] ON [c].[id] = [f].[claim]
WHERE [c].[reference] = @reference

---

SELECT TOP(2) [s].[email]
FROM [staff_accounts] AS [s]
WHERE [s].[staff_id] = @staff

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [customers] AS [c]
        WHERE [c].[id] = @customer AND [c].[email] = @email) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [follow_ups] SET [held_by] = @p0, [held_by_name] = @p1, [held_until] = @p2, [version] = @p3
OUTPUT 1
WHERE [claim] = @p4 AND [version] = @p5;
