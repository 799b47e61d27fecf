using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace TrustClaims.Persistence.SqlServer;

internal sealed class SqlServerDialect : Dialect
{
    private const int UniqueIndexViolation = 2601;
    private const int UniqueConstraintViolation = 2627;

    public override IsolationLevel Isolation => IsolationLevel.ReadCommitted;

    public override int ExposureStripes => 32;

    public override FormattableString AddToStripes(DateOnly day, int stripe, long amount, string one, long limitOfOne, string other, long limitOfOther) => $"""
        SAVE TRANSACTION exposure;
        UPDATE exposure_stripes SET amount = amount + {amount}
        WHERE day = {day} AND scope = CAST({one} AS varchar(40)) AND stripe = {stripe} AND budget = {limitOfOne} AND amount + {amount} <= allowance;
        UPDATE exposure_stripes SET amount = amount + {amount}
        WHERE day = {day} AND scope = CAST({other} AS varchar(40)) AND stripe = {stripe} AND budget = {limitOfOther} AND amount + {amount} <= allowance
        """;

    public override bool IsUniqueViolation(DbException failure) => failure is SqlException { Number: UniqueIndexViolation or UniqueConstraintViolation };

    // Holding on to the gap where a row is missing keeps a second one from making it meanwhile.
    public override FormattableString CreateStripes(DateOnly day, string scope) => $"""
        INSERT INTO exposure_stripes (day, scope, stripe, amount, allowance, budget)
        SELECT {day}, {scope}, numbers.stripe, 0, 0, 0
        FROM (
            SELECT eights.number + ones.number AS stripe
            FROM (VALUES (0), (8), (16), (24)) AS eights (number) CROSS JOIN (VALUES (0), (1), (2), (3), (4), (5), (6), (7)) AS ones (number)) AS numbers
        WHERE NOT EXISTS (
            SELECT 1 FROM exposure_stripes AS known WITH (UPDLOCK, HOLDLOCK)
            WHERE known.day = {day} AND known.scope = CAST({scope} AS varchar(40)) AND known.stripe = numbers.stripe)
        """;

    public override FormattableString CreateLease(string name, DateTime now) => $"""
        INSERT INTO worker_leases (name, holder, until)
        SELECT {name}, '', {now} WHERE NOT EXISTS (SELECT 1 FROM worker_leases AS known WITH (UPDLOCK, HOLDLOCK) WHERE known.name = {name})
        """;

    public override FormattableString CreateDeskState(Guid claim, DateTime now) => $"""
        INSERT INTO desk_states (claim, changed_at)
        SELECT {claim}, {now} WHERE NOT EXISTS (SELECT 1 FROM desk_states AS known WITH (UPDLOCK, HOLDLOCK) WHERE known.claim = {claim})
        """;

    public override FormattableString LeaseSettlements(DateTime now, DateTime until, int most) => $"""
        WITH due AS (
            SELECT TOP ({most}) id, leased_until, version FROM settlements WITH (UPDLOCK, READPAST, ROWLOCK)
            WHERE state = 'Waiting' AND not_before <= {now} AND (leased_until IS NULL OR leased_until <= {now})
            ORDER BY not_before)
        UPDATE due SET leased_until = {until}, version = version + 1
        OUTPUT inserted.id
        """;

    public override FormattableString LeaseOutbox(DateTime now, DateTime until, int most) => $"""
        WITH due AS (
            SELECT TOP ({most}) id, leased_until, version FROM outbox WITH (UPDLOCK, READPAST, ROWLOCK)
            WHERE sent_at IS NULL AND not_before <= {now} AND (leased_until IS NULL OR leased_until <= {now})
            ORDER BY not_before)
        UPDATE due SET leased_until = {until}, version = version + 1
        OUTPUT inserted.id
        """;

    protected override SqlExpression SecondsBetween(SqlExpression from, SqlExpression to) =>
        Call("DATEDIFF_BIG", typeof(long), Whole, new SqlFragmentExpression("second"), from, to);
}
