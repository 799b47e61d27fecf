SELECT TOP(@p) [e].[id]
FROM [exchanges] AS [e]
WHERE [e].[at] < @before AND NOT EXISTS (
    SELECT 1
    FROM [claims] AS [c]
    WHERE [c].[id] = [e].[claim] AND [c].[status] IN ('ApprovedOnWord', 'PromisedOn', 'InReview', 'Approved', 'PartlyApproved'))
ORDER BY [e].[at]

---

DELETE FROM [e]
FROM [exchanges] AS [e]
WHERE [e].[id] IN (@old1, @old2, @old3, @old4, @old5, @old6, @old7, @old8, @old9, @old10)

---

SELECT TOP(@p) [c].[id]
FROM [contact_requests] AS [c]
WHERE ([c].[done_at] < @before OR [c].[cancelled_at] < @before0) AND ([c].[reach_at] <> N'' OR [c].[words] IS NOT NULL OR [c].[about] IS NOT NULL) AND NOT EXISTS (
    SELECT 1
    FROM [claims] AS [c0]
    WHERE [c0].[id] = [c].[claim] AND [c0].[status] IN ('ApprovedOnWord', 'PromisedOn', 'InReview', 'Approved', 'PartlyApproved'))
ORDER BY [c].[at]

---

UPDATE [c]
SET [c].[reach_at] = @p,
    [c].[email] = NULL,
    [c].[words] = NULL,
    [c].[about] = NULL
FROM [contact_requests] AS [c]
WHERE [c].[id] IN (@old1, @old2, @old3, @old4, @old5, @old6, @old7, @old8, @old9, @old10)

---

SELECT TOP(@p) [o].[id]
FROM [outbox] AS [o]
WHERE [o].[sent_at] < @before AND NOT EXISTS (
    SELECT 1
    FROM [claims] AS [c]
    WHERE [c].[id] = [o].[claim] AND [c].[status] IN ('ApprovedOnWord', 'PromisedOn', 'InReview', 'Approved', 'PartlyApproved'))
ORDER BY [o].[sent_at], [o].[not_before]

---

DELETE FROM [o]
FROM [outbox] AS [o]
WHERE [o].[id] IN (@old1, @old2, @old3, @old4, @old5, @old6, @old7, @old8, @old9, @old10)

---

SELECT TOP(@p) [o].[id]
FROM [outbox] AS [o]
WHERE [o].[sent_at] IS NULL AND [o].[created_at] < @before AND NOT EXISTS (
    SELECT 1
    FROM [claims] AS [c]
    WHERE [c].[id] = [o].[claim] AND [c].[status] IN ('ApprovedOnWord', 'PromisedOn', 'InReview', 'Approved', 'PartlyApproved'))
ORDER BY [o].[sent_at], [o].[not_before]
