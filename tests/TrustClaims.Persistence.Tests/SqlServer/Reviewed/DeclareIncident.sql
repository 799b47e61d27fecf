SELECT TOP(1) [a].[number] AS [Number], [a].[hash] AS [Hash]
FROM [audit_entries] AS [a]
WHERE [a].[subject] = @subject
ORDER BY [a].[number] DESC

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
INSERT INTO [incidents] ([id], [at], [by], [by_name], [carrier], [ended_at], [from], [name], [postcode], [to], [told_en], [told_fr])
VALUES (@p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20);

---

SELECT [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor], [c0].[claim], [c0].[item], [c0].[category], [c0].[granted_quantity], [c0].[quantity], [c0].[title], [c0].[granted_currency], [c0].[granted_minor], [c0].[payable_currency], [c0].[payable_minor]
FROM [claims] AS [c]
LEFT JOIN [claim_items] AS [c0] ON [c].[id] = [c0].[claim]
WHERE [c].[declared_at] >= @start AND [c].[declared_at] < @until AND [c].[type] IN ('LostParcel', 'DamagedItem') AND [c].[own_fault] = CAST(0 AS bit) AND [c].[status] NOT IN ('Withdrawn', 'Returned')
ORDER BY [c].[declared_at], [c].[id], [c0].[claim]

---

SELECT [a].[id], [a].[currency], [a].[holder], [a].[import_hash], [a].[items], [a].[kind], [a].[link_epoch], [a].[number], [a].[number_key], [a].[delivery_address], [a].[household_key], [a].[payment_method], [a].[payment_reference], [a].[placed_at], [a].[shipping_currency], [a].[shipping_minor], [p].[id], [p].[account], [p].[carrier], [p].[delivered_at], [p].[events], [p].[expected_at], [p].[items], [p].[lost_at], [p].[order], [p].[shipped_at], [p].[tracking_key], [p].[tracking_number], [p].[version]
FROM [agreements] AS [a]
LEFT JOIN [parcels] AS [p] ON [a].[id] = [p].[order]
WHERE [a].[kind] = 'Order' AND [a].[id] IN (@ids1, @ids2, @ids3)
ORDER BY [a].[id]

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

SELECT TOP(1) [p].[number]
FROM [policies] AS [p]
WHERE [p].[effective_from] IS NOT NULL AND [p].[effective_from] <= @instant
ORDER BY [p].[effective_from] DESC, [p].[number] DESC

---

SELECT TOP(2) [p].[json]
FROM [policies] AS [p]
WHERE [p].[number] = @number AND [p].[published_at] IS NOT NULL

---

UPDATE customers SET declarations = declarations + 1 WHERE id = (SELECT holder FROM agreements WHERE id = @p0)

---

SELECT [a0].[id], [a0].[currency], [a0].[holder], [a0].[import_hash], [a0].[items], [a0].[kind], [a0].[link_epoch], [a0].[number], [a0].[number_key], [a0].[cover], [a0].[insured], [a0].[payout_account], [a0].[delivery_address], [a0].[household_key], [a0].[payment_method], [a0].[payment_reference], [a0].[placed_at], [a0].[shipping_currency], [a0].[shipping_minor], [p].[id], [p].[account], [p].[carrier], [p].[delivered_at], [p].[events], [p].[expected_at], [p].[items], [p].[lost_at], [p].[order], [p].[shipped_at], [p].[tracking_key], [p].[tracking_number], [p].[version]
FROM (
    SELECT TOP(2) [a].[id], [a].[currency], [a].[holder], [a].[import_hash], [a].[items], [a].[kind], [a].[link_epoch], [a].[number], [a].[number_key], [a].[cover], [a].[insured], [a].[payout_account], [a].[delivery_address], [a].[household_key], [a].[payment_method], [a].[payment_reference], [a].[placed_at], [a].[shipping_currency], [a].[shipping_minor]
    FROM [agreements] AS [a]
    WHERE [a].[id] = @id
) AS [a0]
LEFT JOIN [parcels] AS [p] ON [a0].[id] = [p].[order]
ORDER BY [a0].[id]

---

