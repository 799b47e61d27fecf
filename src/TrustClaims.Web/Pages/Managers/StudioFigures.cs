using TrustClaims.Application.Simulations;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>One threshold under a slider.</summary>
/// <param name="Most">Where the slider ends; a larger number can be typed.</param>
/// <param name="Was">What the live policy says, where it says otherwise.</param>
public sealed record Slider(string Id, string Name, string Label, string Value, string Unit, int Most, int Step, string? Was);

/// <summary>The thresholds of one rule.</summary>
/// <param name="InSequence">Whether what is granted one day counts on the next, so that it is replayed in order; others read facts as they stood.</param>
public sealed record SliderGroup(string Title, bool InSequence, IReadOnlyList<Slider> Sliders);

/// <summary>What a draft comes to, or why it cannot be tried.</summary>
/// <param name="Rule">The rule whose claims are listed.</param>
/// <param name="Json">The draft; null where it cannot be read.</param>
public sealed record StudioFigures(StudiedDraft? Studied, IReadOnlyList<ChangedClaim> Changed, string? Rule, IReadOnlyList<string> Problems, string? Json)
{
    public const int MostListed = 20;
}
