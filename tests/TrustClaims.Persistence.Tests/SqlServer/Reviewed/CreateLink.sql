SELECT TOP(2) [a].[id], [a].[currency], [a].[holder], [a].[import_hash], [a].[items], [a].[kind], [a].[link_epoch], [a].[number], [a].[number_key], [a].[delivery_address], [a].[household_key], [a].[payment_method], [a].[payment_reference], [a].[placed_at], [a].[shipping_currency], [a].[shipping_minor]
FROM [agreements] AS [a]
WHERE [a].[kind] = 'Order' AND [a].[number] = @number

---

SELECT TOP(2) [i].[value]
FROM [installation_secrets] AS [i]
WHERE [i].[name] = N'links'

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [installation_secrets] ([name], [value])
VALUES (@p0, @p1);
