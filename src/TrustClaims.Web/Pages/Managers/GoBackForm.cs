namespace TrustClaims.Web.Pages.Managers;

/// <summary>Why one goes back to a version, as its page's form sends it.</summary>
public sealed class GoBackForm
{
    public string? Reason { get; set; }

    /// <summary>The version that decided when they looked.</summary>
    public int? ShownLive { get; set; }

    /// <summary>Of each version that would undo it later, by number: whether it is called off.</summary>
    public Dictionary<int, bool> Later { get; set; } = [];
}
