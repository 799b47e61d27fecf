UPDATE [w]
SET [w].[until] = [w].[until]
FROM [worker_leases] AS [w]
WHERE [w].[name] = @name

---

SELECT TOP(2) [v].[id], [v].[at], [v].[by_name], [v].[english], [v].[french], [v].[taken_back_at], [v].[theme], [v].[told]
FROM [voiced_changes] AS [v]
WHERE [v].[id] = @id

---

UPDATE [o]
SET [o].[not_before] = @p,
    [o].[gave_up_at] = NULL,
    [o].[last_error] = @p6,
    [o].[leased_until] = NULL,
    [o].[version] = [o].[version] + 1
FROM [outbox] AS [o]
WHERE [o].[kind] = N'youSaid' AND [o].[created_at] = @at AND [o].[key] LIKE @key AND [o].[sent_at] IS NULL AND ([o].[leased_until] IS NULL OR [o].[leased_until] <= @now)

---

DELETE FROM [t]
FROM [told_of_changes] AS [t]
WHERE [t].[change] = @id AND EXISTS (
    SELECT 1
    FROM [outbox] AS [o]
    WHERE [o].[kind] = N'youSaid' AND [o].[created_at] = @at AND [o].[key] LIKE @key AND [o].[sent_at] IS NULL AND [o].[customer] = [t].[customer] AND [o].[not_before] = @never)

---

SELECT COUNT(*)
FROM [told_of_changes] AS [t]
WHERE [t].[change] = @id

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [voiced_changes] SET [taken_back_at] = @p0, [told] = @p1
OUTPUT 1
WHERE [id] = @p2;
