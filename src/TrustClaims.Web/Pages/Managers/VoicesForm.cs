using TrustClaims.Domain.Voices;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>What was changed, as a manager writes it.</summary>
public sealed class VoicesForm
{
    public Theme Theme { get; set; }

    public string? French { get; set; }

    public string? English { get; set; }

    /// <summary>Known to the form as it was shown, and to no other.</summary>
    public Guid Once { get; set; }
}
