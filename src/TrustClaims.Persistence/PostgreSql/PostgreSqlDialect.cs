using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace TrustClaims.Persistence.PostgreSql;

internal sealed class PostgreSqlDialect : Dialect
{
    public override IsolationLevel Isolation => IsolationLevel.ReadCommitted;

    public override int ExposureStripes => 32;

    public override FormattableString AddToStripes(DateOnly day, int stripe, long amount, string one, long limitOfOne, string other, long limitOfOther) => $"""
        SAVEPOINT exposure;
        UPDATE exposure_stripes SET amount = amount + {amount}
        WHERE day = {day} AND scope = {one} AND stripe = {stripe} AND budget = {limitOfOne} AND amount + {amount} <= allowance;
        UPDATE exposure_stripes SET amount = amount + {amount}
        WHERE day = {day} AND scope = {other} AND stripe = {stripe} AND budget = {limitOfOther} AND amount + {amount} <= allowance
        """;

    public override bool IsUniqueViolation(DbException failure) => failure is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override FormattableString CreateStripes(DateOnly day, string scope) => $"""
        INSERT INTO exposure_stripes (day, scope, stripe, amount, allowance, budget)
        SELECT {day}, {scope}, stripe, 0, 0, 0 FROM generate_series(0, {ExposureStripes - 1}) AS stripe
        ON CONFLICT DO NOTHING
        """;

    public override FormattableString CreateLease(string name, DateTime now) => $"""
        INSERT INTO worker_leases (name, holder, until) VALUES ({name}, '', {now})
        ON CONFLICT DO NOTHING
        """;

    public override FormattableString CreateDeskState(Guid claim, DateTime now) => $"""
        INSERT INTO desk_states (claim, changed_at) VALUES ({claim}, {now})
        ON CONFLICT DO NOTHING
        """;

    public override FormattableString LeaseSettlements(DateTime now, DateTime until, int most) => $"""
        UPDATE settlements SET leased_until = {until}, version = version + 1
        WHERE id IN (
            SELECT id FROM settlements
            WHERE state = 'Waiting' AND not_before <= {now} AND (leased_until IS NULL OR leased_until <= {now})
            ORDER BY not_before LIMIT {most} FOR UPDATE SKIP LOCKED)
        RETURNING id
        """;

    public override FormattableString LeaseOutbox(DateTime now, DateTime until, int most) => $"""
        UPDATE outbox SET leased_until = {until}, version = version + 1
        WHERE id IN (
            SELECT id FROM outbox
            WHERE sent_at IS NULL AND not_before <= {now} AND (leased_until IS NULL OR leased_until <= {now})
            ORDER BY not_before LIMIT {most} FOR UPDATE SKIP LOCKED)
        RETURNING id
        """;

    protected override SqlExpression SecondsBetween(SqlExpression from, SqlExpression to)
    {
        var between = new SqlBinaryExpression(ExpressionType.Subtract, to, from, typeof(TimeSpan), TimeSpanTypeMapping.Default);
        var seconds = Call("date_part", typeof(double), DoubleTypeMapping.Default, new SqlFragmentExpression("'epoch'"), between);
        return new SqlUnaryExpression(ExpressionType.Convert, Call("floor", typeof(double), DoubleTypeMapping.Default, seconds), typeof(long), Whole);
    }
}
