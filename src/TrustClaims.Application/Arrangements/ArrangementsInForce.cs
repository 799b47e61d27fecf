using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Arrangements;

/// <summary>What counts of an arrangement when a claim is decided.</summary>
internal sealed record ArrangementInForce(string? Rule, Standing? StandingAtMost);

/// <summary>What is arranged with a customer at a moment.</summary>
public static class ArrangementsInForce
{
    private static readonly PreparedQuery<Func<ClaimsDb, CustomerId, DateTimeOffset, IAsyncEnumerable<ArrangementInForce>>> Counting = new(() => EF.CompileAsyncQuery(
        (ClaimsDb db, CustomerId customer, DateTimeOffset now) => db.Arrangements
            .Where(one => one.Customer == customer && one.Until > now && one.From <= now && one.EndedAt == null)
            .Select(one => new ArrangementInForce(one.Rule, one.StandingAtMost))));

    /// <summary>What counts of them when a claim is decided.</summary>
    internal static Task<List<ArrangementInForce>> ArrangedWith(this ClaimsDb db, CustomerId customer, DateTimeOffset now, CancellationToken cancellation) =>
        Counting.For(db)(db, customer, now).ToListAsync(cancellation).AsTask();

    public static IQueryable<TrustArrangement> InForce(this IQueryable<TrustArrangement> arrangements, CustomerId customer, DateTimeOffset now) =>
        arrangements.Where(one => one.Customer == customer && one.Until > now && one.From <= now && one.EndedAt == null);

    /// <summary>The lowest standing that any of them says; null where none says one.</summary>
    internal static Standing? StandingAtMost(this IEnumerable<ArrangementInForce> arrangements) => arrangements.Min(one => one.StandingAtMost);

    /// <summary>A rule that there is no more, or that may be set aside no more, is not among them.</summary>
    internal static RuleSet RulesSetAside(this IEnumerable<ArrangementInForce> arrangements) =>
        RuleSet.Of(arrangements.Select(one => one.Rule).OfType<string>().Where(code => TrustRules.Find(code)?.MayBeSetAside == true));
}
