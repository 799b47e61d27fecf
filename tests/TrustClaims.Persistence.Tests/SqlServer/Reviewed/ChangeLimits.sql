SELECT TOP(2) [s].[id], [s].[access_failed_count], [s].[concurrency_stamp], [s].[email], [s].[email_confirmed], [s].[is_active], [s].[lockout_enabled], [s].[lockout_end], [s].[name], [s].[normalized_email], [s].[normalized_user_name], [s].[password_hash], [s].[phone_number], [s].[phone_number_confirmed], [s].[security_stamp], [s].[staff_id], [s].[two_factor_enabled], [s].[user_name], [s].[largest_gesture_currency], [s].[largest_gesture_minor], [s].[largest_ruling_currency], [s].[largest_ruling_minor], [s].[monthly_gestures_currency], [s].[monthly_gestures_minor]
FROM [staff_accounts] AS [s]
WHERE [s].[staff_id] = @request_Of

---

SELECT TOP(1) [a].[number] AS [Number], [a].[hash] AS [Hash]
FROM [audit_entries] AS [a]
WHERE [a].[subject] = @subject
ORDER BY [a].[number] DESC

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
UPDATE [staff_accounts] SET [largest_gesture_currency] = @p9, [largest_gesture_minor] = @p10, [largest_ruling_currency] = @p11, [largest_ruling_minor] = @p12, [monthly_gestures_currency] = @p13, [monthly_gestures_minor] = @p14
OUTPUT 1
WHERE [id] = @p15 AND [concurrency_stamp] = @p16;
