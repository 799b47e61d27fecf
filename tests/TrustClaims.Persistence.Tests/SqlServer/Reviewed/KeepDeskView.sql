SELECT TOP(2) [d].[id], [d].[filters], [d].[name], [d].[staff]
FROM [desk_views] AS [d]
WHERE [d].[staff] = @staff AND [d].[name] = @name

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [desk_views] ([id], [filters], [name], [staff])
VALUES (@p0, @p1, @p2, @p3);
