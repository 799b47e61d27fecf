SELECT TOP(2) [c].[id] AS [Id], [c].[type] AS [Type], [c].[status] AS [Status], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [claim_rulings] AS [c0]
        WHERE [c].[id] = [c0].[claim]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsRuled]
FROM [claims] AS [c]
WHERE [c].[agreement] = @agreements1 AND EXISTS (
    SELECT 1
    FROM [agreements] AS [a]
    WHERE [a].[id] = [c].[agreement] AND [a].[holder] = [c].[customer]) AND [c].[reference] = @request_Reference

---

SELECT TOP(2) [e].[id], [e].[at], [e].[claim], [e].[comment], [e].[packaging], [e].[score]
FROM [effort_answers] AS [e]
WHERE [e].[claim] = @claim_Id

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [effort_answers] ([id], [at], [claim], [comment], [packaging], [score])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5);

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [effort_answers] SET [comment] = @p0, [packaging] = @p1, [score] = @p2
OUTPUT 1
WHERE [id] = @p3;
