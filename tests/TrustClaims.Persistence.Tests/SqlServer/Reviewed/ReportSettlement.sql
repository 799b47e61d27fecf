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

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [parcels] AS [p]
        WHERE [p].[carrier] = @carrier AND [p].[delivered_at] >= @since) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT [a0].[id], [a0].[currency], [a0].[holder], [a0].[import_hash], [a0].[items], [a0].[kind], [a0].[link_epoch], [a0].[number], [a0].[number_key], [a0].[delivery_address], [a0].[household_key], [a0].[payment_method], [a0].[payment_reference], [a0].[placed_at], [a0].[shipping_currency], [a0].[shipping_minor], [p].[id], [p].[account], [p].[carrier], [p].[delivered_at], [p].[events], [p].[expected_at], [p].[items], [p].[lost_at], [p].[order], [p].[shipped_at], [p].[tracking_key], [p].[tracking_number], [p].[version]
FROM (
    SELECT TOP(2) [a].[id], [a].[currency], [a].[holder], [a].[import_hash], [a].[items], [a].[kind], [a].[link_epoch], [a].[number], [a].[number_key], [a].[delivery_address], [a].[household_key], [a].[payment_method], [a].[payment_reference], [a].[placed_at], [a].[shipping_currency], [a].[shipping_minor]
    FROM [agreements] AS [a]
    WHERE [a].[kind] = 'Order' AND [a].[id] = @claim_Agreement
) AS [a0]
LEFT JOIN [parcels] AS [p] ON [a0].[id] = [p].[order]
ORDER BY [a0].[id]

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [parcels] AS [p]
        WHERE [p].[carrier] = @carrier AND [p].[tracking_number] = @number) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
UPDATE [claims] SET [audit_count] = @p9, [audit_head] = @p10, [status] = @p11, [version] = @p12
OUTPUT 1
WHERE [id] = @p13 AND [version] = @p14;
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31);
INSERT INTO [parcels] ([id], [account], [carrier], [delivered_at], [events], [expected_at], [items], [lost_at], [order], [shipped_at], [tracking_key], [tracking_number], [version])
VALUES (@p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44);
UPDATE [promises] SET [ended_at] = @p45, [state] = @p46
OUTPUT 1
WHERE [id] = @p47;
UPDATE [settlements] SET [carrier] = @p48, [done_at] = @p49, [outcome] = @p50, [outcome_at] = @p51, [state] = @p52, [tracking_number] = @p53, [version] = @p54
OUTPUT 1
WHERE [id] = @p55 AND [version] = @p56;

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
UPDATE [claims] SET [audit_count] = @p9, [audit_head] = @p10, [status] = @p11, [version] = @p12
OUTPUT 1
WHERE [id] = @p13 AND [version] = @p14;
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31);
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41);
UPDATE [settlements] SET [done_at] = @p42, [failure_reason] = @p43, [outcome] = @p44, [state] = @p45, [version] = @p46
OUTPUT 1
WHERE [id] = @p47 AND [version] = @p48;

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
UPDATE [claims] SET [audit_count] = @p9, [audit_head] = @p10, [status] = @p11, [version] = @p12
OUTPUT 1
WHERE [id] = @p13 AND [version] = @p14;
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31);
UPDATE [promises] SET [ended_at] = @p32, [state] = @p33
OUTPUT 1
WHERE [id] = @p34;
UPDATE [settlements] SET [done_at] = @p35, [handed_over_at] = @p36, [outcome] = @p37, [outcome_at] = @p38, [state] = @p39, [version] = @p40
OUTPUT 1
WHERE [id] = @p41 AND [version] = @p42;
