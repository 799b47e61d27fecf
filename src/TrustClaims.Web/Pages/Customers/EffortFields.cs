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
    public static EffortFields Of(EffortAnswer? said) => said is null ? new(null, null, "", false) : new(said.Score, said.Packaging, said.Comment ?? "", true);

    public static EffortFields From(IFormCollection form) => new(Figure(form["effort"]), Figure(form["packaging"]), Typed.Words(form["comment"]), false);

    public AnswerEffortRequest Asking(ClaimReference reference, Viewer viewer) => new(reference, Score, Packaging, Comment, viewer);

    private static int? Figure(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : null;
}
