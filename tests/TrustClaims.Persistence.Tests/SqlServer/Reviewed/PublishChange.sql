SELECT [t].[language], [t].[phrase], [t].[at], [t].[by_name], [t].[theme]
FROM [theme_words] AS [t]

---

SELECT MAX([v].[at])
FROM [voiced_changes] AS [v]
WHERE [v].[theme] = @theme AND [v].[taken_back_at] IS NULL

---

SELECT [e].[text] AS [Text], [e].[at] AS [At], [e].[customer] AS [Customer], [c].[reference] AS [Claim]
FROM [exchanges] AS [e]
LEFT JOIN [claims] AS [c] ON [e].[claim] = [c].[id]
WHERE [e].[direction] = 'FromCustomer' AND [e].[noted_by] IS NULL AND [e].[at] > @after AND [e].[at] <= @until

---

SELECT [e].[comment] AS [Text], [e].[at] AS [At], [c].[customer] AS [Customer], [c].[reference] AS [Reference]
FROM [effort_answers] AS [e]
INNER JOIN [claims] AS [c] ON [e].[claim] = [c].[id]
WHERE [e].[comment] IS NOT NULL AND [e].[at] > @after AND [e].[at] <= @until

---

SELECT [c].[words] AS [Text], [c].[at] AS [At]
FROM [contact_requests] AS [c]
WHERE [c].[customer] IS NULL AND [c].[words] IS NOT NULL AND [c].[at] > @after AND [c].[at] <= @until

---

UPDATE [w]
SET [w].[until] = [w].[until]
FROM [worker_leases] AS [w]
WHERE [w].[name] = @name

---

SELECT TOP(2) [v].[id], [v].[at], [v].[by_name], [v].[english], [v].[french], [v].[taken_back_at], [v].[theme], [v].[told]
FROM [voiced_changes] AS [v]
WHERE [v].[id] = @request_Once

---

SELECT [t].[customer] AS [Customer], MAX([v].[at]) AS [At]
FROM [told_of_changes] AS [t]
INNER JOIN [voiced_changes] AS [v] ON [t].[change] = [v].[id]
WHERE [v].[theme] = @theme AND [v].[at] > @since
GROUP BY [t].[customer]

---

SELECT [t].[customer] AS [Customer], MAX([t].[at]) AS [At]
FROM [told_of_changes] AS [t]
WHERE [t].[customer] IN (@people1, @people2)
GROUP BY [t].[customer]

---

SELECT [c].[id]
FROM [customers] AS [c]
WHERE [c].[id] IN (@people1, @people2) AND [c].[spared_news] = CAST(1 AS bit)

---

SET NOCOUNT ON;
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16),
(@p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33);
INSERT INTO [voiced_changes] ([id], [at], [by_name], [english], [french], [taken_back_at], [theme], [told])
VALUES (@p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41);
INSERT INTO [told_of_changes] ([change], [customer], [at])
VALUES (@p42, @p43, @p44),
(@p45, @p46, @p47);
