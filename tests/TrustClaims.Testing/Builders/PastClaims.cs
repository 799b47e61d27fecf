using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Testing.Builders;

/// <summary>Claims of a history as it is imported.</summary>
public static class PastClaims
{
    /// <summary>A damaged item, granted as declared.</summary>
    /// <param name="number">Unique; it is declared so many days after <see cref="Some.Moment"/>, or before where it is negative.</param>
    /// <param name="paid">What a person paid instead of the whole.</param>
    public static PastClaim Past(int number, decimal worth, Currency? currency = null, decimal? paid = null, bool ruled = true, TimeSpan? after = null)
    {
        var payable = new Money(decimal.ToInt64(worth * 100), currency ?? Currency.Eur);
        var declared = Some.Moment.AddDays(number);
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
