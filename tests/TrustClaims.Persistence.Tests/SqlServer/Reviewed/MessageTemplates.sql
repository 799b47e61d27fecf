SELECT [m].[kind], [m].[language], [m].[number], [m].[at], [m].[by], [m].[by_name], [m].[subject], [m].[text]
FROM [message_templates] AS [m]
WHERE NOT EXISTS (
    SELECT 1
    FROM [message_templates] AS [m0]
    WHERE [m0].[kind] = [m].[kind] AND [m0].[language] = [m].[language] AND [m0].[number] > [m].[number])
