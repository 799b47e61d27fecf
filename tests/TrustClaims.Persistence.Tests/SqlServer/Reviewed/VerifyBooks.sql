SELECT TOP(@p) [c].[id], [c].[reference], [c].[status], [c].[granted_minor], (
    SELECT COALESCE(SUM([s].[amount_minor]), CAST(0 AS bigint))
    FROM [settlements] AS [s]
    WHERE [c].[id] = [s].[claim] AND [s].[state] <> 'Cancelled' AND [s].[gesture] IS NULL), (
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
WHERE [c].[status] IN ('Withdrawn', 'Declined', 'Settled', 'Returned', 'Closed') AND [p].[state] = 'Open' AND NOT EXISTS (
    SELECT 1
    FROM [settlements] AS [s]
    WHERE [s].[claim] = [c].[id] AND [s].[gesture] IS NULL AND [s].[round] = [p].[round] AND (([p].[kind] = 'ParcelThereBy' AND [s].[outcome] = 'Sent') OR [s].[state] = 'Waiting' OR [s].[state] = 'HandedOver'))

---

SELECT TOP(@p) [c].[reference]
FROM [settlements] AS [s]
INNER JOIN [promises] AS [p] ON [s].[gesture] = [p].[id]
INNER JOIN [claims] AS [c] ON [s].[claim] = [c].[id]
WHERE [p].[state] <> 'Broken' OR [p].[claim] <> [s].[claim] OR [p].[claim] IS NULL

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
    WHERE [a].[subject] IN (@subjects1, @subjects2, @subjects3)
    GROUP BY [a].[subject]
) AS [a1]
LEFT JOIN (
    SELECT [a2].[Number], [a2].[Hash], [a2].[c], [a2].[subject]
    FROM (
        SELECT [a0].[number] AS [Number], [a0].[hash] AS [Hash], 1 AS [c], [a0].[subject], ROW_NUMBER() OVER(PARTITION BY [a0].[subject] ORDER BY [a0].[number] DESC) AS [row]
        FROM [audit_entries] AS [a0]
        WHERE [a0].[subject] IN (@subjects1, @subjects2, @subjects3)
    ) AS [a2]
    WHERE [a2].[row] <= 1
) AS [a3] ON [a1].[subject] = [a3].[subject]

---

SELECT TOP(@p) [c].[reference] AS [Reference], [p].[contact] AS [Contact], [p].[kind] AS [Kind], [p].[due] AS [Due]
FROM [promises] AS [p]
LEFT JOIN [claims] AS [c] ON [p].[claim] = [c].[id]
WHERE [p].[state] = 'Open' AND [p].[due] < @now
ORDER BY [p].[due]
