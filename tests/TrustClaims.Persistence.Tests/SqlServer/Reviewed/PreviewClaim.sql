SELECT [a0].[id], [a0].[currency], [a0].[holder], [a0].[import_hash], [a0].[items], [a0].[kind], [a0].[link_epoch], [a0].[number], [a0].[number_key], [a0].[cover], [a0].[insured], [a0].[payout_account], [a0].[delivery_address], [a0].[household_key], [a0].[payment_method], [a0].[payment_reference], [a0].[placed_at], [a0].[shipping_currency], [a0].[shipping_minor], [p].[id], [p].[account], [p].[carrier], [p].[delivered_at], [p].[events], [p].[expected_at], [p].[items], [p].[order], [p].[shipped_at], [p].[tracking_key], [p].[tracking_number], [p].[version]
FROM (
    SELECT TOP(2) [a].[id], [a].[currency], [a].[holder], [a].[import_hash], [a].[items], [a].[kind], [a].[link_epoch], [a].[number], [a].[number_key], [a].[cover], [a].[insured], [a].[payout_account], [a].[delivery_address], [a].[household_key], [a].[payment_method], [a].[payment_reference], [a].[placed_at], [a].[shipping_currency], [a].[shipping_minor]
    FROM [agreements] AS [a]
    WHERE [a].[id] = @request_Agreement
) AS [a0]
LEFT JOIN [parcels] AS [p] ON [a0].[id] = [p].[order]
ORDER BY [a0].[id]

---

SELECT [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[promised_on], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
WHERE [c].[agreement] = @id AND [c].[id] <> @except
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
