using TrustClaims.Domain.Trust.Rules;

namespace TrustClaims.Domain.Trust;

/// <summary>Windows in days, whole periods of 24 hours back from the instant of declaration; null where the policy has no such rule.</summary>
public sealed record RuleWindows(int? Frequency, int? Cumulative, int? Household)
{
    internal static RuleWindows Of(IReadOnlyCollection<TrustRule> rules) => new(
        rules.OfType<ClaimsTooClose>().FirstOrDefault()?.WindowDays,
        rules.OfType<GrantedSumBeyondLimit>().FirstOrDefault()?.WindowDays,
        rules.OfType<AddressSharedByMany>().FirstOrDefault()?.WindowDays);
}
