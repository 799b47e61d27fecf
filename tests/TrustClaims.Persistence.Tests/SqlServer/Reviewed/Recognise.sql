SELECT TOP(@p) [a1].[id] AS [Id], [c].[email] AS [Email], [c].[phone] AS [Phone]
FROM (
    SELECT [a].[id]
    FROM [agreements] AS [a]
    WHERE [a].[number_key] = @key
    UNION
    SELECT [a0].[id]
    FROM [agreements] AS [a0]
    INNER JOIN [parcels] AS [p] ON [a0].[id] = [p].[order]
    WHERE [a0].[kind] = 'Order' AND [p].[tracking_key] = @key
) AS [u]
INNER JOIN [agreements] AS [a1] ON [u].[id] = [a1].[id]
INNER JOIN [customers] AS [c] ON [a1].[holder] = [c].[id]
ORDER BY CASE
    WHEN [a1].[number] = @number THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END DESC, [a1].[id]
