SELECT TOP(@p) [p].[claim], [p].[number], [p].[answer_words], [p].[answered_at], [p].[answered_by], [p].[answered_by_name], [p].[at], [p].[beyond], [p].[by], [p].[by_name], [p].[carry_out_at], [p].[channel], [p].[gesture_words], [p].[ruling], [p].[shown_version], [p].[state], [p].[version], [p].[gesture_currency], [p].[gesture_minor]
FROM [proposals] AS [p]
WHERE [p].[state] = 'Pending' AND [p].[carry_out_at] <= @now
ORDER BY [p].[carry_out_at]

---

SELECT TOP(2) [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
WHERE [c].[id] = @claim
ORDER BY [c].[id]

---

SELECT [c0].[claim], [c0].[item], [c0].[category], [c0].[granted_quantity], [c0].[quantity], [c0].[title], [c0].[granted_currency], [c0].[granted_minor], [c0].[payable_currency], [c0].[payable_minor], [c3].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @claim
    ORDER BY [c].[id]
) AS [c3]
INNER JOIN [claim_items] AS [c0] ON [c3].[id] = [c0].[claim]
ORDER BY [c3].[id]

---

SELECT [c1].[claim], [c1].[number], [c1].[answers], [c1].[at], [c1].[chance], [c1].[decided_in_microseconds], [c1].[facts], [c1].[follow_up_probability], [c1].[lacked_room], [c1].[on], [c1].[outcome], [c1].[policy_number], [c1].[standing], [c4].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @claim
    ORDER BY [c].[id]
) AS [c4]
INNER JOIN [claim_decisions] AS [c1] ON [c4].[id] = [c1].[claim]
ORDER BY [c4].[id]

---

SELECT [c2].[claim], [c2].[number], [c2].[at], [c2].[outcome], [c2].[reason], [c2].[ruled_by], [c2].[ruled_by_name], [c2].[granted_currency], [c2].[granted_minor], [c5].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @claim
    ORDER BY [c].[id]
) AS [c5]
INNER JOIN [claim_rulings] AS [c2] ON [c5].[id] = [c2].[claim]
ORDER BY [c5].[id]

---

SELECT [p].[id], [p].[claim], [p].[contact], [p].[due], [p].[ended_at], [p].[kind], [p].[made_at], [p].[round], [p].[state], [p].[urgent_from], [c6].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @claim
    ORDER BY [c].[id]
) AS [c6]
INNER JOIN [promises] AS [p] ON [c6].[id] = [p].[claim]
ORDER BY [c6].[id]

---

SELECT [s].[id], [s].[carrier], [s].[claim], [s].[done_at], [s].[failure_reason], [s].[gesture], [s].[given_by], [s].[handed_over_at], [s].[item], [s].[leased_until], [s].[not_before], [s].[outcome], [s].[outcome_at], [s].[quantity], [s].[remedy], [s].[round], [s].[state], [s].[title], [s].[tracking_number], [s].[version], [s].[amount_currency], [s].[amount_minor], [c7].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @claim
    ORDER BY [c].[id]
) AS [c7]
INNER JOIN [settlements] AS [s] ON [c7].[id] = [s].[claim]
ORDER BY [c7].[id]

---

SELECT TOP(2) [p].[claim], [p].[number], [p].[answer_words], [p].[answered_at], [p].[answered_by], [p].[answered_by_name], [p].[at], [p].[beyond], [p].[by], [p].[by_name], [p].[carry_out_at], [p].[channel], [p].[gesture_words], [p].[ruling], [p].[shown_version], [p].[state], [p].[version], [p].[gesture_currency], [p].[gesture_minor]
FROM [proposals] AS [p]
WHERE [p].[claim] = @claim_Id AND [p].[number] = @number

---

