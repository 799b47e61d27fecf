DELETE FROM [d]
FROM [desk_views] AS [d]
WHERE [d].[staff] = @staff AND [d].[id] = @id
