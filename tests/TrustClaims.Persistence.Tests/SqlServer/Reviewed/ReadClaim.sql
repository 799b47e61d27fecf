SELECT TOP(2) [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
WHERE [c].[reference] = @reference
ORDER BY [c].[id]

---

SELECT [c0].[claim], [c0].[item], [c0].[category], [c0].[granted_quantity], [c0].[quantity], [c0].[title], [c0].[granted_currency], [c0].[granted_minor], [c0].[payable_currency], [c0].[payable_minor], [c3].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[reference] = @reference
    ORDER BY [c].[id]
) AS [c3]
INNER JOIN [claim_items] AS [c0] ON [c3].[id] = [c0].[claim]
ORDER BY [c3].[id]

---

SELECT [c1].[claim], [c1].[number], [c1].[answers], [c1].[at], [c1].[chance], [c1].[decided_in_microseconds], [c1].[facts], [c1].[follow_up_probability], [c1].[lacked_room], [c1].[on], [c1].[outcome], [c1].[policy_number], [c1].[standing], [c4].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[reference] = @reference
    ORDER BY [c].[id]
) AS [c4]
INNER JOIN [claim_decisions] AS [c1] ON [c4].[id] = [c1].[claim]
ORDER BY [c4].[id]

---

SELECT [c2].[claim], [c2].[number], [c2].[at], [c2].[outcome], [c2].[reason], [c2].[ruled_by], [c2].[ruled_by_name], [c2].[granted_currency], [c2].[granted_minor], [c5].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[reference] = @reference
    ORDER BY [c].[id]
) AS [c5]
INNER JOIN [claim_rulings] AS [c2] ON [c5].[id] = [c2].[claim]
ORDER BY [c5].[id]

---

SELECT [p].[id], [p].[claim], [p].[contact], [p].[due], [p].[ended_at], [p].[kind], [p].[made_at], [p].[round], [p].[state], [p].[urgent_from], [c6].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[reference] = @reference
    ORDER BY [c].[id]
) AS [c6]
INNER JOIN [promises] AS [p] ON [c6].[id] = [p].[claim]
ORDER BY [c6].[id]

---

SELECT [s].[id], [s].[carrier], [s].[claim], [s].[done_at], [s].[failure_reason], [s].[gesture], [s].[given_by], [s].[handed_over_at], [s].[item], [s].[leased_until], [s].[not_before], [s].[outcome], [s].[outcome_at], [s].[quantity], [s].[remedy], [s].[round], [s].[state], [s].[title], [s].[tracking_number], [s].[version], [s].[amount_currency], [s].[amount_minor], [c7].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[reference] = @reference
    ORDER BY [c].[id]
) AS [c7]
INNER JOIN [settlements] AS [s] ON [c7].[id] = [s].[claim]
ORDER BY [c7].[id]

---

SELECT TOP(2) [a].[number] AS [Number], CASE
    WHEN [a].[kind] = 'Contract' THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsContract]
FROM [agreements] AS [a]
WHERE [a].[id] = @agreement

---

SELECT [e].[id], [e].[at], [e].[author], [e].[channel], [e].[claim], [e].[customer], [e].[direction], [e].[noted_by], [e].[origin], [e].[text]
FROM [exchanges] AS [e]
WHERE [e].[claim] = @id
ORDER BY [e].[at], [e].[id]

---

SELECT TOP(2) [p].[json]
FROM [policies] AS [p]
WHERE [p].[number] = @number AND [p].[published_at] IS NOT NULL
