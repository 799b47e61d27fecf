DELETE FROM [f]
FROM [form_drafts] AS [f]
WHERE [f].[saved_at] < @drafts

---

DELETE FROM [i]
FROM [idempotency_records] AS [i]
WHERE [i].[at] < @answers
