SELECT [p].[contact]
FROM [promises] AS [p]
WHERE [p].[contact] IS NOT NULL AND [p].[state] = 'Open' AND [p].[due] < @now
ORDER BY [p].[due]

---

SELECT [c].[slot] AS [Key], COUNT(*) AS [Calls], COUNT(CASE
    WHEN [c].[customer] IS NULL THEN 1
END) AS [OfStrangers]
FROM [contact_requests] AS [c]
WHERE [c].[slot] >= @first AND [c].[place] IS NOT NULL
GROUP BY [c].[slot]

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

SELECT TOP(1) [s].[staff_id], [s].[name]
FROM [staff_accounts] AS [s]
WHERE 0 = 1

---

SELECT [c].[keeper] AS [Keeper], COUNT(DISTINCT ([c].[id])) AS [Count]
FROM [promises] AS [p]
INNER JOIN [claims] AS [c] ON [p].[claim] = [c].[id]
WHERE [p].[state] = 'Open' AND [c].[keeper] IS NOT NULL
GROUP BY [c].[keeper]

---

SELECT [s].[staff_id], [s].[name]
FROM [staff_accounts] AS [s]
WHERE [s].[is_active] = CAST(1 AS bit) AND EXISTS (
    SELECT 1
    FROM [staff_account_roles] AS [s0]
    INNER JOIN [staff_roles] AS [s1] ON [s0].[role_id] = [s1].[id]
    WHERE [s0].[user_id] = [s].[id] AND [s1].[name] = @roles1)
ORDER BY [s].[name], [s].[id]

---

SELECT COUNT(*)
FROM [outbox] AS [o]
WHERE [o].[kind] IN (N'call.missed', N'reply.late') AND [o].[created_at] > @day AND [o].[claim] = @claim

---

SET NOCOUNT ON;
UPDATE [contact_requests] SET [taken_by] = @p0, [taken_by_name] = @p1
OUTPUT 1
WHERE [id] = @p2;
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19);
UPDATE [promises] SET [ended_at] = @p20, [state] = @p21
OUTPUT 1
WHERE [id] = @p22;
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32);

---

SELECT [o].[created_at]
FROM [outbox] AS [o]
INNER JOIN [contact_requests] AS [c] ON [o].[contact] = [c].[id]
WHERE [o].[kind] IN (@kinds1, @kinds2, @kinds3, @kinds4) AND [o].[created_at] > @day AND (REPLACE(COALESCE([c].[email], [c].[reach_at]), N'.', N'') = @plain OR (REPLACE(COALESCE([c].[email], [c].[reach_at]), N'.', N'') LIKE @tagged_startswith ESCAPE N'\' AND REPLACE(COALESCE([c].[email], [c].[reach_at]), N'.', N'') LIKE @ending_endswith ESCAPE N'\'))

---

SELECT TOP(1) [s].[staff_id], [s].[name]
FROM [staff_accounts] AS [s]
WHERE [s].[is_active] = CAST(1 AS bit) AND EXISTS (
    SELECT 1
    FROM [staff_account_roles] AS [s0]
    INNER JOIN [staff_roles] AS [s1] ON [s0].[role_id] = [s1].[id]
    WHERE [s0].[user_id] = [s].[id] AND [s1].[name] IN (@roles1, @roles2, @roles3)) AND [s].[staff_id] = @taken

---

SELECT [c].[place] AS [Place], CASE
    WHEN [c].[customer] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsStrangers]
FROM [contact_requests] AS [c]
WHERE [c].[slot] = @slot AND [c].[place] IS NOT NULL

---

SET NOCOUNT ON;
UPDATE [contact_requests] SET [slot] = @p0, [taken_by] = @p1, [taken_by_name] = @p2
OUTPUT 1
WHERE [id] = @p3;
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20);
UPDATE [promises] SET [ended_at] = @p21, [state] = @p22
OUTPUT 1
WHERE [id] = @p23;
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33);
