SELECT TOP(@p) [c].[id], [c].[reference], [c].[status], [c].[granted_minor], (
    SELECT COALESCE(SUM([s].[amount_minor]), CAST(0 AS bigint))
    FROM [settlements] AS [s]
    WHERE [c].[id] = [s].[claim] AND [s].[state] <> 'Cancelled' AND [s].[item] <> N'(gesture)'), (
    SELECT COUNT(*)
    FROM [claim_decisions] AS [c0]
    WHERE [c].[id] = [c0].[claim])
FROM [claims] AS [c]
WHERE [c].[id] > @after
ORDER BY [c].[id]

---

SELECT TOP(@p) [c].[reference] AS [Reference], [c].[status] AS [Status], [p].[kind] AS [Kind], [p].[due] AS [Due]
FROM [claims] AS [c]
INNER JOIN [promises] AS [p] ON [c].[id] = [p].[claim]
WHERE [c].[status] IN ('Withdrawn', 'Declined', 'Settled', 'Returned', 'Closed') AND [p].[state] = 'Open' AND ([p].[round] IS NOT NULL OR [p].[kind] = 'AnswerBy') AND NOT EXISTS (
    SELECT 1
    FROM [settlements] AS [s]
    WHERE [s].[claim] = [c].[id] AND [s].[item] <> N'(gesture)' AND [s].[round] = [p].[round] AND (([p].[kind] = 'ParcelThereBy' AND [s].[outcome] = 'Sent') OR [s].[state] = 'Waiting' OR [s].[state] = 'HandedOver'))

---

SELECT TOP(@p) [c].[reference]
FROM [settlements] AS [s]
INNER JOIN [promises] AS [p] ON [s].[gesture] = [p].[id]
INNER JOIN [claims] AS [c] ON [s].[claim] = [c].[id]
WHERE [p].[state] <> 'Broken' OR [p].[claim] <> [s].[claim] OR [p].[claim] IS NULL

---

SELECT TOP(@p) [c0].[customer]
FROM (
    SELECT DISTINCT [c].[customer]
    FROM [claims] AS [c]
    WHERE [c].[customer] > @after AND (EXISTS (
        SELECT 1
        FROM [promises] AS [p]
        WHERE [c].[id] = [p].[claim] AND [p].[state] = 'Broken') OR EXISTS (
        SELECT 1
        FROM [settlements] AS [s]
        WHERE [c].[id] = [s].[claim] AND [s].[item] = N'(gesture)'))
) AS [c0]
ORDER BY [c0].[customer]

---

