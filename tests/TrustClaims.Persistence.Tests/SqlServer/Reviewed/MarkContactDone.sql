SELECT TOP(2) [c].[id], [c].[about], [c].[at], [c].[cancelled_at], [c].[claim], [c].[customer], [c].[done_at], [c].[done_by], [c].[language], [c].[place], [c].[reach_at], [c].[slot], [c].[taken_by], [c].[taken_by_name], [c].[when], [c].[wish], [c].[words]
FROM [contact_requests] AS [c]
WHERE [c].[id] = @request_Id

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [contact_requests] SET [done_at] = @p0, [done_by] = @p1
OUTPUT 1
WHERE [id] = @p2;
