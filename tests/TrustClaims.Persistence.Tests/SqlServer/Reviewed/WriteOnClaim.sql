SELECT TOP(2) [c].[id] AS [Id], [c].[customer] AS [Customer]
FROM [claims] AS [c]
WHERE [c].[agreement] = @agreements1 AND EXISTS (
    SELECT 1
    FROM [agreements] AS [a]
    WHERE [a].[id] = [c].[agreement] AND [a].[holder] = [c].[customer]) AND [c].[reference] = @request_Reference

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [exchanges] AS [e]
        WHERE [e].[origin] = @origin) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT TOP(2) [c].[email], [c].[language]
FROM [customers] AS [c]
WHERE [c].[id] = @said_Customer

---

UPDATE [w]
SET [w].[until] = [w].[until]
FROM [worker_leases] AS [w]
WHERE [w].[name] = @name

---

UPDATE [c]
SET [c].[version] = [c].[version]
FROM [claims] AS [c]
WHERE [c].[id] = @said_Claim

---

SELECT TOP(2) [c].[reference] AS [Reference], [c].[status] AS [Status], [c].[keeper] AS [Keeper], [c].[keeper_name] AS [KeeperName]
FROM [claims] AS [c]
WHERE [c].[id] = @said_Claim

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

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [contact_requests] AS [c]
        WHERE [c].[claim] = @claim AND [c].[wish] = 'Reply' AND [c].[done_at] IS NULL AND [c].[cancelled_at] IS NULL AND EXISTS (
            SELECT 1
            FROM [promises] AS [p]
            WHERE [c].[id] = [p].[contact] AND [p].[state] = 'Open') AND NOT EXISTS (
            SELECT 1
            FROM [promises] AS [p0]
            WHERE [c].[id] = [p0].[contact] AND [p0].[state] = 'Broken') AND EXISTS (
            SELECT 1
            FROM [outbox] AS [o]
            WHERE [o].[kind] = N'reply.promised' AND [o].[created_at] >= [c].[at] AND [o].[contact] = [c].[id])) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SET NOCOUNT ON;
INSERT INTO [contact_requests] ([id], [about], [at], [cancelled_at], [claim], [customer], [done_at], [done_by], [email], [language], [place], [reach_at], [slot], [taken_by], [taken_by_name], [wish], [words])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16);
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26);
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36);

---

UPDATE [d]
SET [d].[put_off_until] = NULL,
    [d].[put_off_by] = NULL,
    [d].[changed_at] = @p4
FROM [desk_states] AS [d]
WHERE [d].[claim] = @claim AND [d].[put_off_until] > @now

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [feeling_words] AS [f]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT [f].[language], [f].[phrase], [f].[at], [f].[by_name], [f].[feeling]
FROM [feeling_words] AS [f]

---

SELECT TOP(2) [c].[queue_at] AS [QueueAt], [c].[answer_due] AS [AnswerDue]
FROM [claims] AS [c]
WHERE [c].[id] = @claim AND [c].[status] = 'InReview'

---

UPDATE [c]
SET [c].[queue_at] = @p
FROM [claims] AS [c]
WHERE [c].[id] = @claim AND [c].[status] = 'InReview' AND [c].[queue_at] > @place

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);
