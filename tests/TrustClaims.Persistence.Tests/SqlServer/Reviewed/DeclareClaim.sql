UPDATE customers SET declarations = declarations + 1 WHERE id = (SELECT holder FROM agreements WHERE id = @p0)

---

SELECT TOP(2) [i].[owner], [i].[key], [i].[answer], [i].[at], [i].[body_hash], [i].[claim], [i].[joined]
FROM [idempotency_records] AS [i]
WHERE [i].[owner] = @owner AND [i].[key] = @key

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
    WHERE [c2].[status] <> 'Withdrawn' AND [c2].[own_fault] = CAST(0 AS bit) AND [c2].[id] <> @itself AND [c2].[customer] = @holder0 AND [c2].[declared_at] > @cumulativeFrom AND [c2].[granted_currency] = @currency) AS [Granted], (
    SELECT COUNT(*)
    FROM (
        SELECT DISTINCT [c3].[customer]
        FROM [claims] AS [c3]
        WHERE [c3].[status] <> 'Withdrawn' AND [c3].[own_fault] = CAST(0 AS bit) AND [c3].[id] <> @itself AND [c3].[declared_at] <= @until AND [c3].[household_key] = @household AND [c3].[customer] <> @holder0 AND [c3].[declared_at] > @householdFrom
    ) AS [c4]) AS [OthersAtAddress], (
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

SELECT [i].[id], [i].[at], [i].[by], [i].[by_name], [i].[carrier], [i].[ended_at], [i].[from], [i].[name], [i].[postcode], [i].[to], [i].[told_en], [i].[told_fr]
FROM [incidents] AS [i]
WHERE [i].[ended_at] IS NULL
ORDER BY [i].[at]

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

UPDATE [c]
SET [c].[language] = @p
FROM [customers] AS [c]
WHERE [c].[id] = @customer AND [c].[language] <> @language

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
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p73, @p74, @p75, @p76, @p77, @p78, @p79, @p80, @p81, @p82);
INSERT INTO [follow_ups] ([claim], [call_from], [drawn_at], [due_at], [end], [ended_at], [ended_by_name], [held_by], [held_by_name], [held_until], [talked_at], [tries], [version], [truth_currency], [truth_minor])
VALUES (@p83, @p84, @p85, @p86, @p87, @p88, @p89, @p90, @p91, @p92, @p93, @p94, @p95, @p96, @p97);
INSERT INTO [idempotency_records] ([key], [owner], [answer], [at], [body_hash], [claim], [joined])
VALUES (@p98, @p99, @p100, @p101, @p102, @p103, @p104);
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p105, @p106, @p107, @p108, @p109, @p110, @p111, @p112, @p113, @p114, @p115, @p116, @p117, @p118, @p119, @p120, @p121);
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p122, @p123, @p124, @p125, @p126, @p127, @p128, @p129, @p130, @p131);
INSERT INTO [settlements] ([id], [carrier], [claim], [done_at], [failure_reason], [gesture], [given_by], [handed_over_at], [item], [leased_until], [not_before], [outcome], [outcome_at], [quantity], [remedy], [round], [state], [title], [tracking_number], [version], [amount_currency], [amount_minor])
VALUES (@p132, @p133, @p134, @p135, @p136, @p137, @p138, @p139, @p140, @p141, @p142, @p143, @p144, @p145, @p146, @p147, @p148, @p149, @p150, @p151, @p152, @p153);

---

SELECT [c0].[claim], [c0].[item], [c0].[category], [c0].[granted_quantity], [c0].[quantity], [c0].[title], [c0].[granted_currency], [c0].[granted_minor], [c0].[payable_currency], [c0].[payable_minor], [c].[id]
FROM [claims] AS [c]
INNER JOIN [claim_items] AS [c0] ON [c].[id] = [c0].[claim]
WHERE [c].[agreement] = @agreement AND [c].[id] <> @except
ORDER BY [c].[id]

---

SELECT [c1].[claim], [c1].[number], [c1].[answers], [c1].[at], [c1].[chance], [c1].[decided_in_microseconds], [c1].[facts], [c1].[follow_up_probability], [c1].[lacked_room], [c1].[on], [c1].[outcome], [c1].[policy_number], [c1].[standing], [c].[id]
FROM [claims] AS [c]
INNER JOIN [claim_decisions] AS [c1] ON [c].[id] = [c1].[claim]
WHERE [c].[agreement] = @agreement AND [c].[id] <> @except
ORDER BY [c].[id]

