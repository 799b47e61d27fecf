SELECT [a].[id], [a].[currency], [a].[holder], [a].[import_hash], [a].[items], [a].[kind], [a].[link_epoch], [a].[number], [a].[number_key], [a].[delivery_address], [a].[household_key], [a].[payment_method], [a].[payment_reference], [a].[placed_at], [a].[shipping_currency], [a].[shipping_minor], [p].[id], [p].[account], [p].[carrier], [p].[delivered_at], [p].[events], [p].[expected_at], [p].[items], [p].[lost_at], [p].[order], [p].[shipped_at], [p].[tracking_key], [p].[tracking_number], [p].[version]
FROM [agreements] AS [a]
LEFT JOIN [parcels] AS [p] ON [a].[id] = [p].[order]
WHERE [a].[kind] = 'Order' AND [a].[number] = @numbers1
ORDER BY [a].[id]

---

SELECT [c].[id], [c].[contact_changed_at], [c].[declarations], [c].[email], [c].[first_known_at], [c].[key], [c].[language], [c].[name], [c].[phone], [c].[prefers], [c].[since], [c].[spared_calls], [c].[spared_news], [c0].[customer], [c0].[key], (
    SELECT COUNT(*)
    FROM [agreements] AS [a]
    WHERE [a].[holder] = [c].[id]) + (
    SELECT COUNT(*)
    FROM [claims] AS [c1]
    WHERE [c1].[customer] = [c].[id] AND EXISTS (
        SELECT 1
        FROM [agreements] AS [a0]
        WHERE [a0].[id] = [c1].[agreement] AND [a0].[holder] <> [c].[id]))
FROM [customers] AS [c]
LEFT JOIN [customer_names] AS [c0] ON [c].[id] = [c0].[customer]
WHERE [c].[key] = @keys1 OR [c].[email] = @mails1
ORDER BY [c].[key], [c].[id], [c0].[customer]

---

SELECT [p0].[carrier] AS [Carrier], [p0].[tracking_number] AS [TrackingNumber], [a].[number] AS [Number]
FROM [agreements] AS [a]
INNER JOIN (
    SELECT [p].[carrier], [p].[order], [p].[tracking_number]
    FROM [parcels] AS [p]
    WHERE [p].[tracking_number] = @chunk1
) AS [p0] ON [a].[id] = [p0].[order]
WHERE [a].[kind] = 'Order'

---

SET NOCOUNT ON;
INSERT INTO [customers] ([id], [contact_changed_at], [declarations], [email], [first_known_at], [key], [language], [name], [phone], [prefers], [since], [spared_calls], [spared_news])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [agreements] ([id], [currency], [delivery_address], [holder], [household_key], [import_hash], [items], [kind], [link_epoch], [number], [number_key], [payment_method], [payment_reference], [placed_at], [shipping_currency], [shipping_minor])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28);
INSERT INTO [parcels] ([id], [account], [carrier], [delivered_at], [events], [expected_at], [items], [lost_at], [order], [shipped_at], [tracking_key], [tracking_number], [version])
VALUES (@p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41);

---

SELECT [c].[id], [c].[contact_changed_at], [c].[declarations], [c].[email], [c].[first_known_at], [c].[key], [c].[language], [c].[name], [c].[phone], [c].[prefers], [c].[since], [c].[spared_calls], [c].[spared_news], [c0].[customer], [c0].[key], (
    SELECT COUNT(*)
    FROM [agreements] AS [a]
    WHERE [a].[holder] = [c].[id]) + (
    SELECT COUNT(*)
    FROM [claims] AS [c1]
    WHERE [c1].[customer] = [c].[id] AND EXISTS (
        SELECT 1
        FROM [agreements] AS [a0]
        WHERE [a0].[id] = [c1].[agreement] AND [a0].[holder] <> [c].[id]))
FROM [customers] AS [c]
LEFT JOIN [customer_names] AS [c0] ON [c].[id] = [c0].[customer]
WHERE [c].[key] = @keys1 OR [c].[email] = @mails1 OR [c].[id] = @ids1
ORDER BY [c].[key], [c].[id], [c0].[customer]

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [agreements] SET [import_hash] = @p0, [shipping_minor] = @p1
OUTPUT 1
WHERE [id] = @p2;

---

