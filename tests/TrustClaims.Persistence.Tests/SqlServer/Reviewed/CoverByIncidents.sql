SELECT [i].[id], [i].[at], [i].[by], [i].[by_name], [i].[carrier], [i].[ended_at], [i].[from], [i].[name], [i].[postcode], [i].[to], [i].[told_en], [i].[told_fr]
FROM [incidents] AS [i]
WHERE [i].[ended_at] IS NULL
ORDER BY [i].[at]

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
WHERE [a].[kind] = 'Order' AND [a].[id] IN (@ids1, @ids2)
ORDER BY [a].[id]
