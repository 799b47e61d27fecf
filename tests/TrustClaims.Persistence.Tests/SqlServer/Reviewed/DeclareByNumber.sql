SELECT TOP(@p) [a0].[id] AS [Id], [c].[email] AS [Email], [c].[phone] AS [Phone]
FROM [agreements] AS [a]
INNER JOIN [agreements] AS [a0] ON [a].[id] = [a0].[id]
INNER JOIN [customers] AS [c] ON [a0].[holder] = [c].[id]
WHERE [a].[kind] = 'Contract' AND [a].[number_key] = @key
ORDER BY CASE
    WHEN [a0].[number] = @number THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END DESC, [a0].[id]

---

UPDATE customers SET declarations = declarations + 1 WHERE id = (SELECT holder FROM agreements WHERE id = @p0)

---

SELECT [a0].[id], [a0].[currency], [a0].[holder], [a0].[import_hash], [a0].[items], [a0].[kind], [a0].[link_epoch], [a0].[number], [a0].[number_key], [a0].[cover], [a0].[insured], [a0].[payout_account], [a0].[delivery_address], [a0].[household_key], [a0].[payment_method], [a0].[payment_reference], [a0].[placed_at], [a0].[shipping_currency], [a0].[shipping_minor], [p].[id], [p].[account], [p].[carrier], [p].[delivered_at], [p].[events], [p].[expected_at], [p].[items], [p].[lost_at], [p].[order], [p].[shipped_at], [p].[tracking_key], [p].[tracking_number], [p].[version]
FROM (
    SELECT TOP(2) [a].[id], [a].[currency], [a].[holder], [a].[import_hash], [a].[items], [a].[kind], [a].[link_epoch], [a].[number], [a].[number_key], [a].[cover], [a].[insured], [a].[payout_account], [a].[delivery_address], [a].[household_key], [a].[payment_method], [a].[payment_reference], [a].[placed_at], [a].[shipping_currency], [a].[shipping_minor]
    FROM [agreements] AS [a]
    WHERE [a].[id] = @id
) AS [a0]
LEFT JOIN [parcels] AS [p] ON [a0].[id] = [p].[order]
ORDER BY [a0].[id]

---

