SELECT TOP(2) [c].[id] AS [Id], [c].[customer] AS [Customer]
FROM [claims] AS [c]
WHERE [c].[reference] = @request_Reference

---

SELECT [c].[id]
FROM [contact_requests] AS [c]
WHERE [c].[done_at] IS NULL AND [c].[cancelled_at] IS NULL AND [c].[wish] = @wish AND ([c].[claim] = @claim OR [c].[about] = @about)
ORDER BY [c].[id]

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);
