using System.Globalization;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Voices;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Voices;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>The one question after an answer: as it was answered before, or as it is being answered now.</summary>
/// <param name="IsSaid">It is kept.</param>
public sealed record EffortFields(int? Score, int? Packaging, string Comment, bool IsSaid)
{
    /// <summary>The score was chosen in a letter, and waits to be sent: whatever merely opens the link, as scanners of mail do, answers nothing.</summary>
    public bool IsMarked { get; private init; }

    /// <param name="marked">Chosen in a letter; null where none was.</param>
    public static EffortFields Of(EffortAnswer? said, int? marked) => new(marked ?? said?.Score, said?.Packaging, said?.Comment ?? "", said is not null) { IsMarked = marked is not null };

    /// <returns>Null for anything but an answer that a letter offers.</returns>
    public static int? Marked(string? text) => Figure(text) is { } score and >= EffortAnswer.Least and <= EffortAnswer.Most ? score : null;

    public static EffortFields From(IFormCollection form) => new(Figure(form["effort"]), Figure(form["packaging"]), Typed.Words(form["comment"]), false);

    public AnswerEffortRequest Asking(ClaimReference reference, Viewer viewer) => new(reference, Score, Packaging, Comment, viewer);

    private static int? Figure(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : null;
}
