UPDATE [w]
SET [w].[until] = [w].[until]
FROM [worker_leases] AS [w]
WHERE [w].[name] = @name

---

SELECT TOP(2) [s].[email]
FROM [staff_accounts] AS [s]
WHERE [s].[staff_id] = @staff

---

SELECT [d].[claim]
FROM [desk_states] AS [d]
WHERE [d].[held_by] = @staff AND [d].[held_until] > @now

---

SELECT [d].[claim]
FROM [desk_states] AS [d]
WHERE [d].[handed_to] = @staff AND EXISTS (
    SELECT 1
    FROM [claims] AS [c]
    WHERE [c].[id] = [d].[claim] AND [c].[status] = 'InReview')

---

SELECT TOP(@p) [c].[id], [c].[reference], [c].[customer]
FROM [claims] AS [c]
WHERE [c].[id] NOT IN (
    SELECT [p].[claim]
    FROM [proposals] AS [p]
    WHERE [p].[ruling] IS NOT NULL AND [p].[state] IN ('Pending', 'Asked')
) AND [c].[status] = 'InReview' AND NOT EXISTS (
    SELECT 1
    FROM [desk_states] AS [d]
    WHERE [d].[claim] = [c].[id] AND [d].[put_off_until] > @now) AND NOT EXISTS (
    SELECT 1
    FROM [claim_rulings] AS [c0]
    WHERE [c].[id] = [c0].[claim] AND [c0].[ruled_by] = @staff) AND (NOT EXISTS (
    SELECT 1
    FROM [proposals] AS [p0]
    WHERE [p0].[claim] = [c].[id] AND [p0].[answered_by] = @staff4 AND [p0].[state] = 'Done' AND [p0].[ruling] IS NOT NULL) OR NOT EXISTS (
    SELECT 1
    FROM [staff_accounts] AS [s]
    WHERE [s].[is_active] = CAST(1 AS bit) AND EXISTS (
        SELECT 1
        FROM [staff_account_roles] AS [s0]
        INNER JOIN [staff_roles] AS [s1] ON [s0].[role_id] = [s1].[id]
        WHERE [s0].[user_id] = [s].[id] AND [s1].[name] IN (@may1, @may2, @may3)) AND NOT EXISTS (
        SELECT 1
        FROM [claim_rulings] AS [c1]
        WHERE [c].[id] = [c1].[claim] AND [c1].[ruled_by] = [s].[staff_id]) AND NOT EXISTS (
        SELECT 1
        FROM [proposals] AS [p1]
        WHERE [p1].[claim] = [c].[id] AND [p1].[answered_by] = [s].[staff_id] AND [p1].[state] = 'Done' AND [p1].[ruling] IS NOT NULL))) AND NOT EXISTS (
    SELECT 1
    FROM [customers] AS [c2]
    WHERE [c2].[id] = [c].[customer] AND [c2].[email] = @own) AND NOT EXISTS (
    SELECT 1
    FROM [desk_states] AS [d0]
    WHERE [d0].[claim] = [c].[id] AND [d0].[held_until] > @now12) AND ([c].[queue_at] <= @soon OR NOT EXISTS (
    SELECT 1
    FROM [desk_states] AS [d1]
    WHERE [d1].[claim] = [c].[id] AND ([d1].[handed_to] <> @staff15 OR [d1].[handed_to] IS NULL) AND EXISTS (
        SELECT 1
        FROM [staff_accounts] AS [s2]
        WHERE [s2].[is_active] = CAST(1 AS bit) AND EXISTS (
            SELECT 1
            FROM [staff_account_roles] AS [s3]
            INNER JOIN [staff_roles] AS [s4] ON [s3].[role_id] = [s4].[id]
            WHERE [s3].[user_id] = [s2].[id] AND [s4].[name] IN (@may181, @may182, @may183)) AND [s2].[staff_id] = [d1].[handed_to])))
ORDER BY [c].[queue_at], [c].[declared_at], [c].[id]

---

SELECT [c].[customer]
FROM [claims] AS [c]
WHERE [c].[customer] = @customers1 AND ([c].[keeper] = @staff OR [c].[ruled_by] = @staff0)

