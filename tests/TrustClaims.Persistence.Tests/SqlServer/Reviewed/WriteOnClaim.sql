SELECT TOP(2) [c].[id] AS [Id], [c].[customer] AS [Customer]
FROM [claims] AS [c]
WHERE [c].[agreement] = @agreements1 AND [c].[reference] = @request_Reference

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [text])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
