using TrustClaims.Domain.FollowUps;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What an agent notes of a call.</summary>
public sealed class FollowUpForm
{
    public string? Words { get; set; }

    public bool Spare { get; set; }

    public FollowUpEnd? End { get; set; }

    public string? Seen { get; set; }
}
