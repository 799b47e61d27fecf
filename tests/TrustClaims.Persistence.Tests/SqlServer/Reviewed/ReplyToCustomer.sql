SELECT TOP(2) [c].[id]
FROM [claims] AS [c]
WHERE [c].[reference] = @request_Reference

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [exchanges] AS [e]
        WHERE [e].[origin] = @origin) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT [c].[id]
FROM [contact_requests] AS [c]
WHERE [c].[claim] = @claim AND [c].[wish] = 'Reply' AND [c].[done_at] IS NULL AND [c].[cancelled_at] IS NULL
ORDER BY [c].[id]

---

UPDATE [c]
SET [c].[at] = [c].[at]
FROM [contact_requests] AS [c]
WHERE [c].[id] = @id

---

SELECT [c0].[id], [c0].[about], [c0].[at], [c0].[cancelled_at], [c0].[claim], [c0].[customer], [c0].[done_at], [c0].[done_by], [c0].[email], [c0].[language], [c0].[place], [c0].[reach_at], [c0].[slot], [c0].[taken_by], [c0].[taken_by_name], [c0].[wish], [c0].[words], [p].[id], [p].[claim], [p].[contact], [p].[due], [p].[ended_at], [p].[kind], [p].[made_at], [p].[round], [p].[state], [p].[urgent_from]
FROM (
    SELECT TOP(2) [c].[id], [c].[about], [c].[at], [c].[cancelled_at], [c].[claim], [c].[customer], [c].[done_at], [c].[done_by], [c].[email], [c].[language], [c].[place], [c].[reach_at], [c].[slot], [c].[taken_by], [c].[taken_by_name], [c].[wish], [c].[words]
    FROM [contact_requests] AS [c]
    WHERE [c].[id] = @id
) AS [c0]
LEFT JOIN [promises] AS [p] ON [c0].[id] = [p].[contact]
ORDER BY [c0].[id]

---

SELECT COUNT(*)
FROM [outbox] AS [o]
WHERE [o].[kind] IN (N'call.missed', N'reply.late') AND [o].[created_at] > @day AND [o].[claim] = @claim

---

SELECT TOP(2) [c].[reference] AS [Reference], [c].[customer] AS [Customer]
FROM [claims] AS [c]
WHERE [c].[id] = @id

---

UPDATE [c]
SET [c].[keeper] = @p,
    [c].[keeper_name] = @p2
FROM [claims] AS [c]
WHERE [c].[id] = @id AND [c].[keeper] IS NULL

---

SELECT TOP(2) [c].[email] AS [Email], [c].[language] AS [Language]
FROM [customers] AS [c]
WHERE [c].[id] = @claim_Customer

---

SET NOCOUNT ON;
UPDATE [contact_requests] SET [done_at] = @p0, [done_by] = @p1
OUTPUT 1
WHERE [id] = @p2;
UPDATE [contact_requests] SET [done_at] = @p3, [done_by] = @p4
OUTPUT 1
WHERE [id] = @p5;
INSERT INTO [contact_requests] ([id], [about], [at], [cancelled_at], [claim], [customer], [done_at], [done_by], [email], [language], [place], [reach_at], [slot], [taken_by], [taken_by_name], [wish], [words])
VALUES (@p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32);
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p33, @p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49),
(@p50, @p51, @p52, @p53, @p54, @p55, @p56, @p57, @p58, @p59, @p60, @p61, @p62, @p63, @p64, @p65, @p66),
(@p67, @p68, @p69, @p70, @p71, @p72, @p73, @p74, @p75, @p76, @p77, @p78, @p79, @p80, @p81, @p82, @p83);
UPDATE [promises] SET [ended_at] = @p84, [state] = @p85
OUTPUT 1
WHERE [id] = @p86;
UPDATE [promises] SET [ended_at] = @p87, [state] = @p88
OUTPUT 1
WHERE [id] = @p89;
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p90, @p91, @p92, @p93, @p94, @p95, @p96, @p97, @p98, @p99);
