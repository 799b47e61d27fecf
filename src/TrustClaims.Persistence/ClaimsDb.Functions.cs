using Microsoft.EntityFrameworkCore;

namespace TrustClaims.Persistence;

// What LINQ has no words for, and each database says in its own way.
public abstract partial class ClaimsDb
{
    /// <summary>Whole minutes from one instant to another, counted by the database: in queries alone. Null where either is.</summary>
    public static long? MinutesBetween(DateTimeOffset? from, DateTimeOffset? to) => throw new NotSupportedException($"{nameof(MinutesBetween)}({from}, {to}) is for queries.");

    private void Translate(ModelBuilder builder)
    {
        var dialect = Dialect;
        builder.HasDbFunction(typeof(ClaimsDb).GetMethod(nameof(MinutesBetween))!).HasTranslation(arguments => dialect.MinutesBetween(arguments[0], arguments[1]));
    }
}
