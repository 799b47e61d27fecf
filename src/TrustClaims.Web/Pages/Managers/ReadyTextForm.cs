using TrustClaims.Application.Desk;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>A ready text as a manager types it.</summary>
public sealed class ReadyTextForm
{
    public ReadyTextUse Use { get; set; }

    /// <summary>fr or en.</summary>
    public string Language { get; set; } = "fr";

    public string? Name { get; set; }

    public string? Text { get; set; }

    /// <summary>It is one of those that are there already, and not one that is added.</summary>
    public bool IsThere { get; set; }

    public bool Is(ReadyChoice one) => IsThere && (Use, Language, Name) == (one.Use, one.Language, one.Name);

    public KeepReadyTextRequest Kept(NamedPerson by) => new(Use, Language, Name, Text ?? "", by);

    public KeepReadyTextRequest TakenOut(NamedPerson by) => new(Use, Language, Name, null, by);
}
