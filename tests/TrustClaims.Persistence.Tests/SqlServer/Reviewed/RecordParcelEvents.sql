SELECT TOP(2) [p].[id], [p].[account], [p].[carrier], [p].[delivered_at], [p].[events], [p].[expected_at], [p].[items], [p].[lost_at], [p].[order], [p].[shipped_at], [p].[tracking_key], [p].[tracking_number], [p].[version]
FROM [parcels] AS [p]
WHERE [p].[carrier] = @carrier AND [p].[tracking_number] = @number

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [parcels] SET [account] = @p0, [events] = @p1, [lost_at] = @p2, [version] = @p3
OUTPUT 1
WHERE [id] = @p4 AND [version] = @p5;

---

SELECT [c].[id], [c].[parcel], [a0].[id], [c0].[item], [c0].[claim], [p2].[Id], [p2].[Items]
FROM [claims] AS [c]
INNER JOIN (
    SELECT [a].[id]
    FROM [agreements] AS [a]
    WHERE [a].[kind] = 'Order' AND EXISTS (
        SELECT 1
        FROM [parcels] AS [p]
        WHERE [a].[id] = [p].[order] AND [p].[carrier] = @carrier AND [p].[tracking_number] = @number)
) AS [a0] ON [c].[agreement] = [a0].[id]
LEFT JOIN [claim_items] AS [c0] ON [c].[id] = [c0].[claim]
LEFT JOIN (
    SELECT [p1].[id] AS [Id], [p1].[items] AS [Items], [p1].[order]
    FROM [parcels] AS [p1]
    WHERE [p1].[account] = 'ReportedLost'
) AS [p2] ON [a0].[id] = [p2].[order]
WHERE [c].[type] = 'LostParcel' AND [c].[own_fault] = CAST(0 AS bit) AND [c].[status] <> 'Withdrawn' AND [c].[status] <> 'Returned' AND EXISTS (
    SELECT 1
    FROM [parcels] AS [p0]
    WHERE [a0].[id] = [p0].[order] AND [p0].[account] = 'ReportedLost')
ORDER BY [c].[id], [a0].[id], [c0].[claim], [c0].[item]

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

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
UPDATE [claims] SET [audit_count] = @p9, [audit_head] = @p10, [own_fault] = @p11, [version] = @p12
OUTPUT 1
WHERE [id] = @p13 AND [version] = @p14;

---

SELECT [c].[id] AS [Id], [c].[declared_at] AS [DeclaredAt], [s].[id], [s].[carrier], [s].[claim], [s].[done_at], [s].[failure_reason], [s].[gesture], [s].[given_by], [s].[handed_over_at], [s].[item], [s].[leased_until], [s].[not_before], [s].[outcome], [s].[outcome_at], [s].[quantity], [s].[remedy], [s].[round], [s].[state], [s].[title], [s].[tracking_number], [s].[version], [s].[amount_currency], [s].[amount_minor], [p0].[id], [p0].[account], [p0].[carrier], [p0].[delivered_at], [p0].[events], [p0].[expected_at], [p0].[items], [p0].[lost_at], [p0].[order], [p0].[shipped_at], [p0].[tracking_key], [p0].[tracking_number], [p0].[version]
FROM [settlements] AS [s]
INNER JOIN [claims] AS [c] ON [s].[claim] = [c].[id]
INNER JOIN (
    SELECT [a].[id]
    FROM [agreements] AS [a]
    WHERE [a].[kind] = 'Order' AND EXISTS (
        SELECT 1
        FROM [parcels] AS [p]
        WHERE [a].[id] = [p].[order] AND [p].[carrier] = @carrier AND [p].[tracking_number] = @number)
) AS [a0] ON [c].[agreement] = [a0].[id]
INNER JOIN [parcels] AS [p0] ON [a0].[id] = [p0].[order]
WHERE [s].[outcome] = 'Sent' AND [s].[tracking_number] IS NOT NULL AND [p0].[carrier] = [s].[carrier] AND [p0].[tracking_number] = [s].[tracking_number] AND ([p0].[delivered_at] IS NOT NULL OR [p0].[account] = 'ReportedLost') AND ([p0].[delivered_at] IS NOT NULL OR EXISTS (
    SELECT 1
    FROM [promises] AS [p1]
    WHERE [c].[id] = [p1].[claim] AND [p1].[kind] = 'ParcelThereBy' AND [p1].[round] = [s].[round] AND [p1].[state] = 'Open'))

---

SELECT [c].[id], [c].[parcel], [a0].[id], [c0].[item], [c0].[claim], [p2].[id], [p2].[account], [p2].[carrier], [p2].[delivered_at], [p2].[events], [p2].[expected_at], [p2].[items], [p2].[lost_at], [p2].[order], [p2].[shipped_at], [p2].[tracking_key], [p2].[tracking_number], [p2].[version]
FROM [claims] AS [c]
INNER JOIN (
    SELECT [a].[id]
    FROM [agreements] AS [a]
    WHERE [a].[kind] = 'Order' AND EXISTS (
        SELECT 1
        FROM [parcels] AS [p]
        WHERE [a].[id] = [p].[order] AND [p].[carrier] = @carrier AND [p].[tracking_number] = @number)
) AS [a0] ON [c].[agreement] = [a0].[id]
LEFT JOIN [claim_items] AS [c0] ON [c].[id] = [c0].[claim]
LEFT JOIN (
    SELECT [p1].[id], [p1].[account], [p1].[carrier], [p1].[delivered_at], [p1].[events], [p1].[expected_at], [p1].[items], [p1].[lost_at], [p1].[order], [p1].[shipped_at], [p1].[tracking_key], [p1].[tracking_number], [p1].[version]
    FROM [parcels] AS [p1]
    WHERE [p1].[delivered_at] IS NOT NULL
) AS [p2] ON [a0].[id] = [p2].[order]
WHERE [c].[status] = 'PromisedOn' AND EXISTS (
    SELECT 1
    FROM [parcels] AS [p0]
    WHERE [a0].[id] = [p0].[order] AND [p0].[delivered_at] IS NOT NULL)
ORDER BY [c].[id], [a0].[id], [c0].[claim], [c0].[item]
