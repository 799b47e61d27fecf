SELECT TOP(2) [c].[id] AS [Id], [c].[customer] AS [Customer], [a].[link_epoch] AS [LinkEpoch]
FROM [claims] AS [c]
INNER JOIN [agreements] AS [a] ON [c].[agreement] = [a].[id]
WHERE [c].[reference] = @reference

---

SELECT TOP(2) [i].[value]
FROM [installation_secrets] AS [i]
WHERE [i].[name] = N'links'

---

SELECT TOP(2) [c].[email] AS [Email], [c].[language] AS [Language]
FROM [customers] AS [c]
WHERE [c].[id] = @customer

---

UPDATE [w]
SET [w].[until] = [w].[until]
FROM [worker_leases] AS [w]
WHERE [w].[name] = @name

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [exchanges] AS [e]
        WHERE [e].[origin] = @origin) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT [e].[at]
FROM [exchanges] AS [e]
WHERE [e].[customer] = @customer AND [e].[claim] = @claim AND [e].[channel] = 'Mail' AND [e].[direction] = 'FromCustomer' AND [e].[at] > @since

---

SELECT TOP(2) [c].[email], [c].[language]
FROM [customers] AS [c]
WHERE [c].[id] = @said_Customer

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

SET NOCOUNT ON;
INSERT INTO [contact_requests] ([id], [about], [at], [cancelled_at], [claim], [customer], [done_at], [done_by], [email], [language], [place], [reach_at], [slot], [taken_by], [taken_by_name], [wish], [words])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16);
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26);
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36);

---

SELECT TOP(2) [a].[number] AS [Number], [a].[holder] AS [Holder], [a].[link_epoch] AS [LinkEpoch]
FROM [agreements] AS [a]
WHERE [a].[id] = @id

---

SELECT [e].[at]
FROM [exchanges] AS [e]
WHERE [e].[customer] = @customer AND [e].[claim] IS NULL AND [e].[channel] = 'Mail' AND [e].[direction] = 'FromCustomer' AND [e].[at] > @since

---

SELECT TOP(2) [c].[id], [c].[about], [c].[at], [c].[cancelled_at], [c].[claim], [c].[customer], [c].[done_at], [c].[done_by], [c].[email], [c].[language], [c].[place], [c].[reach_at], [c].[slot], [c].[taken_by], [c].[taken_by_name], [c].[wish], [c].[words]
FROM [contact_requests] AS [c]
WHERE [c].[id] = @id AND [c].[reach_at] <> N''

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [contact_requests] AS [c]
        WHERE [c].[id] = @id) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT [c].[at]
FROM [contact_requests] AS [c]
WHERE [c].[customer] IS NULL AND [c].[reach_at] = @reach AND [c].[at] > @since

---

SET NOCOUNT ON;
INSERT INTO [contact_requests] ([id], [about], [at], [cancelled_at], [claim], [customer], [done_at], [done_by], [email], [language], [place], [reach_at], [slot], [taken_by], [taken_by_name], [wish], [words])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16);
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26);
