SELECT [p].[id] AS [Id], [a].[id] AS [Order], [a].[holder] AS [Holder], [p].[carrier] AS [Carrier], [p].[shipped_at] AS [ShippedAt], [p].[expected_at] AS [ExpectedAt], [p].[account] AS [Account], [a].[delivery_address] AS [DeliveryAddress]
FROM [agreements] AS [a]
INNER JOIN [parcels] AS [p] ON [a].[id] = [p].[order]
WHERE [a].[kind] = 'Order' AND [p].[shipped_at] >= @start AND [p].[shipped_at] < @until
ORDER BY [p].[shipped_at], [p].[id]

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

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [parcels] AS [p]
        WHERE [p].[carrier] = @carrier AND [p].[expected_at] >= @_8__locals1_start AND [p].[expected_at] < @now AND [p].[account] IN ('Delivered', 'DeliveredToNeighbour', 'DeliveredAgainstSignature')) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

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

SELECT [c].[id], [c].[contact_changed_at], [c].[declarations], [c].[email], [c].[first_known_at], [c].[key], [c].[language], [c].[name], [c].[phone], [c].[prefers], [c].[since], [c].[spared_calls], [c].[spared_news]
FROM [customers] AS [c]
WHERE [c].[id] = @ids1
