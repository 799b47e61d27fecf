SELECT [p].[claim]
FROM [promises] AS [p]
WHERE [p].[state] = 'Open' AND [p].[due] < @now AND [p].[claim] IS NOT NULL AND [p].[kind] <> 'AnswerBy'
ORDER BY [p].[due]

---

SELECT TOP(2) [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
WHERE [c].[id] = @id
ORDER BY [c].[id]

---

SELECT [c0].[claim], [c0].[item], [c0].[category], [c0].[granted_quantity], [c0].[quantity], [c0].[title], [c0].[granted_currency], [c0].[granted_minor], [c0].[payable_currency], [c0].[payable_minor], [c3].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @id
    ORDER BY [c].[id]
) AS [c3]
INNER JOIN [claim_items] AS [c0] ON [c3].[id] = [c0].[claim]
ORDER BY [c3].[id]

---

SELECT [c1].[claim], [c1].[number], [c1].[answers], [c1].[at], [c1].[chance], [c1].[decided_in_microseconds], [c1].[facts], [c1].[follow_up_probability], [c1].[lacked_room], [c1].[on], [c1].[outcome], [c1].[policy_number], [c1].[standing], [c4].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @id
    ORDER BY [c].[id]
) AS [c4]
INNER JOIN [claim_decisions] AS [c1] ON [c4].[id] = [c1].[claim]
ORDER BY [c4].[id]

---

SELECT [c2].[claim], [c2].[number], [c2].[at], [c2].[outcome], [c2].[reason], [c2].[ruled_by], [c2].[ruled_by_name], [c2].[granted_currency], [c2].[granted_minor], [c5].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @id
    ORDER BY [c].[id]
) AS [c5]
INNER JOIN [claim_rulings] AS [c2] ON [c5].[id] = [c2].[claim]
ORDER BY [c5].[id]

---

SELECT [p].[id], [p].[claim], [p].[contact], [p].[due], [p].[ended_at], [p].[kind], [p].[made_at], [p].[round], [p].[state], [p].[urgent_from], [c6].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @id
    ORDER BY [c].[id]
) AS [c6]
INNER JOIN [promises] AS [p] ON [c6].[id] = [p].[claim]
ORDER BY [c6].[id]

---

SELECT [s].[id], [s].[carrier], [s].[claim], [s].[done_at], [s].[failure_reason], [s].[gesture], [s].[given_by], [s].[handed_over_at], [s].[item], [s].[leased_until], [s].[not_before], [s].[outcome], [s].[outcome_at], [s].[quantity], [s].[remedy], [s].[round], [s].[state], [s].[title], [s].[tracking_number], [s].[version], [s].[amount_currency], [s].[amount_minor], [c7].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @id
    ORDER BY [c].[id]
) AS [c7]
INNER JOIN [settlements] AS [s] ON [c7].[id] = [s].[claim]
ORDER BY [c7].[id]

---

SELECT TOP(1) [s].[staff_id], [s].[name]
FROM [staff_accounts] AS [s]
WHERE [s].[is_active] = CAST(1 AS bit) AND EXISTS (
    SELECT 1
    FROM [staff_account_roles] AS [s0]
    INNER JOIN [staff_roles] AS [s1] ON [s0].[role_id] = [s1].[id]
    WHERE [s0].[user_id] = [s].[id] AND [s1].[name] IN (@roles1, @roles2, @roles3)) AND ([s].[staff_id] = @keeper OR [s].[staff_id] = @ruler)
ORDER BY CASE
    WHEN [s].[staff_id] = @keeper THEN 0
    ELSE 1
END

---

UPDATE customers SET declarations = declarations + 1 WHERE id = @p0

---

SELECT COALESCE(SUM([s0].[amount_minor]), CAST(0 AS bigint))
FROM [claims] AS [c]
INNER JOIN (
    SELECT [s].[claim], [s].[not_before], [s].[amount_currency], [s].[amount_minor]
    FROM [settlements] AS [s]
    WHERE [s].[gesture] IS NOT NULL AND [s].[state] <> 'Cancelled' AND [s].[state] <> 'Failed'
) AS [s0] ON [c].[id] = [s0].[claim]
WHERE [c].[customer] = @customer AND [s0].[not_before] > @since AND [s0].[amount_currency] = @currency

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
UPDATE [claims] SET [audit_count] = @p9, [audit_head] = @p10, [version] = @p11
OUTPUT 1
WHERE [id] = @p12 AND [version] = @p13;
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30),
(@p31, @p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47);
UPDATE [promises] SET [ended_at] = @p48, [state] = @p49
OUTPUT 1
WHERE [id] = @p50;
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p51, @p52, @p53, @p54, @p55, @p56, @p57, @p58, @p59, @p60);
INSERT INTO [settlements] ([id], [carrier], [claim], [done_at], [failure_reason], [gesture], [given_by], [handed_over_at], [item], [leased_until], [not_before], [outcome], [outcome_at], [quantity], [remedy], [round], [state], [title], [tracking_number], [version], [amount_currency], [amount_minor])
VALUES (@p61, @p62, @p63, @p64, @p65, @p66, @p67, @p68, @p69, @p70, @p71, @p72, @p73, @p74, @p75, @p76, @p77, @p78, @p79, @p80, @p81, @p82);

---

SELECT TOP(1) [s].[staff_id], [s].[name]
FROM [staff_accounts] AS [s]
WHERE 0 = 1
ORDER BY (SELECT 1)

---

SELECT [c].[keeper] AS [Keeper], COUNT(DISTINCT ([c].[id])) AS [Count]
FROM [promises] AS [p]
INNER JOIN [claims] AS [c] ON [p].[claim] = [c].[id]
WHERE [p].[state] = 'Open' AND [c].[keeper] IS NOT NULL
GROUP BY [c].[keeper]

---

SELECT [s].[staff_id], [s].[name]
FROM [staff_accounts] AS [s]
WHERE [s].[is_active] = CAST(1 AS bit) AND EXISTS (
    SELECT 1
    FROM [staff_account_roles] AS [s0]
    INNER JOIN [staff_roles] AS [s1] ON [s0].[role_id] = [s1].[id]
    WHERE [s0].[user_id] = [s].[id] AND [s1].[name] = @roles1)
ORDER BY [s].[name], [s].[id]

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
UPDATE [claims] SET [audit_count] = @p9, [audit_head] = @p10, [keeper] = @p11, [keeper_name] = @p12, [version] = @p13
OUTPUT 1
WHERE [id] = @p14 AND [version] = @p15;
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32),
(@p33, @p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49);
UPDATE [promises] SET [ended_at] = @p50, [state] = @p51
OUTPUT 1
WHERE [id] = @p52;
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p53, @p54, @p55, @p56, @p57, @p58, @p59, @p60, @p61, @p62);
INSERT INTO [settlements] ([id], [carrier], [claim], [done_at], [failure_reason], [gesture], [given_by], [handed_over_at], [item], [leased_until], [not_before], [outcome], [outcome_at], [quantity], [remedy], [round], [state], [title], [tracking_number], [version], [amount_currency], [amount_minor])
VALUES (@p63, @p64, @p65, @p66, @p67, @p68, @p69, @p70, @p71, @p72, @p73, @p74, @p75, @p76, @p77, @p78, @p79, @p80, @p81, @p82, @p83, @p84);
