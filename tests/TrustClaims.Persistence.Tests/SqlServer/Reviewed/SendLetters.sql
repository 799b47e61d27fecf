WITH due AS (
    SELECT TOP (@p0) id, leased_until, version FROM outbox WITH (UPDLOCK, READPAST, ROWLOCK)
    WHERE sent_at IS NULL AND not_before <= @p1 AND (leased_until IS NULL OR leased_until <= @p2)
    ORDER BY not_before)
UPDATE due SET leased_until = @p3, version = version + 1
OUTPUT inserted.id

---

SELECT TOP(2) [o].[id], [o].[agreement], [o].[attempts], [o].[body], [o].[channel], [o].[claim], [o].[contact], [o].[created_at], [o].[customer], [o].[gave_up_at], [o].[key], [o].[kind], [o].[last_error], [o].[leased_until], [o].[not_before], [o].[sent_at], [o].[version]
FROM [outbox] AS [o]
WHERE [o].[id] = @lease_Id AND [o].[sent_at] IS NULL AND [o].[leased_until] = @until

---

SELECT COUNT(*)
FROM [claims] AS [c]
INNER JOIN [claims] AS [c0] ON [c].[agreement] = [c0].[agreement]
WHERE [c].[id] = @id AND [c0].[id] <> @id AND [c0].[status] = 'Withdrawn' AND [c0].[declared_at] > @since AND [c0].[declared_at] <= [c].[declared_at]

---

SELECT TOP(2) [c].[id], [c].[contact_changed_at], [c].[declarations], [c].[email], [c].[first_known_at], [c].[key], [c].[language], [c].[name], [c].[phone], [c].[prefers], [c].[since], [c].[spared_calls], [c].[spared_news]
FROM [customers] AS [c]
WHERE [c].[id] = @message_Customer

---

SELECT TOP(2) [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
WHERE [c].[id] = @message_Claim
ORDER BY [c].[id]

---

SELECT [c0].[claim], [c0].[item], [c0].[category], [c0].[granted_quantity], [c0].[quantity], [c0].[title], [c0].[granted_currency], [c0].[granted_minor], [c0].[payable_currency], [c0].[payable_minor], [c3].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @message_Claim
    ORDER BY [c].[id]
) AS [c3]
INNER JOIN [claim_items] AS [c0] ON [c3].[id] = [c0].[claim]
ORDER BY [c3].[id]

---

SELECT [c1].[claim], [c1].[number], [c1].[answers], [c1].[at], [c1].[chance], [c1].[decided_in_microseconds], [c1].[facts], [c1].[follow_up_probability], [c1].[lacked_room], [c1].[on], [c1].[outcome], [c1].[policy_number], [c1].[standing], [c4].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @message_Claim
    ORDER BY [c].[id]
) AS [c4]
INNER JOIN [claim_decisions] AS [c1] ON [c4].[id] = [c1].[claim]
ORDER BY [c4].[id]

---

SELECT [c2].[claim], [c2].[number], [c2].[at], [c2].[outcome], [c2].[reason], [c2].[ruled_by], [c2].[ruled_by_name], [c2].[granted_currency], [c2].[granted_minor], [c5].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @message_Claim
    ORDER BY [c].[id]
) AS [c5]
INNER JOIN [claim_rulings] AS [c2] ON [c5].[id] = [c2].[claim]
ORDER BY [c5].[id]

---

SELECT [p].[id], [p].[claim], [p].[contact], [p].[due], [p].[ended_at], [p].[kind], [p].[made_at], [p].[round], [p].[state], [p].[urgent_from], [c6].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @message_Claim
    ORDER BY [c].[id]
) AS [c6]
INNER JOIN [promises] AS [p] ON [c6].[id] = [p].[claim]
ORDER BY [c6].[id]

---

SELECT [s].[id], [s].[carrier], [s].[claim], [s].[done_at], [s].[failure_reason], [s].[gesture], [s].[given_by], [s].[handed_over_at], [s].[item], [s].[leased_until], [s].[not_before], [s].[outcome], [s].[outcome_at], [s].[quantity], [s].[remedy], [s].[round], [s].[state], [s].[title], [s].[tracking_number], [s].[version], [s].[amount_currency], [s].[amount_minor], [c7].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @message_Claim
    ORDER BY [c].[id]
) AS [c7]
INNER JOIN [settlements] AS [s] ON [c7].[id] = [s].[claim]
ORDER BY [c7].[id]

---

SELECT TOP(2) [a].[id], [a].[currency], [a].[holder], [a].[import_hash], [a].[items], [a].[kind], [a].[link_epoch], [a].[number], [a].[number_key], [a].[cover], [a].[insured], [a].[payout_account], [a].[delivery_address], [a].[household_key], [a].[payment_method], [a].[payment_reference], [a].[placed_at], [a].[shipping_currency], [a].[shipping_minor]
FROM [agreements] AS [a]
WHERE [a].[id] = @claim_Agreement

