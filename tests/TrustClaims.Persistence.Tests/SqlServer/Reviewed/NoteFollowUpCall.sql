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

SELECT TOP(2) [c].[id], [c].[contact_changed_at], [c].[declarations], [c].[email], [c].[first_known_at], [c].[key], [c].[language], [c].[name], [c].[phone], [c].[prefers], [c].[since], [c].[spared_calls], [c].[spared_news]
FROM [customers] AS [c]
WHERE [c].[id] = @followed_Customer

---

SET NOCOUNT ON;
UPDATE [customers] SET [spared_calls] = @p0
OUTPUT 1
WHERE [id] = @p1;
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11);
UPDATE [follow_ups] SET [call_from] = @p12, [end] = @p13, [ended_at] = @p14, [ended_by_name] = @p15, [held_by] = @p16, [held_by_name] = @p17, [held_until] = @p18, [talked_at] = @p19, [version] = @p20
OUTPUT 1
WHERE [claim] = @p21 AND [version] = @p22;
