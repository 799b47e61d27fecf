WITH due AS (
    SELECT TOP (@p0) id, leased_until, version FROM outbox WITH (UPDLOCK, READPAST, ROWLOCK)
    WHERE sent_at IS NULL AND not_before <= @p1 AND (leased_until IS NULL OR leased_until <= @p2)
    ORDER BY not_before)
UPDATE due SET leased_until = @p3, version = version + 1
OUTPUT inserted.id
