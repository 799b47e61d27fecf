SELECT TOP(1) [m].[kind], [m].[language], [m].[number], [m].[at], [m].[by], [m].[by_name], [m].[subject], [m].[text]
FROM [message_templates] AS [m]
WHERE [m].[kind] = @kind AND [m].[language] = @code
ORDER BY [m].[number] DESC

---

SELECT TOP(1) [a].[number] AS [Number], [a].[hash] AS [Hash]
FROM [audit_entries] AS [a]
WHERE [a].[subject] = @subject
ORDER BY [a].[number] DESC

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
INSERT INTO [message_templates] ([kind], [language], [number], [at], [by], [by_name], [subject], [text])
VALUES (@p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16);