---

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [claims] AS [c]
        WHERE [c].[id] NOT IN (
            SELECT [p].[claim]
            FROM [proposals] AS [p]
            WHERE [p].[ruling] IS NOT NULL AND [p].[state] IN ('Pending', 'Asked')
        ) AND [c].[id] = @claim AND [c].[status] = 'InReview') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

---

UPDATE [d]
SET [d].[held_by] = @p,
    [d].[held_by_name] = @p4,
    [d].[held_until] = @p5,
    [d].[put_off_until] = NULL,
    [d].[put_off_by] = NULL,
    [d].[handed_by] = CASE
        WHEN [d].[handed_to] IS NOT NULL OR [d].[held_by] = @by_Id THEN [d].[handed_by]
    END,
    [d].[handed_words] = CASE
        WHEN [d].[handed_to] IS NOT NULL OR [d].[held_by] = @by_Id THEN [d].[handed_words]
    END,
    [d].[handed_to] = NULL,
    [d].[changed_at] = CASE
        WHEN [d].[held_by] = @by_Id AND [d].[held_until] > @now THEN [d].[changed_at]
        ELSE @now13
    END
FROM [desk_states] AS [d]
WHERE [d].[claim] = @claim AND ([d].[held_until] IS NULL OR [d].[held_until] <= @now OR [d].[held_by] = @by_Id)

---

INSERT INTO desk_states (claim, changed_at)
SELECT @p0, @p1 WHERE NOT EXISTS (SELECT 1 FROM desk_states AS known WITH (UPDLOCK, HOLDLOCK) WHERE known.claim = @p2)

---

SELECT TOP(2) [c].[id]
FROM [claims] AS [c]
WHERE [c].[reference] = @after

---

UPDATE [d]
SET [d].[held_by] = NULL,
    [d].[held_by_name] = NULL,
    [d].[held_until] = NULL,
    [d].[changed_at] = @p6,
    [d].[handed_by] = NULL,
    [d].[handed_words] = NULL
FROM [desk_states] AS [d]
WHERE EXISTS (
    SELECT 1
    FROM [claims] AS [c]
    WHERE [c].[id] = [d].[claim] AND [c].[status] = 'InReview') AND [d].[claim] = @claim AND [d].[held_by] = @by

---

SELECT TOP(@p) [c].[id], [c].[reference], [c].[customer]
FROM [claims] AS [c]
WHERE [c].[id] NOT IN (
    SELECT [p].[claim]
    FROM [proposals] AS [p]
    WHERE [p].[ruling] IS NOT NULL AND [p].[state] IN ('Pending', 'Asked')
) AND [c].[status] = 'InReview' AND NOT EXISTS (
    SELECT 1
    FROM [desk_states] AS [d]
    WHERE [d].[claim] = [c].[id] AND [d].[put_off_until] > @now) AND NOT EXISTS (
    SELECT 1
    FROM [claim_rulings] AS [c0]
    WHERE [c].[id] = [c0].[claim] AND [c0].[ruled_by] = @staff) AND (NOT EXISTS (
    SELECT 1
    FROM [proposals] AS [p0]
    WHERE [p0].[claim] = [c].[id] AND [p0].[answered_by] = @staff4 AND [p0].[state] = 'Done' AND [p0].[ruling] IS NOT NULL) OR NOT EXISTS (
    SELECT 1
    FROM [staff_accounts] AS [s]
    WHERE [s].[is_active] = CAST(1 AS bit) AND EXISTS (
        SELECT 1
        FROM [staff_account_roles] AS [s0]
        INNER JOIN [staff_roles] AS [s1] ON [s0].[role_id] = [s1].[id]
        WHERE [s0].[user_id] = [s].[id] AND [s1].[name] IN (@may1, @may2, @may3)) AND NOT EXISTS (
        SELECT 1
        FROM [claim_rulings] AS [c1]
        WHERE [c].[id] = [c1].[claim] AND [c1].[ruled_by] = [s].[staff_id]) AND NOT EXISTS (
        SELECT 1
        FROM [proposals] AS [p1]
        WHERE [p1].[claim] = [c].[id] AND [p1].[answered_by] = [s].[staff_id] AND [p1].[state] = 'Done' AND [p1].[ruling] IS NOT NULL))) AND NOT EXISTS (
    SELECT 1
    FROM [customers] AS [c2]
    WHERE [c2].[id] = [c].[customer] AND [c2].[email] = @own) AND [c].[reference] <> @after AND NOT EXISTS (
    SELECT 1
    FROM [desk_states] AS [d0]
    WHERE [d0].[claim] = [c].[id] AND [d0].[held_until] > @now13) AND ([c].[queue_at] <= @soon OR NOT EXISTS (
    SELECT 1
    FROM [desk_states] AS [d1]
    WHERE [d1].[claim] = [c].[id] AND ([d1].[handed_to] <> @staff16 OR [d1].[handed_to] IS NULL) AND EXISTS (
        SELECT 1
        FROM [staff_accounts] AS [s2]
        WHERE [s2].[is_active] = CAST(1 AS bit) AND EXISTS (
            SELECT 1
            FROM [staff_account_roles] AS [s3]
            INNER JOIN [staff_roles] AS [s4] ON [s3].[role_id] = [s4].[id]
            WHERE [s3].[user_id] = [s2].[id] AND [s4].[name] IN (@may191, @may192, @may193)) AND [s2].[staff_id] = [d1].[handed_to])))
