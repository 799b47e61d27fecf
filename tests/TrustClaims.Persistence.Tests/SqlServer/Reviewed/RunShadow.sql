SELECT TOP(2) [s].[number], [s].[counted_until], [s].[differing], [s].[draft], [s].[end], [s].[ended_at], [s].[ended_by], [s].[json], [s].[most_claims], [s].[most_days], [s].[most_differences], [s].[runs], [s].[seen], [s].[started_at], [s].[started_by], [s].[version]
FROM [shadows] AS [s]
WHERE [s].[runs] = CAST(1 AS bit)

---

SELECT TOP(@p) [c].[id] AS [Id], [c].[declared_at] AS [DeclaredAt], [c0].[claim], [c0].[number], [c0].[answers], [c0].[at], [c0].[chance], [c0].[decided_in_microseconds], [c0].[facts], [c0].[follow_up_probability], [c0].[lacked_room], [c0].[on], [c0].[outcome], [c0].[policy_number], [c0].[standing]
FROM [claims] AS [c]
INNER JOIN [claim_decisions] AS [c0] ON [c].[id] = [c0].[claim]
WHERE [c].[declared_at] >= @since AND [c].[declared_at] < @until AND NOT EXISTS (
    SELECT 1
    FROM [shadowed_claims] AS [s]
    WHERE [s].[shadow] = @number AND [s].[claim] = [c].[id]) AND [c0].[number] = 1 AND [c0].[policy_number] <> @draft
ORDER BY [c].[declared_at], [c].[id]

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [policies] AS [p]
        WHERE [p].[number] = @shadow_Draft AND [p].[effective_from] <= @now) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT TOP(2) [s].[number], [s].[counted_until], [s].[differing], [s].[draft], [s].[end], [s].[ended_at], [s].[ended_by], [s].[json], [s].[most_claims], [s].[most_days], [s].[most_differences], [s].[runs], [s].[seen], [s].[started_at], [s].[started_by], [s].[version]
FROM [shadows] AS [s]
WHERE [s].[number] = @seen_Number

---

SET NOCOUNT ON;
INSERT INTO [shadowed_claims] ([claim], [shadow], [declared_at], [draft], [draft_on], [live], [live_on], [live_policy], [rule], [side], [payable_currency], [payable_minor])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11);
UPDATE [shadows] SET [counted_until] = @p12, [seen] = @p13, [version] = @p14
OUTPUT 1
WHERE [number] = @p15 AND [version] = @p16;
