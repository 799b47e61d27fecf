SELECT TOP(2) [t].[customer]
FROM [trust_arrangements] AS [t]
WHERE [t].[id] = @id

---

UPDATE customers SET declarations = declarations + 1 WHERE id = @p0

---

SELECT TOP(2) [t].[id], [t].[by], [t].[by_name], [t].[contest_words], [t].[contested_at], [t].[customer], [t].[ended_at], [t].[ended_by_name], [t].[from], [t].[look_words], [t].[looked_at], [t].[looked_at_by], [t].[looked_at_by_name], [t].[reason], [t].[rule], [t].[standing_at_most], [t].[until]
FROM [trust_arrangements] AS [t]
WHERE [t].[id] = @id

---

SELECT TOP(2) [c].[email] AS [Email], [c].[language] AS [Language]
FROM [customers] AS [c]
WHERE [c].[id] = @arranged_Customer

---

SELECT TOP(1) [p].[number]
FROM [policies] AS [p]
WHERE [p].[effective_from] IS NOT NULL AND [p].[effective_from] <= @instant
ORDER BY [p].[effective_from] DESC, [p].[number] DESC

---

SELECT TOP(2) [p].[json]
FROM [policies] AS [p]
WHERE [p].[number] = @number AND [p].[published_at] IS NOT NULL

---

SELECT TOP(1) [a].[number] AS [Number], [a].[hash] AS [Hash]
FROM [audit_entries] AS [a]
WHERE [a].[subject] = @subject
ORDER BY [a].[number] DESC

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
INSERT INTO [contact_requests] ([id], [about], [at], [cancelled_at], [claim], [customer], [done_at], [done_by], [email], [language], [place], [reach_at], [slot], [taken_by], [taken_by_name], [wish], [words])
VALUES (@p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25);
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35);
UPDATE [trust_arrangements] SET [contest_words] = @p36, [contested_at] = @p37
OUTPUT 1
WHERE [id] = @p38;
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48);
