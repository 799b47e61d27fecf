SELECT TOP(2) [p].[number], [p].[asked_at], [p].[asked_by], [p].[asked_from], [p].[asking_ended], [p].[asking_ended_by], [p].[asking_ended_reason], [p].[back_to], [p].[begun_from], [p].[created_at], [p].[created_by], [p].[edited_at], [p].[edited_by], [p].[effective_from], [p].[json], [p].[name], [p].[published_at], [p].[published_by], [p].[reason], [p].[version]
FROM [policies] AS [p]
WHERE [p].[number] = @request_Number