---

SELECT [s].[id], [s].[carrier], [s].[claim], [s].[done_at], [s].[failure_reason], [s].[gesture], [s].[given_by], [s].[handed_over_at], [s].[item], [s].[leased_until], [s].[not_before], [s].[outcome], [s].[outcome_at], [s].[quantity], [s].[remedy], [s].[round], [s].[state], [s].[title], [s].[tracking_number], [s].[version], [s].[amount_currency], [s].[amount_minor], [c].[id]
FROM [claims] AS [c]
INNER JOIN [settlements] AS [s] ON [c].[id] = [s].[claim]
WHERE [c].[agreement] = @agreement AND [c].[id] <> @except
ORDER BY [c].[id]

---

SELECT TOP(2) [c].[id], [c].[agreement], [c].[answer_due], [c].[audit_count], [c].[audit_head], [c].[cause], [c].[channel], [c].[considered_under], [c].[customer], [c].[declarant], [c].[declared_at], [c].[household_key], [c].[keeper], [c].[keeper_name], [c].[occurred_on], [c].[own_fault], [c].[parcel], [c].[payment_method], [c].[payment_reference], [c].[payout_account], [c].[promised_on], [c].[queue_at], [c].[reference], [c].[remedy], [c].[ruled_by], [c].[status], [c].[type], [c].[version], [c].[granted_currency], [c].[granted_minor], [c].[payable_currency], [c].[payable_minor]
FROM [claims] AS [c]
WHERE [c].[id] = @open_Id
ORDER BY [c].[id]

---

SELECT [c0].[claim], [c0].[item], [c0].[category], [c0].[granted_quantity], [c0].[quantity], [c0].[title], [c0].[granted_currency], [c0].[granted_minor], [c0].[payable_currency], [c0].[payable_minor], [c3].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @open_Id
    ORDER BY [c].[id]
) AS [c3]
INNER JOIN [claim_items] AS [c0] ON [c3].[id] = [c0].[claim]
ORDER BY [c3].[id]

---

SELECT [c1].[claim], [c1].[number], [c1].[answers], [c1].[at], [c1].[chance], [c1].[decided_in_microseconds], [c1].[facts], [c1].[follow_up_probability], [c1].[lacked_room], [c1].[on], [c1].[outcome], [c1].[policy_number], [c1].[standing], [c4].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @open_Id
    ORDER BY [c].[id]
) AS [c4]
INNER JOIN [claim_decisions] AS [c1] ON [c4].[id] = [c1].[claim]
ORDER BY [c4].[id]

---

SELECT [c2].[claim], [c2].[number], [c2].[at], [c2].[outcome], [c2].[reason], [c2].[ruled_by], [c2].[ruled_by_name], [c2].[granted_currency], [c2].[granted_minor], [c5].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @open_Id
    ORDER BY [c].[id]
) AS [c5]
INNER JOIN [claim_rulings] AS [c2] ON [c5].[id] = [c2].[claim]
ORDER BY [c5].[id]

---

SELECT [p].[id], [p].[claim], [p].[contact], [p].[due], [p].[ended_at], [p].[kind], [p].[made_at], [p].[round], [p].[state], [p].[urgent_from], [c6].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @open_Id
    ORDER BY [c].[id]
) AS [c6]
INNER JOIN [promises] AS [p] ON [c6].[id] = [p].[claim]
ORDER BY [c6].[id]

---

