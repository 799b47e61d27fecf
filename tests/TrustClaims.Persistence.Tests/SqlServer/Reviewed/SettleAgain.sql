SELECT TOP(2) [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
WHERE EXISTS (
    SELECT 1
    FROM [settlements] AS [s]
    WHERE [c].[id] = [s].[claim] AND [s].[id] = @request_Settlement)
ORDER BY [c].[id]

---

SELECT [c0].[claim], [c0].[item], [c0].[category], [c0].[granted_quantity], [c0].[quantity], [c0].[title], [c0].[granted_currency], [c0].[granted_minor], [c0].[payable_currency], [c0].[payable_minor], [c3].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE EXISTS (
        SELECT 1
        FROM [settlements] AS [s]
        WHERE [c].[id] = [s].[claim] AND [s].[id] = @request_Settlement)
    ORDER BY [c].[id]
) AS [c3]
INNER JOIN [claim_items] AS [c0] ON [c3].[id] = [c0].[claim]
ORDER BY [c3].[id]

---

SELECT [c1].[claim], [c1].[number], [c1].[answers], [c1].[at], [c1].[chance], [c1].[decided_in_microseconds], [c1].[facts], [c1].[follow_up_probability], [c1].[lacked_room], [c1].[on], [c1].[outcome], [c1].[policy_number], [c1].[standing], [c4].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE EXISTS (
        SELECT 1
        FROM [settlements] AS [s]
        WHERE [c].[id] = [s].[claim] AND [s].[id] = @request_Settlement)
    ORDER BY [c].[id]
) AS [c4]
INNER JOIN [claim_decisions] AS [c1] ON [c4].[id] = [c1].[claim]
ORDER BY [c4].[id]

---

SELECT [c2].[claim], [c2].[number], [c2].[at], [c2].[outcome], [c2].[reason], [c2].[ruled_by], [c2].[ruled_by_name], [c2].[granted_currency], [c2].[granted_minor], [c5].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE EXISTS (
        SELECT 1
        FROM [settlements] AS [s]
        WHERE [c].[id] = [s].[claim] AND [s].[id] = @request_Settlement)
    ORDER BY [c].[id]
) AS [c5]
INNER JOIN [claim_rulings] AS [c2] ON [c5].[id] = [c2].[claim]
ORDER BY [c5].[id]

---

SELECT [p].[id], [p].[claim], [p].[contact], [p].[due], [p].[ended_at], [p].[kind], [p].[made_at], [p].[round], [p].[state], [p].[urgent_from], [c6].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE EXISTS (
        SELECT 1
        FROM [settlements] AS [s]
        WHERE [c].[id] = [s].[claim] AND [s].[id] = @request_Settlement)
    ORDER BY [c].[id]
) AS [c6]
INNER JOIN [promises] AS [p] ON [c6].[id] = [p].[claim]
ORDER BY [c6].[id]

---

SELECT [s0].[id], [s0].[carrier], [s0].[claim], [s0].[done_at], [s0].[failure_reason], [s0].[gesture], [s0].[given_by], [s0].[handed_over_at], [s0].[item], [s0].[leased_until], [s0].[not_before], [s0].[outcome], [s0].[outcome_at], [s0].[quantity], [s0].[remedy], [s0].[round], [s0].[state], [s0].[title], [s0].[tracking_number], [s0].[version], [s0].[amount_currency], [s0].[amount_minor], [c7].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE EXISTS (
        SELECT 1
        FROM [settlements] AS [s]
        WHERE [c].[id] = [s].[claim] AND [s].[id] = @request_Settlement)
    ORDER BY [c].[id]
) AS [c7]
INNER JOIN [settlements] AS [s0] ON [c7].[id] = [s0].[claim]
ORDER BY [c7].[id]

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

SELECT TOP(2) [a].[id], [a].[currency], [a].[holder], [a].[import_hash], [a].[items], [a].[kind], [a].[link_epoch], [a].[number], [a].[number_key], [a].[cover], [a].[insured], [a].[payout_account], [a].[delivery_address], [a].[household_key], [a].[payment_method], [a].[payment_reference], [a].[placed_at], [a].[shipping_currency], [a].[shipping_minor]
FROM [agreements] AS [a]
WHERE [a].[id] = @claim_Agreement

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
UPDATE [claims] SET [audit_count] = @p9, [audit_head] = @p10, [version] = @p11
OUTPUT 1
WHERE [id] = @p12 AND [version] = @p13;
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30);
UPDATE [promises] SET [ended_at] = @p31, [state] = @p32
OUTPUT 1
WHERE [id] = @p33;
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43);
UPDATE [settlements] SET [state] = @p44, [version] = @p45
OUTPUT 1
WHERE [id] = @p46 AND [version] = @p47;
INSERT INTO [settlements] ([id], [carrier], [claim], [done_at], [failure_reason], [gesture], [given_by], [handed_over_at], [item], [leased_until], [not_before], [outcome], [outcome_at], [quantity], [remedy], [round], [state], [title], [tracking_number], [version], [amount_currency], [amount_minor])
VALUES (@p48, @p49, @p50, @p51, @p52, @p53, @p54, @p55, @p56, @p57, @p58, @p59, @p60, @p61, @p62, @p63, @p64, @p65, @p66, @p67, @p68, @p69);
