SELECT TOP(2) [c].[reach_at] AS [ReachAt], [c].[email] AS [Email], [c].[customer] AS [Customer]
FROM [contact_requests] AS [c]
WHERE [c].[id] = @request_Contact

---

UPDATE [w]
SET [w].[until] = [w].[until]
FROM [worker_leases] AS [w]
WHERE [w].[name] = @name

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

SELECT [c].[place] AS [Place], CASE
    WHEN [c].[customer] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsStrangers]
FROM [contact_requests] AS [c]
WHERE [c].[slot] = @slot AND [c].[place] IS NOT NULL

---

SELECT [o].[created_at]
FROM [outbox] AS [o]
INNER JOIN [contact_requests] AS [c] ON [o].[contact] = [c].[id]
WHERE [o].[kind] IN (@kinds1, @kinds2) AND [o].[created_at] > @day AND (REPLACE(COALESCE([c].[email], [c].[reach_at]), N'.', N'') = @plain OR (REPLACE(COALESCE([c].[email], [c].[reach_at]), N'.', N'') LIKE @tagged_startswith ESCAPE N'\' AND REPLACE(COALESCE([c].[email], [c].[reach_at]), N'.', N'') LIKE @ending_endswith ESCAPE N'\'))

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
UPDATE [contact_requests] SET [slot] = @p0
OUTPUT 1
WHERE [id] = @p1;
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18),
(@p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35);
UPDATE [promises] SET [ended_at] = @p36, [state] = @p37
OUTPUT 1
WHERE [id] = @p38;
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48);
