SELECT TOP(2) [p].[number], [p].[asked_at], [p].[asked_by], [p].[asked_from], [p].[asking_ended], [p].[asking_ended_by], [p].[asking_ended_reason], [p].[back_to], [p].[begun_from], [p].[created_at], [p].[created_by], [p].[edited_at], [p].[edited_by], [p].[effective_from], [p].[json], [p].[name], [p].[published_at], [p].[published_by], [p].[reason], [p].[version]
FROM [policies] AS [p]
WHERE [p].[number] = @request_Number

---

SELECT TOP(1) [p].[number]
FROM [policies] AS [p]
WHERE [p].[effective_from] IS NOT NULL AND [p].[effective_from] <= @instant
ORDER BY [p].[effective_from] DESC, [p].[number] DESC

---

SELECT [p].[number] AS [Number], [p].[begun_from] AS [From]
FROM [policies] AS [p]
WHERE [p].[begun_from] IS NOT NULL

---

SELECT TOP(1) [a].[number] AS [Number], [a].[hash] AS [Hash]
FROM [audit_entries] AS [a]
WHERE [a].[subject] = @subject
ORDER BY [a].[number] DESC

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
INSERT INTO [manager_news] ([key], [at], [body], [by], [kind], [told_at], [until])
VALUES (@p9, @p10, @p11, @p12, @p13, @p14, @p15);
UPDATE [policies] SET [asked_at] = @p16, [asked_by] = @p17, [reason] = @p18, [version] = @p19
OUTPUT 1
WHERE [number] = @p20 AND [version] = @p21;

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
INSERT INTO [manager_news] ([key], [at], [body], [by], [kind], [told_at], [until])
VALUES (@p9, @p10, @p11, @p12, @p13, @p14, @p15);
UPDATE [policies] SET [asking_ended] = @p16, [asking_ended_by] = @p17, [version] = @p18
OUTPUT 1
WHERE [number] = @p19 AND [version] = @p20;