SELECT [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
WHERE [c].[agreement] = @agreement AND [c].[id] <> @except
ORDER BY [c].[id]

---

SELECT TOP(2) [c].[since] AS [Since], [c].[first_known_at] AS [FirstKnownAt], [c].[contact_changed_at] AS [ContactChangedAt], (
    SELECT MIN([a].[placed_at])
    FROM [agreements] AS [a]
    WHERE [a].[kind] = 'Order' AND [a].[holder] = @holder) AS [FirstOrder], (
    SELECT COUNT(*)
    FROM [agreements] AS [a0]
    WHERE [a0].[kind] = 'Order' AND [a0].[holder] = @holder AND [a0].[placed_at] > @yearAgo AND [a0].[placed_at] <= @now) AS [Orders], (
    SELECT COUNT(*)
    FROM [agreements] AS [a1]
    WHERE [a1].[kind] = 'Order' AND [a1].[holder] = @holder AND EXISTS (
        SELECT 1
        FROM [parcels] AS [p]
        WHERE [a1].[id] = [p].[order] AND [p].[delivered_at] IS NOT NULL)) AS [Delivered], (
    SELECT COUNT(*)
    FROM [agreements] AS [a2]
    WHERE [a2].[kind] = 'Order' AND [a2].[holder] = @holder AND [a2].[placed_at] > @yearAgo AND [a2].[id] <> @agreement AND EXISTS (
        SELECT 1
        FROM [claims] AS [c0]
        WHERE [c0].[status] <> 'Withdrawn' AND [c0].[own_fault] = CAST(0 AS bit) AND [c0].[id] <> @itself AND [c0].[declared_at] <= @until AND [c0].[agreement] = [a2].[id])) AS [ClaimedOrders], (
    SELECT COUNT(*)
    FROM [claims] AS [c1]
    WHERE [c1].[status] <> 'Withdrawn' AND [c1].[own_fault] = CAST(0 AS bit) AND [c1].[id] <> @itself AND [c1].[declared_at] <= @until AND [c1].[customer] = @holder0 AND [c1].[declared_at] > @frequencyFrom) AS [Declarations], (
    SELECT COALESCE(SUM([c2].[granted_minor]), CAST(0 AS bigint))
    FROM [claims] AS [c2]
    WHERE [c2].[status] <> 'Withdrawn' AND [c2].[own_fault] = CAST(0 AS bit) AND [c2].[id] <> @itself AND [c2].[customer] = @holder0 AND [c2].[declared_at] > @cumulativeFrom AND [c2].[granted_currency] = @currency) AS [Granted], (
    SELECT COUNT(*)
    FROM (
        SELECT DISTINCT [c3].[customer]
        FROM [claims] AS [c3]
        WHERE [c3].[status] <> 'Withdrawn' AND [c3].[own_fault] = CAST(0 AS bit) AND [c3].[id] <> @itself AND [c3].[declared_at] <= @until AND [c3].[household_key] = @household AND [c3].[customer] <> @holder0 AND [c3].[declared_at] > @householdFrom
    ) AS [c4]) AS [OthersAtAddress], (
    SELECT COALESCE(SUM([e].[amount]), CAST(0 AS bigint))
    FROM [exposure_stripes] AS [e]
    WHERE [e].[day] = @today AND [e].[scope] = 'all') AS [ExposureAll], (
    SELECT COALESCE(SUM([e0].[amount]), CAST(0 AS bigint))
    FROM [exposure_stripes] AS [e0]
    WHERE [e0].[day] = @today AND [e0].[scope] = @type) AS [ExposureForType]
FROM [customers] AS [c]
WHERE [c].[id] = @holder1

---

SELECT [t].[rule], [t].[standing_at_most]
FROM [trust_arrangements] AS [t]
WHERE [t].[customer] = @customer AND [t].[until] > @now AND [t].[from] <= @now0 AND [t].[ended_at] IS NULL

---

SELECT [i].[id], [i].[at], [i].[by], [i].[by_name], [i].[carrier], [i].[ended_at], [i].[from], [i].[name], [i].[postcode], [i].[to], [i].[told_en], [i].[told_fr]
FROM [incidents] AS [i]
WHERE [i].[ended_at] IS NULL
ORDER BY [i].[at]

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
UPDATE [claims] SET [audit_count] = @p9, [audit_head] = @p10, [own_fault] = @p11, [version] = @p12
OUTPUT 1
WHERE [id] = @p13 AND [version] = @p14;
