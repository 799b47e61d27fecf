using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;
using TrustClaims.Persistence.Mapping;

namespace TrustClaims.Application.Desk;

/// <summary>A manager writes a text to begin from, or changes the one of that name.</summary>
/// <param name="Language">fr or en.</param>
/// <param name="Text">Null takes it away: for one of the product's own, which would be there else.</param>
public sealed record KeepReadyTextRequest(ReadyTextUse Use, string Language, string? Name, string? Text, NamedPerson By);

/// <summary>
/// What is wrong is told to the manager at its line, and not to an agent while a customer waits: a field that there is not, a word of suspicion, a question that asks
/// to be shown something.
/// </summary>
public sealed class KeepReadyText(ClaimsDb db)
{
    public async Task<Result<Done>> Handle(KeepReadyTextRequest request, CancellationToken cancellation)
    {
        if (!Enum.IsDefined(request.Use) || !Texts.Codes.Contains(request.Language))
        {
            return new Refusal.NotFound();
        }

        var mistakes = Mistakes(request).ToList();
        return mistakes.Count > 0 ? new Refusal.Invalid(mistakes) : await db.InTransactionOrAgain(inside => Keep(request, inside), cancellation);
    }

    private static IEnumerable<FieldError> Mistakes(KeepReadyTextRequest request)
    {
        if (Writing.IsBlank(request.Name))
        {
            yield return new FieldError("name", "text_name_empty");
        }
        else if (request.Name!.Trim().Length > Lengths.Number)
        {
            yield return new FieldError("name", "too_long", Lengths.Number);
        }

        if (request.Text is not { } text)
        {
            yield break;
        }

        foreach (var mistake in MessageMistakes.Of("text", request.Language, text, MessageMistakes.LongestText, ReadyTexts.FieldNames))
        {
            yield return mistake;
        }

        if (request.Use == ReadyTextUse.Question && ProofWords.In(text) is { } word)
        {
            yield return new FieldError("text", "asks_for_proof", word);
        }
    }

    private async Task<Result<Done>> Keep(KeepReadyTextRequest request, CancellationToken cancellation)
    {
        var (use, language, name, now) = (request.Use, request.Language, request.Name!.Trim(), db.Clock.GetUtcNow());
        var kept = await db.ReadyTexts.SingleOrDefaultAsync(text => text.Use == use && text.Language == language && text.Name == name, cancellation);
        if (kept is null)
        {
            kept = new ReadyText { Id = Guid.CreateVersion7(now), Use = use, Language = language, Name = name, ByName = request.By.Name, At = now };
            db.ReadyTexts.Add(kept);
        }

        (kept.Text, kept.ByName, kept.At) = (request.Text?.ReplaceLineEndings("\n").Trim(), request.By.Name, now);
        return Done.Yes;
    }
}
