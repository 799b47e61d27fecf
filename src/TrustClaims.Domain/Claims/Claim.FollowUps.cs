using TrustClaims.Domain.FollowUps;

namespace TrustClaims.Domain.Claims;

// What became known of it after it was paid.
public sealed partial class Claim
{
    /// <summary>Its follow-up has ended, or another fact has taken the place of the one known: written down, and nothing of the claim changes.</summary>
    /// <param name="truth">What a careful person would have paid; null where nobody knows.</param>
    public void EndFollowUp(FollowUpEnd end, Money? truth, Actor by, DateTimeOffset now) => Record(now, by, new ClaimEvent.FollowUpEnded(end, truth));
}
