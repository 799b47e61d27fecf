using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace TrustClaims.Persistence.Sqlite;

internal sealed class SqliteDialect : Dialect
{
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    public override IsolationLevel Isolation => IsolationLevel.Serializable;

    public override int ExposureStripes => 1;

    // One statement, because it is the only writer: both or neither.
    public override FormattableString AddToStripes(DateOnly day, int stripe, long amount, string one, long limitOfOne, string other, long limitOfOther) => $"""
        UPDATE exposure_stripes SET amount = amount + {amount}
        WHERE day = {day} AND stripe = {stripe} AND scope IN ({one}, {other}) AND 2 = (
            SELECT COUNT(*) FROM exposure_stripes AS fitting
            WHERE fitting.day = {day} AND fitting.stripe = {stripe} AND fitting.amount + {amount} <= fitting.allowance
                AND ((fitting.scope = {one} AND fitting.budget = {limitOfOne}) OR (fitting.scope = {other} AND fitting.budget = {limitOfOther})))
        """;

    public override string? Savepoint => null;

    public override bool IsUniqueViolation(DbException failure) =>
        failure is SqliteException { SqliteExtendedErrorCode: UniqueViolation or PrimaryKeyViolation };

    public override FormattableString CreateStripes(DateOnly day, string scope) => $"""
        INSERT INTO exposure_stripes (day, scope, stripe, amount, allowance, budget) VALUES ({day}, {scope}, 0, 0, 0, 0)
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
            ORDER BY not_before LIMIT {most})
        RETURNING id
        """;

    public override FormattableString LeaseOutbox(DateTime now, DateTime until, int most) => $"""
        UPDATE outbox SET leased_until = {until}, version = version + 1
        WHERE id IN (
            SELECT id FROM outbox
            WHERE sent_at IS NULL AND not_before <= {now} AND (leased_until IS NULL OR leased_until <= {now})
            ORDER BY not_before LIMIT {most})
        RETURNING id
        """;

    protected override SqlExpression SecondsBetween(SqlExpression from, SqlExpression to) =>
        new SqlBinaryExpression(ExpressionType.Subtract, Call("unixepoch", typeof(long), Whole, to), Call("unixepoch", typeof(long), Whole, from), typeof(long), Whole);
}