SELECT [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
WHERE [c].[agreement] = @agreement AND [c].[id] <> @except
ORDER BY [c].[id]

---

SELECT TOP(1) [p].[number]
FROM [policies] AS [p]
WHERE [p].[effective_from] IS NOT NULL AND [p].[effective_from] <= @instant
ORDER BY [p].[effective_from] DESC, [p].[number] DESC

---

SELECT TOP(2) [p].[json]
FROM [policies] AS [p]
WHERE [p].[number] = @number AND [p].[published_at] IS NOT NULL

---

SELECT TOP(2) [c].[since] AS [Since], [c].[first_known_at] AS [FirstKnownAt], [c].[contact_changed_at] AS [ContactChangedAt], (
    SELECT MIN([a].[placed_at])
    FROM [agreements] AS [a]
    WHERE [a].[kind] = 'Order' AND [a].[holder] = @holder) AS [FirstOrder], (
    SELECT COUNT(*)
    FROM [agreements] AS [a0]
    WHERE [a0].[kind] = 'Order' AND [a0].[holder] = @holder AND [a0].[placed_at] > @yearAgo AND [a0].[placed_at] <= @now) AS [Orders], (
    SELECT COUNT(*)
    FROM [agreements] AS [a1]
    WHERE [a1].[kind] = 'Order' AND [a1].[holder] = @holder AND EXISTS (
        SELECT 1
        FROM [parcels] AS [p]
        WHERE [a1].[id] = [p].[order] AND [p].[delivered_at] IS NOT NULL)) AS [Delivered], (
    SELECT COUNT(*)
    FROM [agreements] AS [a2]
    WHERE [a2].[kind] = 'Order' AND [a2].[holder] = @holder AND [a2].[placed_at] > @yearAgo AND [a2].[id] <> @agreement AND EXISTS (
        SELECT 1
        FROM [claims] AS [c0]
        WHERE [c0].[status] <> 'Withdrawn' AND [c0].[own_fault] = CAST(0 AS bit) AND [c0].[id] <> @itself AND [c0].[declared_at] <= @until AND [c0].[agreement] = [a2].[id])) AS [ClaimedOrders], (
    SELECT COUNT(*)
    FROM [claims] AS [c1]
    WHERE [c1].[status] <> 'Withdrawn' AND [c1].[own_fault] = CAST(0 AS bit) AND [c1].[id] <> @itself AND [c1].[declared_at] <= @until AND [c1].[customer] = @holder0 AND [c1].[declared_at] > @frequencyFrom) AS [Declarations], (
    SELECT COALESCE(SUM([c2].[granted_minor]), CAST(0 AS bigint))
    FROM [claims] AS [c2]
    WHERE [c2].[status] <> 'Withdrawn' AND [c2].[own_fault] = CAST(0 AS bit) AND [c2].[id] <> @itself AND [c2].[customer] = @holder0 AND [c2].[declared_at] > @cumulativeFrom AND [c2].[granted_currency] = @currency) AS [Granted], NULL AS [OthersAtAddress], (
    SELECT COALESCE(SUM([e].[amount]), CAST(0 AS bigint))
    FROM [exposure_stripes] AS [e]
    WHERE [e].[day] = @today AND [e].[scope] = 'all') AS [ExposureAll], (
    SELECT COALESCE(SUM([e0].[amount]), CAST(0 AS bigint))
    FROM [exposure_stripes] AS [e0]
    WHERE [e0].[day] = @today AND [e0].[scope] = @type) AS [ExposureForType]
FROM [customers] AS [c]
WHERE [c].[id] = @holder1

---

SELECT [t].[rule], [t].[standing_at_most]
FROM [trust_arrangements] AS [t]
WHERE [t].[customer] = @customer AND [t].[until] > @now AND [t].[from] <= @now0 AND [t].[ended_at] IS NULL

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
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8),
(@p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17);
INSERT INTO [claims] ([id], [agreement], [answer_due], [audit_count], [audit_head], [cause], [channel], [considered_under], [customer], [declarant], [declared_at], [household_key], [keeper], [keeper_name], [occurred_on], [own_fault], [parcel], [payment_method], [payment_reference], [payout_account], [promised_on], [queue_at], [reference], [remedy], [ruled_by], [status], [type], [version], [granted_currency], [granted_minor], [payable_currency], [payable_minor])
VALUES (@p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49);
INSERT INTO [claim_decisions] ([claim], [number], [answers], [at], [chance], [decided_in_microseconds], [facts], [follow_up_probability], [lacked_room], [on], [outcome], [policy_number], [standing])
VALUES (@p50, @p51, @p52, @p53, @p54, @p55, @p56, @p57, @p58, @p59, @p60, @p61, @p62);
INSERT INTO [claim_items] ([claim], [item], [category], [granted_quantity], [quantity], [title], [granted_currency], [granted_minor], [payable_currency], [payable_minor])
VALUES (@p63, @p64, @p65, @p66, @p67, @p68, @p69, @p70, @p71, @p72);
INSERT INTO [follow_ups] ([claim], [call_from], [drawn_at], [due_at], [end], [ended_at], [ended_by_name], [held_by], [held_by_name], [held_until], [talked_at], [tries], [version], [truth_currency], [truth_minor])
VALUES (@p73, @p74, @p75, @p76, @p77, @p78, @p79, @p80, @p81, @p82, @p83, @p84, @p85, @p86, @p87);
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p88, @p89, @p90, @p91, @p92, @p93, @p94, @p95, @p96, @p97, @p98, @p99, @p100, @p101, @p102, @p103, @p104);
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p105, @p106, @p107, @p108, @p109, @p110, @p111, @p112, @p113, @p114);
INSERT INTO [settlements] ([id], [carrier], [claim], [done_at], [failure_reason], [gesture], [given_by], [handed_over_at], [item], [leased_until], [not_before], [outcome], [outcome_at], [quantity], [remedy], [round], [state], [title], [tracking_number], [version], [amount_currency], [amount_minor])
VALUES (@p115, @p116, @p117, @p118, @p119, @p120, @p121, @p122, @p123, @p124, @p125, @p126, @p127, @p128, @p129, @p130, @p131, @p132, @p133, @p134, @p135, @p136);
