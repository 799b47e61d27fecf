namespace TrustClaims.Web.Pages.Agents;

/// <summary>What a colleague says to whoever proposed something.</summary>
public sealed class SendBackForm
{
    public string? Answer { get; set; }
}

/// <summary>The form, and what it is about.</summary>
public sealed record SendingBack(ProposalLine Line, SendBackForm Form)
{
    public bool IsOpen { get; init; }
}
