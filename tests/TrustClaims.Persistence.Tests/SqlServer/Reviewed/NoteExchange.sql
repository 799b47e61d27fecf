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

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);
