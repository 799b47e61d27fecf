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

SELECT TOP(2) [s].[email]
FROM [staff_accounts] AS [s]
WHERE [s].[staff_id] = @staff

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [customers] AS [c]
        WHERE [c].[id] = @customer AND [c].[email] = @email) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT TOP(1) [a].[number] AS [Number], [a].[hash] AS [Hash]
FROM [audit_entries] AS [a]
WHERE [a].[subject] = @subject
ORDER BY [a].[number] DESC

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25);
UPDATE [trust_arrangements] SET [ended_at] = @p26, [ended_by_name] = @p27
OUTPUT 1
WHERE [id] = @p28;
