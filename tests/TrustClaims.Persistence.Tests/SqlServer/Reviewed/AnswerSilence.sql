SELECT [c].[id]
FROM [claims] AS [c]
WHERE [c].[status] = 'InReview' AND [c].[answer_due] <= @now
ORDER BY [c].[answer_due]

---

SELECT TOP(2) [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
WHERE [c].[id] = @id
ORDER BY [c].[id]

---

SELECT [c0].[claim], [c0].[item], [c0].[category], [c0].[granted_quantity], [c0].[quantity], [c0].[title], [c0].[granted_currency], [c0].[granted_minor], [c0].[payable_currency], [c0].[payable_minor], [c3].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @id
    ORDER BY [c].[id]
) AS [c3]
INNER JOIN [claim_items] AS [c0] ON [c3].[id] = [c0].[claim]
ORDER BY [c3].[id]

---

SELECT [c1].[claim], [c1].[number], [c1].[answers], [c1].[at], [c1].[chance], [c1].[decided_in_microseconds], [c1].[facts], [c1].[follow_up_probability], [c1].[lacked_room], [c1].[on], [c1].[outcome], [c1].[policy_number], [c1].[standing], [c4].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @id
    ORDER BY [c].[id]
) AS [c4]
INNER JOIN [claim_decisions] AS [c1] ON [c4].[id] = [c1].[claim]
ORDER BY [c4].[id]

---

SELECT [c2].[claim], [c2].[number], [c2].[at], [c2].[outcome], [c2].[reason], [c2].[ruled_by], [c2].[ruled_by_name], [c2].[granted_currency], [c2].[granted_minor], [c5].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @id
    ORDER BY [c].[id]
) AS [c5]
INNER JOIN [claim_rulings] AS [c2] ON [c5].[id] = [c2].[claim]
ORDER BY [c5].[id]

---

SELECT [p].[id], [p].[claim], [p].[contact], [p].[due], [p].[ended_at], [p].[kind], [p].[made_at], [p].[round], [p].[state], [p].[urgent_from], [c6].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @id
    ORDER BY [c].[id]
) AS [c6]
INNER JOIN [promises] AS [p] ON [c6].[id] = [p].[claim]
ORDER BY [c6].[id]

---

SELECT [s].[id], [s].[carrier], [s].[claim], [s].[done_at], [s].[failure_reason], [s].[gesture], [s].[given_by], [s].[handed_over_at], [s].[item], [s].[leased_until], [s].[not_before], [s].[outcome], [s].[outcome_at], [s].[quantity], [s].[remedy], [s].[round], [s].[state], [s].[title], [s].[tracking_number], [s].[version], [s].[amount_currency], [s].[amount_minor], [c7].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @id
    ORDER BY [c].[id]
) AS [c7]
INNER JOIN [settlements] AS [s] ON [c7].[id] = [s].[claim]
ORDER BY [c7].[id]

---

SELECT TOP(2) [p].[json]
FROM [policies] AS [p]
WHERE [p].[number] = @number AND [p].[published_at] IS NOT NULL

---

SELECT TOP(1) [p].[number]
FROM [policies] AS [p]
WHERE [p].[effective_from] IS NOT NULL AND [p].[effective_from] <= @instant
ORDER BY [p].[effective_from] DESC, [p].[number] DESC

---

SAVE TRANSACTION exposure;
UPDATE exposure_stripes SET amount = amount + @p0
WHERE day = @p1 AND scope = CAST(@p2 AS varchar(40)) AND stripe = @p3 AND budget = @p4 AND amount + @p5 <= allowance;
UPDATE exposure_stripes SET amount = amount + @p6
WHERE day = @p7 AND scope = CAST(@p8 AS varchar(40)) AND stripe = @p9 AND budget = @p10 AND amount + @p11 <= allowance

---

SELECT [e].[scope] AS [Key], COALESCE(SUM([e].[amount]), CAST(0 AS bigint)) AS [Amount]
FROM [exposure_stripes] AS [e]
WHERE [e].[day] = @day AND ([e].[scope] = @all OR [e].[scope] = @ofType)
GROUP BY [e].[scope]

---

INSERT INTO exposure_stripes (day, scope, stripe, amount, allowance, budget)
SELECT @p0, @p1, numbers.stripe, 0, 0, 0
FROM (
    SELECT eights.number + ones.number AS stripe
    FROM (VALUES (0), (8), (16), (24)) AS eights (number) CROSS JOIN (VALUES (0), (1), (2), (3), (4), (5), (6), (7)) AS ones (number)) AS numbers
WHERE NOT EXISTS (
    SELECT 1 FROM exposure_stripes AS known WITH (UPDLOCK, HOLDLOCK)
    WHERE known.day = @p2 AND known.scope = CAST(@p3 AS varchar(40)) AND known.stripe = numbers.stripe)

---

UPDATE [e]
SET [e].[amount] = [e].[amount]
FROM [exposure_stripes] AS [e]
WHERE [e].[day] = @day AND [e].[scope] = @name AND [e].[stripe] = 0

---

UPDATE [e]
SET [e].[amount] = [e].[amount]
FROM [exposure_stripes] AS [e]
WHERE [e].[day] = @day AND [e].[scope] = @name

---

SELECT [e].[amount]
FROM [exposure_stripes] AS [e]
WHERE [e].[day] = @day AND [e].[scope] = @name

---

UPDATE [e]
SET [e].[budget] = @p,
    [e].[amount] = CASE
        WHEN [e].[stripe] = @stripe THEN [e].[amount] + @amount
        ELSE [e].[amount]
    END,
    [e].[allowance] = CASE
        WHEN [e].[stripe] = @stripe THEN [e].[amount] + @amount
        ELSE [e].[amount]
    END + @share
FROM [exposure_stripes] AS [e]
WHERE [e].[day] = @day AND [e].[scope] = @name

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
UPDATE [claim_items] SET [granted_quantity] = @p9, [granted_minor] = @p10
OUTPUT 1
WHERE [claim] = @p11 AND [item] = @p12;
UPDATE [claims] SET [answer_due] = @p13, [audit_count] = @p14, [audit_head] = @p15, [queue_at] = @p16, [status] = @p17, [version] = @p18, [granted_minor] = @p19
OUTPUT 1
WHERE [id] = @p20 AND [version] = @p21;
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37, @p38);
UPDATE [promises] SET [ended_at] = @p39, [state] = @p40
OUTPUT 1
WHERE [id] = @p41;
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49, @p50, @p51);
INSERT INTO [settlements] ([id], [carrier], [claim], [done_at], [failure_reason], [gesture], [given_by], [handed_over_at], [item], [leased_until], [not_before], [outcome], [outcome_at], [quantity], [remedy], [round], [state], [title], [tracking_number], [version], [amount_currency], [amount_minor])
VALUES (@p52, @p53, @p54, @p55, @p56, @p57, @p58, @p59, @p60, @p61, @p62, @p63, @p64, @p65, @p66, @p67, @p68, @p69, @p70, @p71, @p72, @p73);
