SELECT TOP(2) [c].[id] AS [Id], [c].[customer] AS [Customer]
FROM [claims] AS [c]
WHERE [c].[reference] = @request_Reference

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [exchanges] AS [e]
        WHERE [e].[origin] = @origin) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT [c].[id]
FROM [contact_requests] AS [c]
WHERE [c].[claim] = @claim AND [c].[wish] = 'Reply' AND [c].[done_at] IS NULL AND [c].[cancelled_at] IS NULL
ORDER BY [c].[id]

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

SELECT [c].[id]
FROM [contact_requests] AS [c]
WHERE [c].[claim] = @claim AND [c].[wish] = 'CallBack' AND [c].[done_at] IS NULL AND [c].[cancelled_at] IS NULL
ORDER BY [c].[id]

---

SET NOCOUNT ON;
UPDATE [contact_requests] SET [done_at] = @p0, [done_by] = @p1
OUTPUT 1
WHERE [id] = @p2;
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [promises] SET [ended_at] = @p13, [state] = @p14
OUTPUT 1
WHERE [id] = @p15;
