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

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [trust_arrangements] AS [t]
        WHERE [t].[id] = @id) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SET NOCOUNT ON;
UPDATE [contact_requests] SET [done_at] = @p0, [done_by] = @p1, [taken_by] = @p2, [taken_by_name] = @p3
OUTPUT 1
WHERE [id] = @p4;
INSERT INTO [contact_requests] ([id], [about], [at], [cancelled_at], [claim], [customer], [done_at], [done_by], [email], [language], [place], [reach_at], [slot], [taken_by], [taken_by_name], [wish], [words])
VALUES (@p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21);
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37, @p38);
UPDATE [promises] SET [ended_at] = @p39, [state] = @p40
OUTPUT 1
WHERE [id] = @p41;
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49, @p50, @p51);

---

SELECT TOP(2) [s].[name]
FROM [staff_accounts] AS [s]
WHERE [s].[id] = @id

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

SET NOCOUNT ON;
UPDATE [contact_requests] SET [done_at] = @p0, [done_by] = @p1
OUTPUT 1
WHERE [id] = @p2;
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29);
UPDATE [promises] SET [ended_at] = @p30, [state] = @p31
OUTPUT 1
WHERE [id] = @p32;
