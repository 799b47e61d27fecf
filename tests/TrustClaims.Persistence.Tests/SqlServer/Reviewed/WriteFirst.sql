SELECT [p].[id], [a].[id], [a].[holder]
FROM [agreements] AS [a]
INNER JOIN [parcels] AS [p] ON [a].[id] = [p].[order]
WHERE [a].[kind] = 'Order' AND [p].[lost_at] >= @start AND [p].[account] = 'ReportedLost'
ORDER BY [p].[lost_at], [p].[id]

---

SELECT [i].[id], [i].[at], [i].[by], [i].[by_name], [i].[carrier], [i].[ended_at], [i].[from], [i].[name], [i].[postcode], [i].[to], [i].[told_en], [i].[told_fr]
FROM [incidents] AS [i]
WHERE [i].[ended_at] IS NULL
ORDER BY [i].[at]

---

SELECT [p].[id] AS [Id], [a].[id] AS [Order], [a].[holder] AS [Holder], [p].[carrier] AS [Carrier], [p].[shipped_at] AS [ShippedAt], [p].[expected_at] AS [ExpectedAt], [p].[account] AS [Account], [a].[delivery_address] AS [DeliveryAddress]
FROM [agreements] AS [a]
INNER JOIN [parcels] AS [p] ON [a].[id] = [p].[order]
WHERE [a].[kind] = 'Order' AND [p].[shipped_at] >= @start AND [p].[shipped_at] < @until AND [p].[account] IN ('None', 'Moving')
ORDER BY [p].[shipped_at], [p].[id]

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [parcels] AS [p]
        WHERE [p].[carrier] = @carrier AND [p].[expected_at] >= @_8__locals1_start AND [p].[expected_at] < @now AND [p].[account] IN ('Delivered', 'DeliveredToNeighbour', 'DeliveredAgainstSignature')) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT [p].[id] AS [Id], [a].[id] AS [Order], [a].[holder] AS [Holder], [p].[carrier] AS [Carrier], CASE
    WHEN [p].[account] = 'ReportedLost' THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsLost]
FROM [agreements] AS [a]
INNER JOIN [parcels] AS [p] ON [a].[id] = [p].[order]
WHERE [a].[kind] = 'Order' AND [p].[expected_at] >= @start AND [p].[expected_at] < @until AND [p].[delivered_at] IS NULL AND [p].[account] IN ('None', 'Moving', 'ReportedLost')
ORDER BY [p].[expected_at], [p].[id]

---

SELECT [o].[key]
FROM [outbox] AS [o]
WHERE [o].[key] IN (@keys1, @keys2, @keys3, @keys4, @keys5, @keys6, @keys7, @keys8, @keys9, @keys10)

---

SELECT [o].[customer]
FROM [outbox] AS [o]
WHERE [o].[kind] IN (@Kinds1, @Kinds2, @Kinds3) AND [o].[created_at] > @since AND [o].[customer] = @holders1
GROUP BY [o].[customer]
HAVING COUNT(*) >= @settings_MostPerCustomer

---

SELECT [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
WHERE [c].[agreement] IN (@ids1, @ids2)
ORDER BY [c].[id]

---

SELECT [c0].[claim], [c0].[item], [c0].[category], [c0].[granted_quantity], [c0].[quantity], [c0].[title], [c0].[granted_currency], [c0].[granted_minor], [c0].[payable_currency], [c0].[payable_minor], [c].[id]
FROM [claims] AS [c]
INNER JOIN [claim_items] AS [c0] ON [c].[id] = [c0].[claim]
WHERE [c].[agreement] IN (@ids3, @ids4)
ORDER BY [c].[id]

---

SELECT [s].[id], [s].[carrier], [s].[claim], [s].[done_at], [s].[failure_reason], [s].[gesture], [s].[given_by], [s].[handed_over_at], [s].[item], [s].[leased_until], [s].[not_before], [s].[outcome], [s].[outcome_at], [s].[quantity], [s].[remedy], [s].[round], [s].[state], [s].[title], [s].[tracking_number], [s].[version], [s].[amount_currency], [s].[amount_minor], [c].[id]
FROM [claims] AS [c]
INNER JOIN [settlements] AS [s] ON [c].[id] = [s].[claim]
WHERE [c].[agreement] IN (@ids5, @ids6)
ORDER BY [c].[id]

---

SELECT [a].[id], [a].[currency], [a].[holder], [a].[import_hash], [a].[items], [a].[kind], [a].[link_epoch], [a].[number], [a].[number_key], [a].[delivery_address], [a].[household_key], [a].[payment_method], [a].[payment_reference], [a].[placed_at], [a].[shipping_currency], [a].[shipping_minor], [p].[id], [p].[account], [p].[carrier], [p].[delivered_at], [p].[events], [p].[expected_at], [p].[items], [p].[lost_at], [p].[order], [p].[shipped_at], [p].[tracking_key], [p].[tracking_number], [p].[version]
FROM [agreements] AS [a]
LEFT JOIN [parcels] AS [p] ON [a].[id] = [p].[order]
WHERE [a].[kind] = 'Order' AND [a].[id] = @claimed1
ORDER BY [a].[id]

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

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [outbox] AS [o]
        WHERE [o].[key] IN (@keys1, @keys2, @keys3)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT COUNT(*)
FROM [outbox] AS [o]
WHERE [o].[kind] IN (@Kinds1, @Kinds2, @Kinds3) AND [o].[created_at] > @since AND [o].[customer] = @one_Holder

---

SELECT [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
WHERE [c].[agreement] = @agreement AND [c].[id] <> @except
ORDER BY [c].[id]

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

SELECT TOP(2) [i].[told_fr], [i].[told_en]
FROM [incidents] AS [i]
WHERE [i].[id] = @incident

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16);
