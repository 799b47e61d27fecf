using TrustClaims.Domain;

namespace TrustClaims.Application.Policies;

/// <summary>Why something was done to a policy is asked, and kept for ever.</summary>
public static class PolicyReasons
{
    public const int Longest = 1_000;

    /// <returns>Null where the words can be kept.</returns>
    public static Refusal? Mistake(string? reason) => Writing.IsBlank(reason) || Writing.HasSteering(reason!.ReplaceLineEndings(" ").Replace('\t', ' ')) ? new Refusal.ReasonRequired()
        : reason!.Trim().Length > Longest ? new Refusal.ReasonTooLong(Longest) : null;
}
