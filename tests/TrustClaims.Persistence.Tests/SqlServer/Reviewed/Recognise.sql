SELECT TOP(@p) [a].[id] AS [Id], [c].[email] AS [Email], [c].[phone] AS [Phone]
FROM [agreements] AS [a]
INNER JOIN [customers] AS [c] ON [a].[holder] = [c].[id]
WHERE [a].[number_key] = @key OR EXISTS (
    SELECT 1
    FROM [agreements] AS [a0]
    WHERE [a0].[kind] = 'Order' AND [a0].[id] = [a].[id] AND EXISTS (
        SELECT 1
        FROM [parcels] AS [p]
        WHERE [a0].[id] = [p].[order] AND [p].[tracking_key] = @key))
ORDER BY CASE
    WHEN [a].[number] = @number THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END DESC, [a].[id]
