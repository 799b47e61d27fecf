using FluentValidation;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>A person of ours has answered a message elsewhere: on the phone, at the counter, in a social message.</summary>
/// <param name="Words">What was said; the customer reads it too.</param>
public sealed record NoteContactAnsweredRequest(Guid Id, Channel Channel, string? Words, NamedPerson By)
{
    /// <inheritdoc cref="ReplyToContactRequest.Ends"/>
    public IReadOnlyList<Guid> Ends { get; init; } = [];
}

public sealed class NoteContactAnsweredValidator : AbstractValidator<NoteContactAnsweredRequest>
{
    public NoteContactAnsweredValidator()
    {
        RuleFor(request => request.Channel).Must(channel => NoteExchangeValidator.Channels.Contains(channel)).WithErrorCode("choose_channel");
        RuleFor(request => request.Words).Must(words => !Writing.IsBlank(words)).WithErrorCode("write_something");
        RuleFor(request => request.Words).MaximumLength(Exchange.LongestText).WithErrorCode("comment_too_long");
    }
}

/// <summary>What was said is written down where the customer reads it; for somebody whom we do not know there is no such place, and they are answered in writing.</summary>
public sealed class NoteContactAnswered(ClaimsDb db)
{
    private static readonly NoteContactAnsweredValidator Shape = new();

    public async Task<Result<Done>> Handle(NoteContactAnsweredRequest request, CancellationToken cancellation) =>
        Shape.Refuses(request) is { } refusal
            ? refusal
            : await db.AnswerMessage(request.Id, request.By, (wish, inside) => Note(wish, request, inside), cancellation);

    private async Task<Result<Done>> Note(ContactRequest wish, NoteContactAnsweredRequest request, CancellationToken cancellation)
    {
        if (wish.Customer is not { } customer)
        {
            return new Refusal.Invalid([new FieldError("words", "answer_in_writing")]);
        }

        var (by, now) = (request.By, db.Clock.GetUtcNow());
        db.Exchanges.Add(new Exchange(Guid.CreateVersion7(now), customer, wish.Claim, Direction.ToCustomer, request.Channel, by.Name, request.Words!.Trim(), now) { NotedBy = by.Name });
        await db.AlsoAnswered(wish, request.Ends, by, cancellation);
        return Done.Yes;
    }
}