---

SELECT TOP(2) [i].[value]
FROM [installation_secrets] AS [i]
WHERE [i].[name] = N'links'

---

SELECT TOP(2) [p].[json]
FROM [policies] AS [p]
WHERE [p].[number] = @number AND [p].[published_at] IS NOT NULL

---

SELECT TOP(1) [m].[kind], [m].[language], [m].[number], [m].[at], [m].[by], [m].[by_name], [m].[subject], [m].[text]
FROM [message_templates] AS [m]
WHERE [m].[kind] = @kind AND [m].[language] = @code
ORDER BY [m].[number] DESC

---

SET NOCOUNT ON;
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);
UPDATE [outbox] SET [channel] = @p10, [leased_until] = @p11, [sent_at] = @p12, [version] = @p13
OUTPUT 1
WHERE [id] = @p14 AND [version] = @p15;

---

SELECT TOP(2) [c].[id], [c].[about], [c].[at], [c].[cancelled_at], [c].[claim], [c].[customer], [c].[done_at], [c].[done_by], [c].[email], [c].[language], [c].[place], [c].[reach_at], [c].[slot], [c].[taken_by], [c].[taken_by_name], [c].[wish], [c].[words]
FROM [contact_requests] AS [c]
WHERE [c].[id] = @message_Contact

---

SELECT TOP(2) [a].[link_epoch]
FROM [claims] AS [c]
INNER JOIN [agreements] AS [a] ON [c].[agreement] = [a].[id]
WHERE [c].[id] = @id

---

SELECT TOP(2) [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
WHERE [c].[id] = @id

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [outbox] SET [channel] = @p0, [leased_until] = @p1, [sent_at] = @p2, [version] = @p3
OUTPUT 1
WHERE [id] = @p4 AND [version] = @p5;

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [effort_answers] AS [e]
        WHERE [e].[claim] = @id) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [outbox] SET [attempts] = @p0, [last_error] = @p1, [leased_until] = @p2, [not_before] = @p3, [version] = @p4
OUTPUT 1
WHERE [id] = @p5 AND [version] = @p6;

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [outbox] SET [last_error] = @p0, [leased_until] = @p1, [not_before] = @p2, [version] = @p3
OUTPUT 1
WHERE [id] = @p4 AND [version] = @p5;

---

SELECT TOP(1) [a].[id], [a].[currency], [a].[holder], [a].[import_hash], [a].[items], [a].[kind], [a].[link_epoch], [a].[number], [a].[number_key], [a].[cover], [a].[insured], [a].[payout_account], [a].[delivery_address], [a].[household_key], [a].[payment_method], [a].[payment_reference], [a].[placed_at], [a].[shipping_currency], [a].[shipping_minor]
FROM [agreements] AS [a]
WHERE [a].[holder] = @customer
ORDER BY [a].[id] DESC

---

SELECT TOP(2) [a].[id], [a].[currency], [a].[holder], [a].[import_hash], [a].[items], [a].[kind], [a].[link_epoch], [a].[number], [a].[number_key], [a].[cover], [a].[insured], [a].[payout_account], [a].[delivery_address], [a].[household_key], [a].[payment_method], [a].[payment_reference], [a].[placed_at], [a].[shipping_currency], [a].[shipping_minor]
FROM [agreements] AS [a]
WHERE [a].[id] = @message_Agreement

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [claims] AS [c]
        WHERE [c].[id] = @claim AND [c].[status] IN ('Withdrawn', 'Returned')) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT [o].[id] AS [Id], [o].[created_at] AS [CreatedAt]
FROM [outbox] AS [o]
WHERE [o].[kind] = @kind AND [o].[created_at] >= @since AND [o].[claim] = @claim

---

UPDATE [o]
SET [o].[leased_until] = NULL,
    [o].[version] = [o].[version] + 1
FROM [outbox] AS [o]
WHERE [o].[id] IN (@ids1, @ids2, @ids3, @ids4, @ids5, @ids6, @ids7, @ids8, @ids9, @ids10, @ids11, @ids12, @ids13, @ids14, @ids15, @ids16, @ids17, @ids18, @ids19, @ids20, @ids21, @ids22, @ids23, @ids24, @ids25, @ids26, @ids27, @ids28, @ids29, @ids30) AND [o].[sent_at] IS NULL AND [o].[leased_until] = @untils1

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [outbox] SET [channel] = @p0, [last_error] = @p1, [leased_until] = @p2, [sent_at] = @p3, [version] = @p4
OUTPUT 1
WHERE [id] = @p5 AND [version] = @p6;
