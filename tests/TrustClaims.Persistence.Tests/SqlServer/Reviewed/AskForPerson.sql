UPDATE [w]
SET [w].[until] = [w].[until]
FROM [worker_leases] AS [w]
WHERE [w].[name] = @name

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

SELECT TOP(1) [p].[number]
FROM [policies] AS [p]
WHERE [p].[effective_from] IS NOT NULL AND [p].[effective_from] <= @instant
ORDER BY [p].[effective_from] DESC, [p].[number] DESC

---

SELECT TOP(2) [p].[json]
FROM [policies] AS [p]
WHERE [p].[number] = @number AND [p].[published_at] IS NOT NULL

---

SELECT [o].[created_at]
FROM [outbox] AS [o]
INNER JOIN [contact_requests] AS [c] ON [o].[contact] = [c].[id]
WHERE [o].[kind] IN (@kinds1, @kinds2) AND [o].[created_at] > @day AND (REPLACE(COALESCE([c].[email], [c].[reach_at]), N'.', N'') = @plain OR (REPLACE(COALESCE([c].[email], [c].[reach_at]), N'.', N'') LIKE @tagged_startswith ESCAPE N'\' AND REPLACE(COALESCE([c].[email], [c].[reach_at]), N'.', N'') LIKE @ending_endswith ESCAPE N'\'))

---

SET NOCOUNT ON;
INSERT INTO [contact_requests] ([id], [about], [at], [cancelled_at], [claim], [customer], [done_at], [done_by], [email], [language], [place], [reach_at], [slot], [taken_by], [taken_by_name], [wish], [words])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16);
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33);
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43);

---

SELECT [c0].[id], [c0].[about], [c0].[at], [c0].[cancelled_at], [c0].[claim], [c0].[customer], [c0].[done_at], [c0].[done_by], [c0].[email], [c0].[language], [c0].[place], [c0].[reach_at], [c0].[slot], [c0].[taken_by], [c0].[taken_by_name], [c0].[wish], [c0].[words], [p].[id], [p].[claim], [p].[contact], [p].[due], [p].[ended_at], [p].[kind], [p].[made_at], [p].[round], [p].[state], [p].[urgent_from]
FROM (
    SELECT TOP(1) [c].[id], [c].[about], [c].[at], [c].[cancelled_at], [c].[claim], [c].[customer], [c].[done_at], [c].[done_by], [c].[email], [c].[language], [c].[place], [c].[reach_at], [c].[slot], [c].[taken_by], [c].[taken_by_name], [c].[wish], [c].[words]
    FROM [contact_requests] AS [c]
    WHERE [c].[slot] = @slot AND [c].[place] IS NOT NULL AND [c].[reach_at] = @phone AND [c].[done_at] IS NULL
) AS [c0]
LEFT JOIN [promises] AS [p] ON [c0].[id] = [p].[contact]
ORDER BY [c0].[id]

---

SELECT COUNT(*)
FROM [contact_requests] AS [c]
WHERE [c].[id] <> @but AND [c].[place] IS NOT NULL AND [c].[done_at] IS NULL AND [c].[reach_at] = @phone

---

SELECT [c].[place] AS [Place], CASE
    WHEN [c].[customer] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsStrangers]
FROM [contact_requests] AS [c]
WHERE [c].[slot] = @slot AND [c].[place] IS NOT NULL

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [outbox] AS [o]
        WHERE [o].[kind] = N'call.reminder' AND [o].[created_at] >= @wish_At AND [o].[contact] = @wish_Id AND [o].[not_before] = @p) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SET NOCOUNT ON;
INSERT INTO [contact_requests] ([id], [about], [at], [cancelled_at], [claim], [customer], [done_at], [done_by], [email], [language], [place], [reach_at], [slot], [taken_by], [taken_by_name], [wish], [words])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16);
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33),
(@p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49, @p50);
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p51, @p52, @p53, @p54, @p55, @p56, @p57, @p58, @p59, @p60);

---

SELECT COUNT(*)
FROM [contact_requests] AS [c]
WHERE [c].[id] <> @but AND [c].[place] IS NOT NULL AND [c].[done_at] IS NULL AND [c].[customer] = @customer

---

SELECT [o].[created_at]
FROM [outbox] AS [o]
INNER JOIN [contact_requests] AS [c] ON [o].[contact] = [c].[id]
WHERE [o].[customer] = @customer AND [o].[kind] IN (@kinds1, @kinds2) AND [o].[created_at] > @day AND (REPLACE(COALESCE([c].[email], [c].[reach_at]), N'.', N'') = @plain OR (REPLACE(COALESCE([c].[email], [c].[reach_at]), N'.', N'') LIKE @tagged_startswith ESCAPE N'\' AND REPLACE(COALESCE([c].[email], [c].[reach_at]), N'.', N'') LIKE @ending_endswith ESCAPE N'\'))
