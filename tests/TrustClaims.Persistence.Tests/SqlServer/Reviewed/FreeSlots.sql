SELECT [c].[slot]
FROM [contact_requests] AS [c]
WHERE [c].[slot] >= @first AND [c].[place] IS NOT NULL
GROUP BY [c].[slot]
HAVING COUNT(*) >= @times_AtOnce
