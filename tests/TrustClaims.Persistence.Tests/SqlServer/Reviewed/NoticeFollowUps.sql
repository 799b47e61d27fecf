SELECT TOP(@p) [f].[claim] AS [Claim], [c].[payable_currency], [c].[payable_minor], (
    SELECT MAX([s].[done_at])
    FROM [settlements] AS [s]
    WHERE [c].[id] = [s].[claim] AND [s].[item] <> N'(gesture)') AS [At]
FROM [follow_ups] AS [f]
INNER JOIN [claims] AS [c] ON [f].[claim] = [c].[id]
WHERE [f].[end] IS NULL AND [f].[due_at] IS NULL AND [c].[status] IN ('Settled', 'Closed')
ORDER BY [f].[drawn_at]

---

SELECT TOP(2) [f].[claim], [f].[call_from], [f].[drawn_at], [f].[due_at], [f].[end], [f].[ended_at], [f].[ended_by_name], [f].[held_by], [f].[held_by_name], [f].[held_until], [f].[talked_at], [f].[tries], [f].[version], [f].[truth_currency], [f].[truth_minor]
FROM [follow_ups] AS [f]
WHERE [f].[claim] = @found_Claim

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [follow_ups] SET [call_from] = @p0, [due_at] = @p1, [version] = @p2
OUTPUT 1
WHERE [claim] = @p3 AND [version] = @p4;

---

SELECT TOP(@p) [f].[claim] AS [Claim], [c].[payable_currency], [c].[payable_minor], [c].[status] AS [Status]
FROM [follow_ups] AS [f]
INNER JOIN [claims] AS [c] ON [f].[claim] = [c].[id]
WHERE ([f].[end] IS NULL OR [f].[end] = 'Unknown' OR ([f].[end] = 'Lost' AND [f].[ended_by_name] IS NULL)) AND [f].[drawn_at] > @since AND ([c].[status] = 'Returned' OR ([c].[status] = 'Withdrawn' AND ([f].[end] <> 'Lost' OR [f].[end] IS NULL)))
ORDER BY [f].[drawn_at]

---

SELECT TOP(2) [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
WHERE [c].[id] = @ended_Claim

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
UPDATE [claims] SET [audit_count] = @p9, [audit_head] = @p10, [version] = @p11
OUTPUT 1
WHERE [id] = @p12 AND [version] = @p13;
UPDATE [follow_ups] SET [end] = @p14, [ended_at] = @p15, [version] = @p16, [truth_currency] = @p17, [truth_minor] = @p18
OUTPUT 1
WHERE [claim] = @p19 AND [version] = @p20;

---

SELECT TOP(@p) [f].[claim], [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor], [a0].[id]
FROM [follow_ups] AS [f]
INNER JOIN [claims] AS [c] ON [f].[claim] = [c].[id]
INNER JOIN (
    SELECT [a].[id]
    FROM [agreements] AS [a]
    WHERE [a].[kind] = 'Order'
) AS [a0] ON [c].[agreement] = [a0].[id]
WHERE ([f].[end] IS NULL OR [f].[end] = 'Unknown' OR ([f].[end] = 'Lost' AND [f].[ended_by_name] IS NULL)) AND [f].[drawn_at] > @since AND [c].[type] = 'LostParcel' AND [f].[claim] > @after AND EXISTS (
    SELECT 1
    FROM [parcels] AS [p]
    WHERE [a0].[id] = [p].[order] AND ([p].[delivered_at] > [c].[declared_at] OR ([p].[account] = 'ReportedLost' AND ([f].[end] <> 'Lost' OR [f].[end] IS NULL))))
ORDER BY [f].[claim], [c].[id], [a0].[id]

---

SELECT TOP(@p) [f].[claim] AS [Claim], [c].[payable_currency], [c].[payable_minor]
FROM [follow_ups] AS [f]
INNER JOIN [claims] AS [c] ON [f].[claim] = [c].[id]
INNER JOIN [customers] AS [c0] ON [c].[customer] = [c0].[id]
WHERE [f].[end] IS NULL AND [f].[due_at] <= @now AND ([f].[due_at] < @tooLate OR [c0].[spared_calls] = CAST(1 AS bit) OR [c0].[phone] IS NULL)
ORDER BY [f].[due_at]
