using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What an agent says to a customer, or notes of what was said elsewhere.</summary>
public sealed class SayingForm
{
    public string? Reply { get; set; }

    public string? Note { get; set; }

    public Channel Channel { get; set; } = Channel.Phone;

    public Direction Direction { get; set; }

    /// <summary>Which of the two is open: "note", or the reply.</summary>
    public string? Open { get; set; }
}

/// <summary>The form and where it is sent.</summary>
/// <param name="Action">A path of ours.</param>
public sealed record Saying(SayingForm Form, string Action)
{
    /// <summary>It answers one message: what is noted is what we said, and ends it.</summary>
    public bool Answers { get; init; }

    /// <summary>The customer has a page on which it is read.</summary>
    public bool IsKnown { get; init; } = true;
}