SELECT [c].[id], [c].[parcel], [a0].[id], [c0].[item], [c0].[claim], [p1].[Id], [p1].[Items]
FROM [claims] AS [c]
INNER JOIN (
    SELECT [a].[id]
    FROM [agreements] AS [a]
    WHERE [a].[kind] = 'Order' AND [a].[number] = @told1
) AS [a0] ON [c].[agreement] = [a0].[id]
LEFT JOIN [claim_items] AS [c0] ON [c].[id] = [c0].[claim]
LEFT JOIN (
    SELECT [p0].[id] AS [Id], [p0].[items] AS [Items], [p0].[order]
    FROM [parcels] AS [p0]
    WHERE [p0].[account] = 'ReportedLost'
) AS [p1] ON [a0].[id] = [p1].[order]
WHERE [c].[type] = 'LostParcel' AND [c].[own_fault] = CAST(0 AS bit) AND [c].[status] <> 'Withdrawn' AND [c].[status] <> 'Returned' AND EXISTS (
    SELECT 1
    FROM [parcels] AS [p]
    WHERE [a0].[id] = [p].[order] AND [p].[account] = 'ReportedLost')
ORDER BY [c].[id], [a0].[id], [c0].[claim], [c0].[item]

---

SELECT [c].[id] AS [Id], [c].[declared_at] AS [DeclaredAt], [s].[id], [s].[carrier], [s].[claim], [s].[done_at], [s].[failure_reason], [s].[gesture], [s].[given_by], [s].[handed_over_at], [s].[item], [s].[leased_until], [s].[not_before], [s].[outcome], [s].[outcome_at], [s].[quantity], [s].[remedy], [s].[round], [s].[state], [s].[title], [s].[tracking_number], [s].[version], [s].[amount_currency], [s].[amount_minor], [p].[id], [p].[account], [p].[carrier], [p].[delivered_at], [p].[events], [p].[expected_at], [p].[items], [p].[lost_at], [p].[order], [p].[shipped_at], [p].[tracking_key], [p].[tracking_number], [p].[version]
FROM [settlements] AS [s]
INNER JOIN [claims] AS [c] ON [s].[claim] = [c].[id]
INNER JOIN (
    SELECT [a].[id]
    FROM [agreements] AS [a]
    WHERE [a].[kind] = 'Order' AND [a].[number] = @told1
) AS [a0] ON [c].[agreement] = [a0].[id]
INNER JOIN [parcels] AS [p] ON [a0].[id] = [p].[order]
WHERE [s].[outcome] = 'Sent' AND [s].[tracking_number] IS NOT NULL AND [p].[carrier] = [s].[carrier] AND [p].[tracking_number] = [s].[tracking_number] AND ([p].[delivered_at] IS NOT NULL OR [p].[account] = 'ReportedLost') AND ([p].[delivered_at] IS NOT NULL OR EXISTS (
    SELECT 1
    FROM [promises] AS [p0]
    WHERE [c].[id] = [p0].[claim] AND [p0].[kind] = 'ParcelThereBy' AND [p0].[round] = [s].[round] AND [p0].[state] = 'Open'))

---

SELECT [c].[id], [c].[parcel], [a0].[id], [c0].[item], [c0].[claim], [p1].[id], [p1].[account], [p1].[carrier], [p1].[delivered_at], [p1].[events], [p1].[expected_at], [p1].[items], [p1].[lost_at], [p1].[order], [p1].[shipped_at], [p1].[tracking_key], [p1].[tracking_number], [p1].[version]
FROM [claims] AS [c]
INNER JOIN (
    SELECT [a].[id]
    FROM [agreements] AS [a]
    WHERE [a].[kind] = 'Order' AND [a].[number] = @told1
) AS [a0] ON [c].[agreement] = [a0].[id]
LEFT JOIN [claim_items] AS [c0] ON [c].[id] = [c0].[claim]
LEFT JOIN (
    SELECT [p0].[id], [p0].[account], [p0].[carrier], [p0].[delivered_at], [p0].[events], [p0].[expected_at], [p0].[items], [p0].[lost_at], [p0].[order], [p0].[shipped_at], [p0].[tracking_key], [p0].[tracking_number], [p0].[version]
    FROM [parcels] AS [p0]
    WHERE [p0].[delivered_at] IS NOT NULL
) AS [p1] ON [a0].[id] = [p1].[order]
WHERE [c].[status] = 'PromisedOn' AND EXISTS (
    SELECT 1
    FROM [parcels] AS [p]
    WHERE [a0].[id] = [p].[order] AND [p].[delivered_at] IS NOT NULL)
ORDER BY [c].[id], [a0].[id], [c0].[claim], [c0].[item]