SELECT [s].[id], [s].[carrier], [s].[claim], [s].[done_at], [s].[failure_reason], [s].[gesture], [s].[given_by], [s].[handed_over_at], [s].[item], [s].[leased_until], [s].[not_before], [s].[outcome], [s].[outcome_at], [s].[quantity], [s].[remedy], [s].[round], [s].[state], [s].[title], [s].[tracking_number], [s].[version], [s].[amount_currency], [s].[amount_minor], [c7].[id]
FROM (
    SELECT TOP(1) [c].[id]
    FROM [claims] AS [c]
    WHERE [c].[id] = @open_Id
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

SELECT TOP(2) [c].[email], [c].[language]
FROM [customers] AS [c]
WHERE [c].[id] = @said_Customer

---

UPDATE [w]
SET [w].[until] = [w].[until]
FROM [worker_leases] AS [w]
WHERE [w].[name] = @name

---

UPDATE [c]
SET [c].[version] = [c].[version]
FROM [claims] AS [c]
WHERE [c].[id] = @said_Claim

---

SELECT TOP(2) [c].[reference] AS [Reference], [c].[status] AS [Status], [c].[keeper] AS [Keeper], [c].[keeper_name] AS [KeeperName]
FROM [claims] AS [c]
WHERE [c].[id] = @said_Claim

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [contact_requests] AS [c]
        WHERE [c].[claim] = @claim AND [c].[wish] = 'Reply' AND [c].[done_at] IS NULL AND [c].[cancelled_at] IS NULL AND EXISTS (
            SELECT 1
            FROM [promises] AS [p]
            WHERE [c].[id] = [p].[contact] AND [p].[state] = 'Open') AND NOT EXISTS (
            SELECT 1
            FROM [promises] AS [p0]
            WHERE [c].[id] = [p0].[contact] AND [p0].[state] = 'Broken') AND EXISTS (
            SELECT 1
            FROM [outbox] AS [o]
            WHERE [o].[kind] = N'reply.promised' AND [o].[created_at] >= [c].[at] AND [o].[contact] = [c].[id])) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

SELECT [o].[created_at]
FROM [outbox] AS [o]
INNER JOIN [contact_requests] AS [c] ON [o].[contact] = [c].[id]
WHERE [o].[customer] = @customer AND [o].[kind] IN (@kinds1, @kinds2) AND [o].[created_at] > @day AND (REPLACE(COALESCE([c].[email], [c].[reach_at]), N'.', N'') = @plain OR (REPLACE(COALESCE([c].[email], [c].[reach_at]), N'.', N'') LIKE @tagged_startswith ESCAPE N'\' AND REPLACE(COALESCE([c].[email], [c].[reach_at]), N'.', N'') LIKE @ending_endswith ESCAPE N'\'))

---

SET NOCOUNT ON;
INSERT INTO [contact_requests] ([id], [about], [at], [cancelled_at], [claim], [customer], [done_at], [done_by], [email], [language], [place], [reach_at], [slot], [taken_by], [taken_by_name], [wish], [words])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16);
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26);
INSERT INTO [idempotency_records] ([key], [owner], [answer], [at], [body_hash], [claim], [joined])
VALUES (@p27, @p28, @p29, @p30, @p31, @p32, @p33);
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49, @p50);
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p51, @p52, @p53, @p54, @p55, @p56, @p57, @p58, @p59, @p60);

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [feeling_words] AS [f]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

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
INSERT INTO [exchanges] ([id], [at], [author], [channel], [claim], [customer], [direction], [noted_by], [origin], [text])
VALUES (@p73, @p74, @p75, @p76, @p77, @p78, @p79, @p80, @p81, @p82);
INSERT INTO [idempotency_records] ([key], [owner], [answer], [at], [body_hash], [claim], [joined])
VALUES (@p83, @p84, @p85, @p86, @p87, @p88, @p89);
INSERT INTO [outbox] ([id], [agreement], [attempts], [body], [channel], [claim], [contact], [created_at], [customer], [gave_up_at], [key], [kind], [last_error], [leased_until], [not_before], [sent_at], [version])
VALUES (@p90, @p91, @p92, @p93, @p94, @p95, @p96, @p97, @p98, @p99, @p100, @p101, @p102, @p103, @p104, @p105, @p106);
INSERT INTO [promises] ([id], [claim], [contact], [due], [ended_at], [kind], [made_at], [round], [state], [urgent_from])
VALUES (@p107, @p108, @p109, @p110, @p111, @p112, @p113, @p114, @p115, @p116);

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

SELECT [c].[id]
FROM [claims] AS [c]
WHERE [c].[id] = @ids1 AND EXISTS (
    SELECT 1
    FROM [claim_decisions] AS [c0]
    WHERE [c].[id] = [c0].[claim] AND [c0].[number] = 1 AND [c0].[outcome] <> 'ForReview')

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
