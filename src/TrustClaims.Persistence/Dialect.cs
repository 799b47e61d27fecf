using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace TrustClaims.Persistence;

/// <summary>What one database says or does in a way of its own. All else is said once, in LINQ.</summary>
internal abstract class Dialect
{
    protected static readonly RelationalTypeMapping Whole = LongTypeMapping.Default;

    public abstract IsolationLevel Isolation { get; }

    public abstract bool IsUniqueViolation(DbException failure);

    /// <summary>Into how many rows a day's exposure is split, so that not every declaration waits for the same one.</summary>
    public abstract int ExposureStripes { get; }

    /// <summary>
    /// Adds an amount to one stripe of each of two scopes, where it is within the stripe's allowance and that was shared out from the limit: two rows when
    /// it fits in both, which are locked in the order in which their scopes are given. Marks <see cref="Savepoint"/> before, where there is one.
    /// </summary>
    public abstract FormattableString AddToStripes(DateOnly day, int stripe, long amount, string one, long limitOfOne, string other, long limitOfOther);

    /// <summary>What <see cref="AddToStripes"/> is taken back to where it fits in one alone; null where that adds nothing and locks nothing.</summary>
    public virtual string? Savepoint => "exposure";

    /// <summary>Makes the rows of a scope that are missing; two that do so at once do not fail.</summary>
    public abstract FormattableString CreateStripes(DateOnly day, string scope);

    /// <summary>Makes the row of a lease that is missing, which nobody holds; two that do so at once do not fail.</summary>
    public abstract FormattableString CreateLease(string name, DateTime now);

    /// <summary>Makes the row of a claim on the desk that is missing, in nobody's hands; two that do so at once do not fail.</summary>
    public abstract FormattableString CreateDeskState(Guid claim, DateTime now);

    /// <inheritdoc cref="ClaimsDb.MinutesBetween"/>
    public SqlExpression MinutesBetween(SqlExpression from, SqlExpression to) =>
        new SqlBinaryExpression(ExpressionType.Divide, SecondsBetween(Stored(from, to), Stored(to, from)), new SqlConstantExpression(60L, Whole), typeof(long), Whole);

    /// <summary>Takes due rows that nobody holds, the longest due first, without waiting for others who do the same; answers their ids.</summary>
    public abstract FormattableString LeaseSettlements(DateTime now, DateTime until, int most);

    /// <inheritdoc cref="LeaseSettlements"/>
    public abstract FormattableString LeaseOutbox(DateTime now, DateTime until, int most);

    /// <summary>Whole seconds, as a long.</summary>
    protected abstract SqlExpression SecondsBetween(SqlExpression from, SqlExpression to);

    // An instant that a query brings along is stored as those in the columns are.
    private static SqlExpression Stored(SqlExpression instant, SqlExpression column) =>
        instant is SqlParameterExpression brought ? brought.ApplyTypeMapping(column.TypeMapping) : instant;

    protected static SqlExpression Call(string function, Type type, RelationalTypeMapping mapping, params SqlExpression[] arguments) =>
        new SqlFunctionExpression(function, arguments, nullable: true, arguments.Select(argument => argument is not SqlFragmentExpression), type, mapping);
}
