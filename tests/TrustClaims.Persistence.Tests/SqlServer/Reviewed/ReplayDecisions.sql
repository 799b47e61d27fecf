SELECT [c2].[id], [c2].[agreement], [c2].[answer_due], [c2].[audit_count], [c2].[audit_head], [c2].[cause], [c2].[channel], [c2].[considered_under], [c2].[customer], [c2].[declarant], [c2].[declared_at], [c2].[household_key], [c2].[keeper], [c2].[keeper_name], [c2].[occurred_on], [c2].[own_fault], [c2].[parcel], [c2].[payment_method], [c2].[payment_reference], [c2].[payout_account], [c2].[promised_on], [c2].[queue_at], [c2].[reference], [c2].[remedy], [c2].[ruled_by], [c2].[status], [c2].[type], [c2].[version], [c2].[granted_currency], [c2].[granted_minor], [c2].[payable_currency], [c2].[payable_minor], [c1].[claim], [c1].[number], [c1].[answers], [c1].[at], [c1].[chance], [c1].[decided_in_microseconds], [c1].[facts], [c1].[follow_up_probability], [c1].[lacked_room], [c1].[on], [c1].[outcome], [c1].[policy_number], [c1].[standing]
FROM (
    SELECT TOP(@p) [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor]
    FROM [claims] AS [c]
    WHERE [c].[id] > @after AND EXISTS (
        SELECT 1
        FROM [claim_decisions] AS [c0]
        WHERE [c].[id] = [c0].[claim] AND [c0].[at] >= @since)
    ORDER BY [c].[id]
) AS [c2]
LEFT JOIN [claim_decisions] AS [c1] ON [c2].[id] = [c1].[claim]
ORDER BY [c2].[id], [c1].[claim]

---

SELECT TOP(2) [p].[json]
FROM [policies] AS [p]
WHERE [p].[number] = @number AND [p].[published_at] IS NOT NULL
