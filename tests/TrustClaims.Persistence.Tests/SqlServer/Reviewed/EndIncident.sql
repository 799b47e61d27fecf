SELECT TOP(2) [i].[id], [i].[at], [i].[by], [i].[by_name], [i].[carrier], [i].[ended_at], [i].[from], [i].[name], [i].[postcode], [i].[to], [i].[told_en], [i].[told_fr]
FROM [incidents] AS [i]
WHERE [i].[id] = @request_Incident

---

SELECT TOP(1) [a].[number] AS [Number], [a].[hash] AS [Hash]
FROM [audit_entries] AS [a]
WHERE [a].[subject] = @subject
ORDER BY [a].[number] DESC

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
UPDATE [incidents] SET [ended_at] = @p9
OUTPUT 1
WHERE [id] = @p10;
