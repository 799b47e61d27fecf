using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;

namespace TrustClaims.Domain.Shadows;

/// <summary>A rule that counts over another window in the draft than in the policy for which the facts were gathered: there, a shadow tells nothing sure.</summary>
/// <param name="Days">In the draft.</param>
/// <param name="Counted">In the policy that answered; null where it does not count this at all.</param>
public sealed record OtherWindow(string Rule, int Days, int? Counted)
{
    public static IReadOnlyList<OtherWindow> Between(TrustPolicy draft, TrustPolicy live)
    {
        var (own, other) = (draft.Windows, live.Windows);
        return [.. new (string Rule, int? Days, int? Counted)[]
            {
                (ClaimsTooClose.Key, own.Frequency, other.Frequency),
                (GrantedSumBeyondLimit.Key, own.Cumulative, other.Cumulative),
                (AddressSharedByMany.Key, own.Household, other.Household),
            }
            .Where(window => window.Days is not null && window.Days != window.Counted)
            .Select(window => new OtherWindow(window.Rule, window.Days!.Value, window.Counted))];
    }
}
