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
WHERE 0 = 1
