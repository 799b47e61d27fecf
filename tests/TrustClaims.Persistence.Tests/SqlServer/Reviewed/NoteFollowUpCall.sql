SELECT TOP(2) [f].[claim], [f].[call_from], [f].[drawn_at], [f].[due_at], [f].[end], [f].[ended_at], [f].[ended_by_name], [f].[held_by], [f].[held_by_name], [f].[held_until], [f].[talked_at], [f].[tries], [f].[version], [f].[truth_currency], [f].[truth_minor], [c].[id] AS [Id], [c].[type] AS [Type], [c].[customer] AS [Customer], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
INNER JOIN [follow_ups] AS [f] ON [c].[id] = [f].[claim]
WHERE [c].[reference] = @reference

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

SELECT TOP(2) [c].[id], [c].[contact_changed_at], [c].[declarations], [c].[email], [c].[first_known_at], [c].[key], [c].[language], [c].[name], [c].[phone], [c].[prefers], [c].[since], [c].[spared_calls], [c].[spared_news]
FROM [customers] AS [c]
WHERE [c].[id] = @followed_Customer

---

SELECT TOP(2) [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
WHERE [c].[id] = @ended_Claim

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
UPDATE [claims] SET [audit_count] = @p9, [audit_head] = @p10, [version] = @p11
OUTPUT 1
WHERE [id] = @p12 AND [version] = @p13;
UPDATE [customers] SET [spared_calls] = @p14
OUTPUT 1
WHERE [id] = @p15;
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25);
UPDATE [follow_ups] SET [call_from] = @p26, [end] = @p27, [ended_at] = @p28, [ended_by_name] = @p29, [held_by] = @p30, [held_by_name] = @p31, [held_until] = @p32, [talked_at] = @p33, [version] = @p34
OUTPUT 1
WHERE [claim] = @p35 AND [version] = @p36;
