UPDATE [p]
SET [p].[name] = [p].[name]
FROM [policies] AS [p]
WHERE [p].[number] = 1

---

SELECT [p].[number], [p].[asked_at], [p].[asked_by], [p].[asked_from], [p].[asking_ended], [p].[asking_ended_by], [p].[asking_ended_reason], [p].[back_to], [p].[begun_from], [p].[created_at], [p].[created_by], [p].[edited_at], [p].[edited_by], [p].[effective_from], [p].[json], [p].[name], [p].[published_at], [p].[published_by], [p].[reason], [p].[version]
FROM [policies] AS [p]
WHERE [p].[published_at] IS NOT NULL

---

SELECT TOP(1) [p].[number]
FROM [policies] AS [p]
WHERE [p].[effective_from] IS NOT NULL AND [p].[effective_from] <= @instant
ORDER BY [p].[effective_from] DESC, [p].[number] DESC

---

SELECT TOP(1) [p].[number]
FROM [policies] AS [p]
WHERE [p].[back_to] = @number AND [p].[begun_from] = @live AND [p].[asked_at] IS NOT NULL AND [p].[asking_ended] IS NULL AND [p].[published_at] IS NULL
ORDER BY [p].[number]

---

SELECT MAX([p].[number])
FROM [policies] AS [p]

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
INSERT INTO [policies] ([number], [asked_at], [asked_by], [asked_from], [asking_ended], [asking_ended_by], [asking_ended_reason], [back_to], [begun_from], [created_at], [created_by], [edited_at], [edited_by], [effective_from], [json], [name], [published_at], [published_by], [reason], [version])
VALUES (@p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35);
