using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Testing.Builders;

/// <summary>Claims of a history as it is imported.</summary>
public static class PastClaims
{
    /// <summary>
    /// A year of 840 claims, of 21 to 140 euros, half of them within the 80 that the opening policy answers at once; of each tenth but ten euros were paid, after two days.
    /// </summary>
    public static IReadOnlyList<PastClaim> Year() =>
        [.. Enumerable.Range(0, 840).Select(i => Past(1_000 + i, 21m + (i % 120), paid: i % 10 == 0 ? 10m : null, day: -0.43 * i, after: TimeSpan.FromDays(2)))];

    /// <summary>A damaged item, granted as declared.</summary>
    /// <param name="number">Unique.</param>
    /// <param name="day">When it was declared, in days after <see cref="Some.Moment"/>; by default its number.</param>
    /// <param name="paid">What a person paid instead of the whole.</param>
    public static PastClaim Past(int number, decimal worth, Currency? currency = null, decimal? paid = null, bool ruled = true, double? day = null, TimeSpan? after = null)
    {
        var payable = new Money(decimal.ToInt64(worth * 100), currency ?? Currency.Eur);
        var declared = Some.Moment.AddDays(day ?? number);
        return new PastClaim
        {
            Source = "old",
            SourceId = $"{number}",
            Type = ClaimType.DamagedItem,
            DeclaredAt = declared,
            Payable = payable,
            Outcome = ruled ? PastOutcome.Approved : PastOutcome.None,
            Paid = !ruled ? null : paid is { } amount ? payable with { Minor = decimal.ToInt64(amount * 100) } : payable,
            RuledAt = ruled ? declared + after : null,
        };
    }
}