ORDER BY [c].[queue_at], [c].[declared_at], [c].[id]

---

SELECT TOP(@p) [c].[id] AS [Id], [c].[reference] AS [Reference]
FROM [claims] AS [c]
WHERE [c].[id] NOT IN (
    SELECT [p].[claim]
    FROM [proposals] AS [p]
    WHERE [p].[ruling] IS NOT NULL AND [p].[state] IN ('Pending', 'Asked')
) AND [c].[status] = 'InReview' AND NOT EXISTS (
    SELECT 1
    FROM [desk_states] AS [d]
    WHERE [d].[claim] = [c].[id] AND [d].[put_off_until] > @now) AND NOT EXISTS (
    SELECT 1
    FROM [claim_rulings] AS [c0]
    WHERE [c].[id] = [c0].[claim] AND [c0].[ruled_by] = @staff) AND (NOT EXISTS (
    SELECT 1
    FROM [proposals] AS [p0]
    WHERE [p0].[claim] = [c].[id] AND [p0].[answered_by] = @staff4 AND [p0].[state] = 'Done' AND [p0].[ruling] IS NOT NULL) OR NOT EXISTS (
    SELECT 1
    FROM [staff_accounts] AS [s]
    WHERE [s].[is_active] = CAST(1 AS bit) AND EXISTS (
        SELECT 1
        FROM [staff_account_roles] AS [s0]
        INNER JOIN [staff_roles] AS [s1] ON [s0].[role_id] = [s1].[id]
        WHERE [s0].[user_id] = [s].[id] AND [s1].[name] IN (@may1, @may2, @may3)) AND NOT EXISTS (
        SELECT 1
        FROM [claim_rulings] AS [c1]
        WHERE [c].[id] = [c1].[claim] AND [c1].[ruled_by] = [s].[staff_id]) AND NOT EXISTS (
        SELECT 1
        FROM [proposals] AS [p1]
        WHERE [p1].[claim] = [c].[id] AND [p1].[answered_by] = [s].[staff_id] AND [p1].[state] = 'Done' AND [p1].[ruling] IS NOT NULL))) AND NOT EXISTS (
    SELECT 1
    FROM [customers] AS [c2]
    WHERE [c2].[id] = [c].[customer] AND [c2].[email] = @own) AND NOT EXISTS (
    SELECT 1
    FROM [desk_states] AS [d0]
    WHERE [d0].[claim] = [c].[id] AND [d0].[held_until] > @now12) AND [c].[id] = @ids1
ORDER BY [c].[queue_at], [c].[declared_at], [c].[id]
