SELECT TOP(@p) [m].[key], [m].[at], [m].[body], [m].[by], [m].[kind], [m].[told_at], [m].[until]
FROM [manager_news] AS [m]
WHERE [m].[told_at] IS NULL AND ([m].[until] IS NULL OR [m].[until] > @now)
ORDER BY [m].[at]

---

SELECT [s].[id], [s].[access_failed_count], [s].[concurrency_stamp], [s].[email], [s].[email_confirmed], [s].[is_active], [s].[lockout_enabled], [s].[lockout_end], [s].[name], [s].[normalized_email], [s].[normalized_user_name], [s].[password_hash], [s].[phone_number], [s].[phone_number_confirmed], [s].[security_stamp], [s].[staff_id], [s].[two_factor_enabled], [s].[user_name], [s].[largest_gesture_currency], [s].[largest_gesture_minor], [s].[largest_ruling_currency], [s].[largest_ruling_minor], [s].[monthly_gestures_currency], [s].[monthly_gestures_minor]
FROM [staff_accounts] AS [s]
WHERE [s].[is_active] = CAST(1 AS bit) AND EXISTS (
    SELECT 1
    FROM [staff_account_roles] AS [s0]
    INNER JOIN [staff_roles] AS [s1] ON [s0].[role_id] = [s1].[id]
    WHERE [s0].[user_id] = [s].[id] AND [s1].[name] IN (@may1, @may2)) AND [s].[email] IS NOT NULL

---

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [manager_news] SET [told_at] = @p0
OUTPUT 1
WHERE [key] = @p1;
