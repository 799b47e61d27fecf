using FluentValidation;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;
using TrustClaims.Persistence.Mapping;

namespace TrustClaims.Application.Voices;

/// <summary>A manager adds a word or a few to the list, or says that one of it tells nothing here.</summary>
/// <param name="Language">fr or en.</param>
public sealed record KeepFeelingWordRequest(string Language, string? Phrase, Feeling Feeling, NamedPerson By);

public sealed class KeepFeelingWordValidator : AbstractValidator<KeepFeelingWordRequest>
{
    public KeepFeelingWordValidator()
    {
        RuleFor(request => request.Phrase).Must(phrase => Feelings.Key(phrase ?? "").Length > 0).WithErrorCode("write_something");
        RuleFor(request => request.Phrase).MaximumLength(Lengths.Number).WithErrorCode("too_long");
        RuleFor(request => request.Feeling).IsInEnum();
    }
}

/// <summary>Only what differs from the product's own list is kept. It counts for messages that come from now on.</summary>
public sealed class KeepFeelingWord(ClaimsDb db)
{
    private static readonly KeepFeelingWordValidator Shape = new();

    public async Task<Result<Done>> Handle(KeepFeelingWordRequest request, CancellationToken cancellation) =>
        !Texts.Codes.Contains(request.Language) ? new Refusal.NotFound()
        : Shape.Refuses(request) is { } refusal ? refusal
        : await db.InTransactionOrAgain(inside => Keep(request, inside), cancellation);

    private async Task<Result<Done>> Keep(KeepFeelingWordRequest request, CancellationToken cancellation)
    {
        var phrase = request.Phrase!.Trim();
        await db.ForgetFeelingWord(request.Language, phrase, cancellation);
        if (FeelingWords.OursOf(request.Language, phrase)?.Feeling != request.Feeling)
        {
            db.FeelingWords.Add(new FeelingWord
            {
                Language = request.Language,
                Phrase = phrase,
                Feeling = request.Feeling,
                ByName = request.By.Name,
                At = db.Clock.GetUtcNow(),
            });
        }

        return Done.Yes;
    }
}
