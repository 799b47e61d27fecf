SELECT TOP(@p) [a].[id]
FROM [agreements] AS [a]
WHERE [a].[number_key] = @number

---

SELECT TOP(@p) [a].[id]
FROM [agreements] AS [a]
INNER JOIN [parcels] AS [p] ON [a].[id] = [p].[order]
WHERE [a].[kind] = 'Order' AND [p].[tracking_key] = @number

---

SELECT TOP(@p) [a].[id]
FROM [agreements] AS [a]
WHERE [a].[number_key] >= @beginning AND [a].[number_key] < @end
ORDER BY [a].[number_key] DESC

---

SELECT TOP(@p) [a].[id]
FROM [agreements] AS [a]
INNER JOIN [parcels] AS [p] ON [a].[id] = [p].[order]
WHERE [a].[kind] = 'Order' AND [p].[tracking_key] >= @beginning AND [p].[tracking_key] < @end
ORDER BY [p].[tracking_key] DESC

---

SELECT TOP(@p) [c].[id]
FROM [customers] AS [c]
WHERE [c].[email] >= @beginning AND [c].[email] < @end
ORDER BY [c].[email]

---

SELECT TOP(@p) [c].[customer]
FROM [customer_names] AS [c]
WHERE [c].[key] >= @beginning AND [c].[key] < @end
ORDER BY [c].[key]

---

SELECT [a].[id], [a].[currency], [a].[holder], [a].[import_hash], [a].[items], [a].[kind], [a].[link_epoch], [a].[number], [a].[number_key], [a].[cover], [a].[insured], [a].[payout_account], [a].[delivery_address], [a].[household_key], [a].[payment_method], [a].[payment_reference], [a].[placed_at], [a].[shipping_currency], [a].[shipping_minor]
FROM [agreements] AS [a]
WHERE [a].[id] = @ids1

---

SELECT [c].[id], [c].[contact_changed_at], [c].[declarations], [c].[email], [c].[first_known_at], [c].[key], [c].[language], [c].[name], [c].[phone], [c].[prefers], [c].[since], [c].[spared_calls], [c].[spared_news]
FROM [customers] AS [c]
WHERE [c].[id] = @ids1

---

SELECT TOP(@p) [a].[id], [a].[currency], [a].[holder], [a].[import_hash], [a].[items], [a].[kind], [a].[link_epoch], [a].[number], [a].[number_key], [a].[delivery_address], [a].[household_key], [a].[payment_method], [a].[payment_reference], [a].[placed_at], [a].[shipping_currency], [a].[shipping_minor]
FROM [agreements] AS [a]
WHERE [a].[kind] = 'Order' AND [a].[holder] = @holders1
ORDER BY [a].[placed_at] DESC

---

SELECT TOP(@p) [a].[id], [a].[currency], [a].[holder], [a].[import_hash], [a].[items], [a].[kind], [a].[link_epoch], [a].[number], [a].[number_key], [a].[cover], [a].[insured], [a].[payout_account]
FROM [agreements] AS [a]
WHERE [a].[kind] = 'Contract' AND [a].[holder] = @holders1

---

SELECT TOP(@p) [c].[id]
FROM [customers] AS [c]
WHERE [c].[phone] >= @beginning AND [c].[phone] < @end
ORDER BY [c].[phone]
