using FluentValidation;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>A person of ours answers a message in writing, whoever wrote it.</summary>
public sealed record ReplyToContactRequest(Guid Id, string? Words, NamedPerson By)
{
    /// <summary>By when that person promises to come back, one of <c>PromiseTimes.ComingBack</c>; null where they promise nothing.</summary>
    public DateTimeOffset? BackBy { get; init; }

    /// <summary>What the same words answer besides, of <c>AlongWith</c> that message; whatever is not among it waits on.</summary>
    public IReadOnlyList<Guid> Ends { get; init; } = [];
}

public sealed class ReplyToContactValidator : AbstractValidator<ReplyToContactRequest>
{
    public ReplyToContactValidator()
    {
        RuleFor(request => request.Words).Must(words => !Writing.IsBlank(words)).WithErrorCode("write_something");
        RuleFor(request => request.Words).MaximumLength(Exchange.LongestText).WithErrorCode("comment_too_long");
    }
}

/// <summary>
/// The answer is on its way, and on the page of a customer whom we know; that is what keeps the promise. What else waits on its claim ends
/// only where whoever answers has chosen so.
/// </summary>
public sealed class ReplyToContact(ClaimsDb db, ShopOptions shop)
{
    private static readonly ReplyToContactValidator Shape = new();

    public async Task<Result<Done>> Handle(ReplyToContactRequest request, CancellationToken cancellation) =>
        (Shape.Refuses(request) ?? shop.RefusesBackBy(request.BackBy, db.Clock.GetUtcNow())) is { } refusal
            ? refusal
            : await db.AnswerMessage(request.Id, request.By, (wish, inside) => Reply(wish, request, inside), cancellation);

    private async Task<Result<Done>> Reply(ContactRequest wish, ReplyToContactRequest request, CancellationToken cancellation)
    {
        var reply = new WrittenReply(request.Words!.Trim(), request.By, request.BackBy);
        await db.AlsoAnswered(wish, request.Ends, request.By, cancellation);
        if (wish.Claim is { } claim)
        {
            await db.ReplyOnClaim(claim, reply, cancellation);
        }
        else
        {
            db.ReplyTo(wish, reply);
        }

        return Done.Yes;
    }
}
