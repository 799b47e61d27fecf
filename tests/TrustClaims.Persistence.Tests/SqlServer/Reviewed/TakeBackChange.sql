SELECT TOP(2) [v].[id], [v].[at], [v].[by_name], [v].[english], [v].[french], [v].[taken_back_at], [v].[theme], [v].[told]
FROM [voiced_changes] AS [v]
WHERE [v].[id] = @request_Change

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [voiced_changes] SET [taken_back_at] = @p0
OUTPUT 1
WHERE [id] = @p1;
