SELECT [a].[id], [a].[currency], [a].[holder], [a].[import_hash], [a].[items], [a].[kind], [a].[link_epoch], [a].[number], [a].[number_key], [a].[cover], [a].[insured], [a].[payout_account]
FROM [agreements] AS [a]
WHERE [a].[kind] = 'Contract' AND [a].[number] = @numbers1

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

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [agreements] ([id], [cover], [currency], [holder], [import_hash], [insured], [items], [kind], [link_epoch], [number], [number_key], [payout_account])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11);
