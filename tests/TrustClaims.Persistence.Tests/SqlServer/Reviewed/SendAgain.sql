UPDATE [o]
SET [o].[gave_up_at] = NULL,
    [o].[not_before] = @p2,
    [o].[attempts] = @p3,
    [o].[version] = [o].[version] + 1
FROM [outbox] AS [o]
WHERE [o].[id] = @request_Message AND [o].[gave_up_at] IS NOT NULL AND [o].[sent_at] IS NULL

---

SELECT TOP(1) [a].[number] AS [Number], [a].[hash] AS [Hash]
FROM [audit_entries] AS [a]
WHERE [a].[subject] = @subject
ORDER BY [a].[number] DESC

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