SELECT TOP(2) [s].[id], [s].[access_failed_count], [s].[concurrency_stamp], [s].[email], [s].[email_confirmed], [s].[is_active], [s].[lockout_enabled], [s].[lockout_end], [s].[name], [s].[normalized_email], [s].[normalized_user_name], [s].[password_hash], [s].[phone_number], [s].[phone_number_confirmed], [s].[security_stamp], [s].[staff_id], [s].[two_factor_enabled], [s].[user_name], [s].[largest_gesture_currency], [s].[largest_gesture_minor], [s].[largest_ruling_currency], [s].[largest_ruling_minor], [s].[monthly_gestures_currency], [s].[monthly_gestures_minor]
FROM [staff_accounts] AS [s]
WHERE [s].[is_active] = CAST(1 AS bit) AND EXISTS (
    SELECT 1
    FROM [staff_account_roles] AS [s0]
    INNER JOIN [staff_roles] AS [s1] ON [s0].[role_id] = [s1].[id]
    WHERE [s0].[user_id] = [s].[id] AND [s1].[name] IN (@may1, @may2, @may3)) AND [s].[staff_id] = @staff

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
UPDATE [claims] SET [audit_count] = @p9, [audit_head] = @p10, [version] = @p11
OUTPUT 1
WHERE [id] = @p12 AND [version] = @p13;
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23);
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39, @p40);
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49, @p50);
UPDATE [proposals] SET [state] = @p51, [version] = @p52
OUTPUT 1
WHERE [claim] = @p53 AND [number] = @p54 AND [version] = @p55;
INSERT INTO [settlements] ([id], [carrier], [claim], [done_at], [failure_reason], [gesture], [given_by], [handed_over_at], [item], [leased_until], [not_before], [outcome], [outcome_at], [quantity], [remedy], [round], [state], [title], [tracking_number], [version], [amount_currency], [amount_minor])
VALUES (@p56, @p57, @p58, @p59, @p60, @p61, @p62, @p63, @p64, @p65, @p66, @p67, @p68, @p69, @p70, @p71, @p72, @p73, @p74, @p75, @p76, @p77);

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

SELECT [p].[answered_by]
FROM [proposals] AS [p]
WHERE [p].[claim] = @claim AND [p].[answered_by] IS NOT NULL AND [p].[state] = 'Done' AND [p].[ruling] IS NOT NULL

---

SELECT [p].[shown_version]
FROM [proposals] AS [p]
WHERE [p].[claim] = @claim AND [p].[state] = 'Done' AND [p].[ruling] IS NULL

---

SELECT [c].[id]
FROM [contact_requests] AS [c]
WHERE [c].[claim] = @claim AND [c].[wish] = 'Reply' AND [c].[done_at] IS NULL AND [c].[cancelled_at] IS NULL
ORDER BY [c].[id]

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
INSERT INTO [claim_rulings] ([claim], [number], [at], [outcome], [reason], [ruled_by], [ruled_by_name], [granted_currency], [granted_minor])
VALUES (@p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17);
UPDATE [claims] SET [answer_due] = @p18, [audit_count] = @p19, [audit_head] = @p20, [queue_at] = @p21, [ruled_by] = @p22, [status] = @p23, [version] = @p24
OUTPUT 1
WHERE [id] = @p25 AND [version] = @p26;
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36);
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49, @p50, @p51, @p52, @p53);
UPDATE [promises] SET [ended_at] = @p54, [state] = @p55
OUTPUT 1
WHERE [id] = @p56;
UPDATE [proposals] SET [state] = @p57, [version] = @p58
OUTPUT 1
WHERE [claim] = @p59 AND [number] = @p60 AND [version] = @p61;

---

SELECT [p].[claim], [p].[number], [p].[answer_words], [p].[answered_at], [p].[answered_by], [p].[answered_by_name], [p].[at], [p].[beyond], [p].[by], [p].[by_name], [p].[carry_out_at], [p].[channel], [p].[gesture_words], [p].[ruling], [p].[shown_version], [p].[state], [p].[version], [p].[gesture_currency], [p].[gesture_minor], [c].[status] AS [Status], [c].[version] AS [Version], CASE
    WHEN NOT EXISTS (
        SELECT 1
        FROM [staff_accounts] AS [s]
        WHERE [s].[is_active] = CAST(1 AS bit) AND EXISTS (
            SELECT 1
            FROM [staff_account_roles] AS [s0]
            INNER JOIN [staff_roles] AS [s1] ON [s0].[role_id] = [s1].[id]
            WHERE [s0].[user_id] = [s].[id] AND [s1].[name] IN (@may1, @may2, @may3)) AND [s].[staff_id] = [p].[by]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [HasLeft]
FROM [proposals] AS [p]
INNER JOIN [claims] AS [c] ON [p].[claim] = [c].[id]
WHERE [p].[state] = 'Asked'
