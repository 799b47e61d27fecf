UPDATE [c]
SET [c].[version] = [c].[version]
FROM [claims] AS [c]
WHERE [c].[reference] = @reference

---

SELECT TOP(2) [c].[id] AS [Id], [c].[status] AS [Status], [c].[answer_due] AS [AnswerDue]
FROM [claims] AS [c]
WHERE [c].[reference] = @reference

---

UPDATE [d]
SET [d].[changed_at] = @p
FROM [desk_states] AS [d]
WHERE [d].[claim] = @claim_Id

---

SELECT TOP(2) [d].[claim], [d].[changed_at], [d].[handed_by], [d].[handed_to], [d].[handed_words], [d].[held_by], [d].[held_by_name], [d].[held_until], [d].[put_off_by], [d].[put_off_until]
FROM [desk_states] AS [d]
WHERE [d].[claim] = @claim_Id

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [claims] AS [c]
        WHERE [c].[id] = @claim AND EXISTS (
            SELECT 1
            FROM [claim_rulings] AS [c0]
            WHERE [c].[id] = [c0].[claim] AND [c0].[ruled_by] = @person)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT [p].[answered_by]
FROM [proposals] AS [p]
WHERE [p].[claim] = @claim AND [p].[answered_by] IS NOT NULL AND [p].[state] = 'Done' AND [p].[ruling] IS NOT NULL

---

SELECT TOP(2) [c].[reference] AS [Reference], [c].[customer] AS [Customer]
FROM [claims] AS [c]
WHERE [c].[id] = @id

---

UPDATE [c]
SET [c].[keeper] = @p,
    [c].[keeper_name] = @p2
FROM [claims] AS [c]
WHERE [c].[id] = @id AND [c].[keeper] IS NULL

---

SET NOCOUNT ON;
UPDATE [desk_states] SET [put_off_until] = @p0
OUTPUT 1
WHERE [claim] = @p1;
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11);
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28);
