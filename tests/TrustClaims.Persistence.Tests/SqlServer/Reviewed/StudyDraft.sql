SELECT COUNT(*)
FROM [past_claims] AS [p]
WHERE [p].[declared_at] >= @from

---

SELECT COUNT(*)
FROM [claims] AS [c]
WHERE [c].[declared_at] >= @from

---

SELECT [p].[source], [p].[source_id], [p].[agreement_number], [p].[categories], [p].[counted_from], [p].[customer_key], [p].[customer_since], [p].[declared_at], [p].[household_key], [p].[outcome], [p].[ruled_at], [p].[type], [p].[paid_currency], [p].[paid_minor], [p].[payable_currency], [p].[payable_minor]
FROM [past_claims] AS [p]
WHERE [p].[declared_at] >= @from
ORDER BY [p].[declared_at], [p].[source_id]

---

SELECT TOP(@p) [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor], [c0].[id], [f].[claim], [c0].[key], [f].[call_from], [f].[drawn_at], [f].[due_at], [f].[end], [f].[ended_at], [f].[ended_by_name], [f].[held_by], [f].[held_by_name], [f].[held_until], [f].[talked_at], [f].[tries], [f].[version], [f].[truth_currency], [f].[truth_minor]
FROM [claims] AS [c]
INNER JOIN [customers] AS [c0] ON [c].[customer] = [c0].[id]
LEFT JOIN [follow_ups] AS [f] ON [c].[id] = [f].[claim]
WHERE [c].[id] > @after AND [c].[declared_at] >= @since
ORDER BY [c].[id], [c0].[id], [f].[claim]

---

SELECT [c1].[claim], [c1].[number], [c1].[answers], [c1].[at], [c1].[chance], [c1].[decided_in_microseconds], [c1].[facts], [c1].[follow_up_probability], [c1].[lacked_room], [c1].[on], [c1].[outcome], [c1].[policy_number], [c1].[standing], [s].[id], [s].[id0], [s].[claim]
FROM (
    SELECT TOP(@p) [c].[id], [c0].[id] AS [id0], [f].[claim]
    FROM [claims] AS [c]
    INNER JOIN [customers] AS [c0] ON [c].[customer] = [c0].[id]
    LEFT JOIN [follow_ups] AS [f] ON [c].[id] = [f].[claim]
    WHERE [c].[id] > @after AND [c].[declared_at] >= @since
    ORDER BY [c].[id], [c0].[id], [f].[claim]
) AS [s]
INNER JOIN [claim_decisions] AS [c1] ON [s].[id] = [c1].[claim]
ORDER BY [s].[id], [s].[id0], [s].[claim]

---

SELECT [c2].[claim], [c2].[number], [c2].[at], [c2].[outcome], [c2].[reason], [c2].[ruled_by], [c2].[ruled_by_name], [c2].[granted_currency], [c2].[granted_minor], [s0].[id], [s0].[id0], [s0].[claim]
FROM (
    SELECT TOP(@p) [c].[id], [c0].[id] AS [id0], [f].[claim]
    FROM [claims] AS [c]
    INNER JOIN [customers] AS [c0] ON [c].[customer] = [c0].[id]
    LEFT JOIN [follow_ups] AS [f] ON [c].[id] = [f].[claim]
    WHERE [c].[id] > @after AND [c].[declared_at] >= @since
    ORDER BY [c].[id], [c0].[id], [f].[claim]
) AS [s0]
INNER JOIN [claim_rulings] AS [c2] ON [s0].[id] = [c2].[claim]
ORDER BY [s0].[id], [s0].[id0], [s0].[claim]

---

SELECT [p].[id], [p].[claim], [p].[contact], [p].[due], [p].[ended_at], [p].[kind], [p].[made_at], [p].[round], [p].[state], [p].[urgent_from], [s1].[id], [s1].[id0], [s1].[claim]
FROM (
    SELECT TOP(@p) [c].[id], [c0].[id] AS [id0], [f].[claim]
    FROM [claims] AS [c]
    INNER JOIN [customers] AS [c0] ON [c].[customer] = [c0].[id]
    LEFT JOIN [follow_ups] AS [f] ON [c].[id] = [f].[claim]
    WHERE [c].[id] > @after AND [c].[declared_at] >= @since
    ORDER BY [c].[id], [c0].[id], [f].[claim]
) AS [s1]
INNER JOIN [promises] AS [p] ON [s1].[id] = [p].[claim]
ORDER BY [s1].[id], [s1].[id0], [s1].[claim]

---

SELECT TOP(@p) [d].[changed_at] AS [ChangedAt], [c0].[at] AS [At]
FROM [claims] AS [c]
INNER JOIN [desk_states] AS [d] ON [c].[id] = [d].[claim]
INNER JOIN [claim_rulings] AS [c0] ON [c].[id] = [c0].[claim]
WHERE [c].[status] <> 'InReview' AND [c0].[ruled_by] = [d].[held_by] AND [c0].[at] > [d].[changed_at]
ORDER BY [c0].[at] DESC

---

SELECT TOP(1) [p].[number]
FROM [policies] AS [p]
WHERE [p].[effective_from] IS NOT NULL AND [p].[effective_from] <= @instant
ORDER BY [p].[effective_from] DESC, [p].[number] DESC

---

SELECT TOP(2) [p].[json]
FROM [policies] AS [p]
WHERE [p].[number] = @number AND [p].[published_at] IS NOT NULL
