SELECT TOP(2) [s].[number], [s].[counted_until], [s].[differing], [s].[draft], [s].[end], [s].[ended_at], [s].[ended_by], [s].[json], [s].[most_claims], [s].[most_days], [s].[most_differences], [s].[runs], [s].[seen], [s].[started_at], [s].[started_by], [s].[version]
FROM [shadows] AS [s]
WHERE [s].[runs] = CAST(1 AS bit)

---

SELECT TOP(2) [p].[number], [p].[asked_at], [p].[asked_by], [p].[asked_from], [p].[asking_ended], [p].[asking_ended_by], [p].[asking_ended_reason], [p].[back_to], [p].[begun_from], [p].[created_at], [p].[created_by], [p].[edited_at], [p].[edited_by], [p].[effective_from], [p].[json], [p].[name], [p].[published_at], [p].[published_by], [p].[reason], [p].[version]
FROM [policies] AS [p]
WHERE [p].[number] = @request_Draft

---

SELECT MAX([s].[number])
FROM [shadows] AS [s]

---

SELECT TOP(1) [a].[number] AS [Number], [a].[hash] AS [Hash]
FROM [audit_entries] AS [a]
WHERE [a].[subject] = @subject
ORDER BY [a].[number] DESC

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
INSERT INTO [shadows] ([number], [counted_until], [differing], [draft], [end], [ended_at], [ended_by], [json], [most_claims], [most_days], [most_differences], [runs], [seen], [started_at], [started_by], [version])
VALUES (@p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24);
