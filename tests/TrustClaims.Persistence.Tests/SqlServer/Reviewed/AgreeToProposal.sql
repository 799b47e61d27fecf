UPDATE [s]
SET [s].[is_active] = [s].[is_active]
FROM [staff_accounts] AS [s]
WHERE [s].[id] = @id

---

SELECT TOP(2) [s].[id], [s].[access_failed_count], [s].[concurrency_stamp], [s].[email], [s].[email_confirmed], [s].[is_active], [s].[lockout_enabled], [s].[lockout_end], [s].[name], [s].[normalized_email], [s].[normalized_user_name], [s].[password_hash], [s].[phone_number], [s].[phone_number_confirmed], [s].[security_stamp], [s].[staff_id], [s].[two_factor_enabled], [s].[user_name], [s].[largest_gesture_currency], [s].[largest_gesture_minor], [s].[largest_ruling_currency], [s].[largest_ruling_minor], [s].[monthly_gestures_currency], [s].[monthly_gestures_minor]
FROM [staff_accounts] AS [s]
WHERE [s].[is_active] = CAST(1 AS bit) AND EXISTS (
    SELECT 1
    FROM [staff_account_roles] AS [s0]
    INNER JOIN [staff_roles] AS [s1] ON [s0].[role_id] = [s1].[id]
    WHERE [s0].[user_id] = [s].[id] AND [s1].[name] IN (@may1, @may2, @may3)) AND [s].[staff_id] = @staff

---

SELECT TOP(2) [p].[claim], [p].[number], [p].[answer_words], [p].[answered_at], [p].[answered_by], [p].[answered_by_name], [p].[at], [p].[beyond], [p].[by], [p].[by_name], [p].[carry_out_at], [p].[channel], [p].[gesture_words], [p].[ruling], [p].[shown_version], [p].[state], [p].[version], [p].[gesture_currency], [p].[gesture_minor]
FROM [claims] AS [c]
INNER JOIN [proposals] AS [p] ON [c].[id] = [p].[claim]
WHERE [c].[reference] = @claim AND [p].[number] = @number

---

SELECT TOP(2) [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
WHERE [c].[id] = @proposal_Claim
ORDER BY [c].[id]

---

SELECT [c0].[claim], [c0].[item], [c0].[category], [c0].[granted_quantity], [c0].[quantity], [c0].[title], [c0].[granted_currency], [c0].[granted_minor], [c0].[payable_currency], [c0].[payable_minor], [c3].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @proposal_Claim
    ORDER BY [c].[id]
) AS [c3]
INNER JOIN [claim_items] AS [c0] ON [c3].[id] = [c0].[claim]
ORDER BY [c3].[id]

---

SELECT [c1].[claim], [c1].[number], [c1].[answers], [c1].[at], [c1].[chance], [c1].[decided_in_microseconds], [c1].[facts], [c1].[follow_up_probability], [c1].[lacked_room], [c1].[on], [c1].[outcome], [c1].[policy_number], [c1].[standing], [c4].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @proposal_Claim
    ORDER BY [c].[id]
) AS [c4]
INNER JOIN [claim_decisions] AS [c1] ON [c4].[id] = [c1].[claim]
ORDER BY [c4].[id]

---

SELECT [c2].[claim], [c2].[number], [c2].[at], [c2].[outcome], [c2].[reason], [c2].[ruled_by], [c2].[ruled_by_name], [c2].[granted_currency], [c2].[granted_minor], [c5].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @proposal_Claim
    ORDER BY [c].[id]
) AS [c5]
INNER JOIN [claim_rulings] AS [c2] ON [c5].[id] = [c2].[claim]
ORDER BY [c5].[id]

---

SELECT [p].[id], [p].[claim], [p].[contact], [p].[due], [p].[ended_at], [p].[kind], [p].[made_at], [p].[round], [p].[state], [p].[urgent_from], [c6].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @proposal_Claim
    ORDER BY [c].[id]
) AS [c6]
INNER JOIN [promises] AS [p] ON [c6].[id] = [p].[claim]
ORDER BY [c6].[id]

---

SELECT [s].[id], [s].[carrier], [s].[claim], [s].[done_at], [s].[failure_reason], [s].[gesture], [s].[given_by], [s].[handed_over_at], [s].[item], [s].[leased_until], [s].[not_before], [s].[outcome], [s].[outcome_at], [s].[quantity], [s].[remedy], [s].[round], [s].[state], [s].[title], [s].[tracking_number], [s].[version], [s].[amount_currency], [s].[amount_minor], [c7].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @proposal_Claim
    ORDER BY [c].[id]
) AS [c7]
INNER JOIN [settlements] AS [s] ON [c7].[id] = [s].[claim]
ORDER BY [c7].[id]

---

SELECT [p].[answered_by]
FROM [proposals] AS [p]
WHERE [p].[claim] = @claim AND [p].[answered_by] IS NOT NULL AND [p].[state] = 'Done' AND [p].[ruling] IS NOT NULL

---

SELECT [p].[shown_version]
FROM [proposals] AS [p]
WHERE [p].[claim] = @claim AND [p].[state] = 'Done' AND [p].[ruling] IS NULL

---

SELECT TOP(2) [c].[email]
FROM [customers] AS [c]
WHERE [c].[id] = @customer

---

SELECT [s].[id], [s].[access_failed_count], [s].[concurrency_stamp], [s].[email], [s].[email_confirmed], [s].[is_active], [s].[lockout_enabled], [s].[lockout_end], [s].[name], [s].[normalized_email], [s].[normalized_user_name], [s].[password_hash], [s].[phone_number], [s].[phone_number_confirmed], [s].[security_stamp], [s].[staff_id], [s].[two_factor_enabled], [s].[user_name], [s].[largest_gesture_currency], [s].[largest_gesture_minor], [s].[largest_ruling_currency], [s].[largest_ruling_minor], [s].[monthly_gestures_currency], [s].[monthly_gestures_minor]
FROM [staff_accounts] AS [s]
WHERE [s].[is_active] = CAST(1 AS bit) AND EXISTS (
    SELECT 1
    FROM [staff_account_roles] AS [s0]
    INNER JOIN [staff_roles] AS [s1] ON [s0].[role_id] = [s1].[id]
    WHERE [s0].[user_id] = [s].[id] AND [s1].[name] IN (@may1, @may2, @may3)) AND [s].[staff_id] <> @by
ORDER BY [s].[name]

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [proposals] SET [answered_at] = @p0, [answered_by] = @p1, [answered_by_name] = @p2, [carry_out_at] = @p3, [state] = @p4, [version] = @p5
OUTPUT 1
WHERE [claim] = @p6 AND [number] = @p7 AND [version] = @p8;
