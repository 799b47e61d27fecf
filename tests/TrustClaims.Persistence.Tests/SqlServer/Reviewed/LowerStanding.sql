SELECT TOP(1) [p].[number]
FROM [policies] AS [p]
WHERE [p].[effective_from] IS NOT NULL AND [p].[effective_from] <= @instant
ORDER BY [p].[effective_from] DESC, [p].[number] DESC

---

SELECT TOP(2) [p].[json]
FROM [policies] AS [p]
WHERE [p].[number] = @number AND [p].[published_at] IS NOT NULL

---

SELECT TOP(2) [c].[since] AS [Since], (
    SELECT MIN([a].[placed_at])
    FROM [agreements] AS [a]
    WHERE [a].[kind] = 'Order' AND [a].[holder] = @customer) AS [FirstOrder], (
    SELECT COUNT(*)
    FROM [agreements] AS [a0]
    WHERE [a0].[kind] = 'Order' AND [a0].[holder] = @customer AND EXISTS (
        SELECT 1
        FROM [parcels] AS [p]
        WHERE [a0].[id] = [p].[order] AND [p].[delivered_at] IS NOT NULL)) AS [Delivered], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [agreements] AS [a1]
        WHERE [a1].[kind] = 'Contract' AND [a1].[holder] = @customer) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [HoldsContract]
FROM [customers] AS [c]
WHERE [c].[id] = @customer0

---

SELECT [t].[rule], [t].[standing_at_most]
FROM [trust_arrangements] AS [t]
WHERE [t].[customer] = @customer AND [t].[until] > @now AND [t].[from] <= @now0 AND [t].[ended_at] IS NULL

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [trust_arrangements] AS [t]
        WHERE [t].[customer] = @customer AND [t].[by] = @by AND [t].[standing_at_most] IS NOT NULL AND [t].[looked_at_by] IS NOT NULL AND [t].[ended_at] IS NOT NULL AND [t].[until] > @now) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

UPDATE customers SET declarations = declarations + 1 WHERE id = @p0

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [customers] AS [c]
        WHERE [c].[id] = @customer) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT TOP(2) [s].[largest_ruling_currency], [s].[largest_ruling_minor]
FROM [staff_accounts] AS [s]
WHERE [s].[staff_id] = @by AND [s].[is_active] = CAST(1 AS bit)

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

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [trust_arrangements] AS [t]
        WHERE [t].[customer] = @customer AND [t].[until] > @now AND [t].[from] <= @now0 AND [t].[ended_at] IS NULL AND [t].[rule] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT TOP(1) [a].[number] AS [Number], [a].[hash] AS [Hash]
FROM [audit_entries] AS [a]
WHERE [a].[subject] = @subject
ORDER BY [a].[number] DESC

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18);
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35);
INSERT INTO [trust_arrangements] ([id], [by], [by_name], [contest_words], [contested_at], [customer], [ended_at], [ended_by_name], [from], [look_words], [looked_at], [looked_at_by], [looked_at_by_name], [reason], [rule], [standing_at_most], [until])
VALUES (@p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49, @p50, @p51, @p52);
