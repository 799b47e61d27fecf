using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What an agent says to a customer, or notes of what was said elsewhere.</summary>
public sealed class SayingForm
{
    /// <summary>The claim's reference.</summary>
    public string About { get; set; } = "";

    public string? Reply { get; set; }

    public string? Note { get; set; }

    public Channel Channel { get; set; } = Channel.Phone;

    public Direction Direction { get; set; }

    /// <summary>Which of the two is open: "note", or the reply.</summary>
    public string? Open { get; set; }
}
