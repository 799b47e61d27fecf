using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.FollowUps;

/// <summary>A claim that was believed, with what became known of it.</summary>
internal sealed class BelievedClaim
{
    /// <summary>What was payable.</summary>
    public required long Minor { get; init; }

    /// <summary>With which it was drawn, or not.</summary>
    public required double Probability { get; init; }

    /// <summary>Null where it was not drawn.</summary>
    public required FollowUp? FollowUp { get; init; }

    /// <summary>A fact has ended its follow-up.</summary>
    public required bool IsKnown { get; init; }
}

internal static class BelievedClaims
{
    /// <summary>As <see cref="Claim.IsBelieved"/> says it, for the database.</summary>
    public static IQueryable<BelievedClaim> Believed(this ClaimsDb db, IQueryable<Claim> claims, Currency currency) =>
        from claim in claims
        where claim.Payable.Currency == currency && claim.Status != ClaimStatus.Withdrawn && !claim.Rulings.Any()
        from decision in claim.Decisions
        where decision.Outcome != DecisionOutcome.ForReview && !claim.Decisions.Any(later => later.Number > decision.Number)
        join one in db.FollowUps on claim.Id equals one.Claim into drawn
        from one in drawn.DefaultIfEmpty()
        select new BelievedClaim
        {
            Minor = claim.Payable.Minor,
            Probability = decision.FollowUpProbability,
            FollowUp = one,
            IsKnown = one != null && one.End != null && one.End != FollowUpEnd.Unknown,
        };
}
