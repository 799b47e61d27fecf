SELECT [c].[slot] AS [Key], COUNT(*) AS [Calls], COUNT(CASE
    WHEN [c].[customer] IS NULL THEN 1
END) AS [OfStrangers]
FROM [contact_requests] AS [c]
WHERE [c].[slot] >= @first AND [c].[place] IS NOT NULL
GROUP BY [c].[slot]