SELECT [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
WHERE [c].[customer] = @customers1 AND (EXISTS (
    SELECT 1
    FROM [promises] AS [p]
    WHERE [c].[id] = [p].[claim] AND [p].[state] = 'Broken') OR EXISTS (
    SELECT 1
    FROM [settlements] AS [s]
    WHERE [c].[id] = [s].[claim] AND [s].[item] = N'(gesture)'))
ORDER BY [c].[id]

---

SELECT [p0].[id], [p0].[claim], [p0].[contact], [p0].[due], [p0].[ended_at], [p0].[kind], [p0].[made_at], [p0].[round], [p0].[state], [p0].[urgent_from], [c].[id]
FROM [claims] AS [c]
INNER JOIN [promises] AS [p0] ON [c].[id] = [p0].[claim]
WHERE [c].[customer] = @customers2 AND (EXISTS (
    SELECT 1
    FROM [promises] AS [p]
    WHERE [c].[id] = [p].[claim] AND [p].[state] = 'Broken') OR EXISTS (
    SELECT 1
    FROM [settlements] AS [s]
    WHERE [c].[id] = [s].[claim] AND [s].[item] = N'(gesture)'))
ORDER BY [c].[id]

---

SELECT [s0].[id], [s0].[carrier], [s0].[claim], [s0].[done_at], [s0].[failure_reason], [s0].[gesture], [s0].[given_by], [s0].[handed_over_at], [s0].[item], [s0].[leased_until], [s0].[not_before], [s0].[outcome], [s0].[outcome_at], [s0].[quantity], [s0].[remedy], [s0].[round], [s0].[state], [s0].[title], [s0].[tracking_number], [s0].[version], [s0].[amount_currency], [s0].[amount_minor], [c].[id]
FROM [claims] AS [c]
INNER JOIN [settlements] AS [s0] ON [c].[id] = [s0].[claim]
WHERE [c].[customer] = @customers3 AND (EXISTS (
    SELECT 1
    FROM [promises] AS [p]
    WHERE [c].[id] = [p].[claim] AND [p].[state] = 'Broken') OR EXISTS (
    SELECT 1
    FROM [settlements] AS [s]
    WHERE [c].[id] = [s].[claim] AND [s].[item] = N'(gesture)'))
ORDER BY [c].[id]

---

SELECT [a].[subject], [a].[number], [a].[at], [a].[body], [a].[by], [a].[hash], [a].[kind], [a].[previous_hash], [a].[seal]
FROM [audit_entries] AS [a]
WHERE [a].[subject] = @subjects1 AND [a].[kind] IN (N'promiseBroken', N'approvedOnSilence', N'settlementEnded', N'gestureMade')

---

SELECT TOP(@p) [c].[reference]
FROM [claims] AS [c]
WHERE [c].[status] = 'InReview' AND [c].[answer_due] IS NULL

---

SELECT TOP(@p) [c].[reference]
FROM [claims] AS [c]
WHERE [c].[status] = 'Declined' AND [c].[ruled_by] IS NULL

---

SELECT [o].[kind] AS [Key], COUNT(*) AS [Count], MIN([o].[not_before]) AS [Oldest]
FROM [outbox] AS [o]
WHERE [o].[sent_at] IS NULL AND [o].[not_before] < @since
GROUP BY [o].[kind]

---

SELECT TOP(@p) [a].[subject], [a].[number], [a].[at], [a].[body], [a].[by], [a].[hash], [a].[kind], [a].[previous_hash], [a].[seal]
FROM [audit_entries] AS [a]
WHERE [a].[subject] > @subject OR ([a].[subject] = @subject AND [a].[number] > @number)
ORDER BY [a].[subject], [a].[number]

---

SELECT COUNT(*)
FROM [audit_entries] AS [a]
WHERE [a].[seal] IS NULL

---

SELECT MIN([a].[at])
FROM [audit_entries] AS [a]
WHERE [a].[seal] IS NULL

---

SELECT TOP(@p) [a].[number], [a].[at], [a].[entries], [a].[hash], [a].[previous_hash]
FROM [audit_seals] AS [a]
WHERE [a].[number] > @number
ORDER BY [a].[number]

---

SELECT MIN([a].[seal])
FROM [audit_entries] AS [a]
WHERE [a].[seal] > @most AND NOT EXISTS (
    SELECT 1
    FROM [audit_seals] AS [a0]
    WHERE [a0].[number] = [a].[seal])

---

SELECT TOP(@p) [c].[id] AS [Id], [c].[audit_count] AS [AuditCount], [c].[audit_head] AS [AuditHead]
FROM [claims] AS [c]
WHERE [c].[id] > @after
ORDER BY [c].[id]

---

SELECT [a1].[subject], [a3].[Number], [a3].[Hash], [a3].[c]
FROM (
    SELECT [a].[subject]
    FROM [audit_entries] AS [a]
    WHERE [a].[subject] IN (@subjects1, @subjects2, @subjects3, @subjects4)
    GROUP BY [a].[subject]
) AS [a1]
LEFT JOIN (
    SELECT [a2].[Number], [a2].[Hash], [a2].[c], [a2].[subject]
    FROM (
        SELECT [a0].[number] AS [Number], [a0].[hash] AS [Hash], 1 AS [c], [a0].[subject], ROW_NUMBER() OVER(PARTITION BY [a0].[subject] ORDER BY [a0].[number] DESC) AS [row]
        FROM [audit_entries] AS [a0]
        WHERE [a0].[subject] IN (@subjects1, @subjects2, @subjects3, @subjects4)
    ) AS [a2]
    WHERE [a2].[row] <= 1
) AS [a3] ON [a1].[subject] = [a3].[subject]

---

SELECT TOP(@p) [c].[reference] AS [Reference], [p].[contact] AS [Contact], [p].[kind] AS [Kind], [p].[due] AS [Due]
FROM [promises] AS [p]
LEFT JOIN [claims] AS [c] ON [p].[claim] = [c].[id]
WHERE [p].[state] = 'Open' AND [p].[due] < @now
ORDER BY [p].[due]
