SELECT TOP(2) [c].[id] AS [Id], [c].[customer] AS [Customer]
FROM [claims] AS [c]
WHERE [c].[reference] = @request_Reference

---

SELECT [c].[id], [c].[about], [c].[at], [c].[cancelled_at], [c].[claim], [c].[customer], [c].[done_at], [c].[done_by], [c].[email], [c].[language], [c].[place], [c].[reach_at], [c].[slot], [c].[taken_by], [c].[taken_by_name], [c].[wish], [c].[words], [p].[id], [p].[claim], [p].[contact], [p].[due], [p].[ended_at], [p].[kind], [p].[made_at], [p].[round], [p].[state]
FROM [contact_requests] AS [c]
LEFT JOIN [promises] AS [p] ON [c].[id] = [p].[contact]
WHERE [c].[done_at] IS NULL AND [c].[wish] = @wish AND ([c].[claim] = @claim OR [c].[about] = @about)
ORDER BY [c].[id]

---

UPDATE [c]
SET [c].[keeper] = @p,
    [c].[keeper_name] = @p2
FROM [claims] AS [c]
WHERE [c].[id] = @claim_Id AND [c].[keeper] IS NULL

---

SET NOCOUNT ON;
UPDATE [contact_requests] SET [done_at] = @p0, [done_by] = @p1
OUTPUT 1
WHERE [id] = @p2;
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29);
