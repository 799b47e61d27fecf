SELECT TOP(@p) [a].[subject], [a].[number], [a].[at], [a].[body], [a].[by], [a].[hash], [a].[kind], [a].[previous_hash], [a].[seal]
FROM [audit_entries] AS [a]
WHERE [a].[subject] > @subject OR ([a].[subject] = @subject AND [a].[number] > @number)
ORDER BY [a].[subject], [a].[number]

---

SELECT COUNT(*)
FROM [audit_entries] AS [a]
WHERE [a].[seal] IS NULL

---

SELECT MIN([a].[at])
FROM [audit_entries] AS [a]
WHERE [a].[seal] IS NULL

---

SELECT TOP(@p) [a].[number], [a].[at], [a].[entries], [a].[hash], [a].[previous_hash]
FROM [audit_seals] AS [a]
WHERE [a].[number] > @number
ORDER BY [a].[number]

---

SELECT [a].[seal], [a].[subject], [a].[number], [a].[hash]
FROM [audit_entries] AS [a]
WHERE [a].[seal] >= @first AND [a].[seal] <= @last

---

SELECT MIN([a].[seal])
FROM [audit_entries] AS [a]
WHERE [a].[seal] > @most AND NOT EXISTS (
    SELECT 1
    FROM [audit_seals] AS [a0]
    WHERE [a0].[number] = [a].[seal])

---

SELECT TOP(@p) [c].[id] AS [Id], [c].[audit_count] AS [AuditCount], [c].[audit_head] AS [AuditHead]
FROM [claims] AS [c]
WHERE [c].[id] > @after
ORDER BY [c].[id]

---

SELECT [a1].[subject], [a3].[Number], [a3].[Hash], [a3].[c]
FROM (
    SELECT [a].[subject]
    FROM [audit_entries] AS [a]
    WHERE [a].[subject] IN (@subjects1, @subjects2, @subjects3, @subjects4, @subjects5, @subjects6, @subjects7, @subjects8, @subjects9, @subjects10)
    GROUP BY [a].[subject]
) AS [a1]
LEFT JOIN (
    SELECT [a2].[Number], [a2].[Hash], [a2].[c], [a2].[subject]
    FROM (
        SELECT [a0].[number] AS [Number], [a0].[hash] AS [Hash], 1 AS [c], [a0].[subject], ROW_NUMBER() OVER(PARTITION BY [a0].[subject] ORDER BY [a0].[number] DESC) AS [row]
        FROM [audit_entries] AS [a0]
        WHERE [a0].[subject] IN (@subjects1, @subjects2, @subjects3, @subjects4, @subjects5, @subjects6, @subjects7, @subjects8, @subjects9, @subjects10)
    ) AS [a2]
    WHERE [a2].[row] <= 1
) AS [a3] ON [a1].[subject] = [a3].[subject]
