using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;
using TrustClaims.Persistence.Mapping;

namespace TrustClaims.Application.Voices;

/// <summary>A manager gives a word or a few to a theme, or says that they speak of none here.</summary>
/// <param name="Language">fr or en.</param>
/// <param name="Theme">Null takes back what was changed here: what is the product's own says again what it said.</param>
public sealed record KeepThemeWordRequest(string Language, string? Phrase, Theme? Theme, NamedPerson By);

public sealed class KeepThemeWordValidator : AbstractValidator<KeepThemeWordRequest>
{
    public KeepThemeWordValidator()
    {
        RuleFor(request => request.Phrase).Must(phrase => Feelings.Key(phrase ?? "").Length > 0).WithErrorCode("write_something");
        RuleFor(request => request.Phrase).MaximumLength(Lengths.Number).WithErrorCode("too_long");
        RuleFor(request => request.Theme).IsInEnum();
    }
}

/// <summary>Only what differs from the product's own list is kept. Messages are read anew whenever the page is.</summary>
public sealed class KeepThemeWord(ClaimsDb db)
{
    private static readonly KeepThemeWordValidator Shape = new();

    public async Task<Result<Done>> Handle(KeepThemeWordRequest request, CancellationToken cancellation) =>
        !Texts.Codes.Contains(request.Language) ? new Refusal.NotFound()
        : Shape.Refuses(request) is { } refusal ? refusal
        : await db.InTransactionOrAgain(inside => Keep(request, inside), cancellation);

    private async Task<Result<Done>> Keep(KeepThemeWordRequest request, CancellationToken cancellation)
    {
        var (phrase, key, language) = (request.Phrase!.Trim(), Feelings.Key(request.Phrase), request.Language);
        var kept = await db.ThemeWords.Where(word => word.Language == language).ToListAsync(cancellation);
        db.ThemeWords.RemoveRange(kept.Where(one => Feelings.Key(one.Phrase) == key));
        await db.SaveChangesAsync(cancellation);
        if (request.Theme is { } theme && ThemeWords.OursOf(language, phrase) != theme)
        {
            db.ThemeWords.Add(new ThemeWord { Language = language, Phrase = phrase, Theme = theme, ByName = request.By.Name, At = db.Clock.GetUtcNow() });
        }

        return Done.Yes;
    }
}
