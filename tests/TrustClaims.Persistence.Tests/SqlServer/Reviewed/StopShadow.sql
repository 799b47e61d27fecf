SELECT TOP(2) [s].[number], [s].[counted_until], [s].[differing], [s].[draft], [s].[end], [s].[ended_at], [s].[ended_by], [s].[json], [s].[most_claims], [s].[most_days], [s].[most_differences], [s].[runs], [s].[seen], [s].[started_at], [s].[started_by], [s].[version]
FROM [shadows] AS [s]
WHERE [s].[number] = @request_Number

---

SELECT TOP(1) [a].[number] AS [Number], [a].[hash] AS [Hash]
FROM [audit_entries] AS [a]
WHERE [a].[subject] = @subject
ORDER BY [a].[number] DESC

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
UPDATE [shadows] SET [end] = @p9, [ended_at] = @p10, [ended_by] = @p11, [runs] = @p12, [version] = @p13
OUTPUT 1
WHERE [number] = @p14 AND [version] = @p15;
