using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>A person of ours writes down what was said elsewhere: on the phone, at the counter, in a social message. The customer reads it too.</summary>
/// <param name="Direction">Who said it.</param>
public sealed record NoteExchangeRequest(ClaimReference Reference, Channel Channel, Direction Direction, string? Words, NamedPerson By)
{
    /// <inheritdoc cref="ReplyToCustomerRequest.Ends"/>
    public IReadOnlyList<Guid>? Ends { get; init; }

    /// <summary>Known to the form as it was shown, and to no other: sent twice, it is heard once. Null where there is none.</summary>
    public string? Once { get; init; }
}

public sealed class NoteExchangeValidator : AbstractValidator<NoteExchangeRequest>
{
    /// <summary>Where people of ours talk with customers without a written trace of its own.</summary>
    public static IReadOnlyList<Channel> Channels { get; } = [Channel.Phone, Channel.Counter, Channel.Social];

    public NoteExchangeValidator()
    {
        RuleFor(request => request.Channel).Must(channel => Channels.Contains(channel)).WithErrorCode("choose_channel");
        RuleFor(request => request.Direction).IsInEnum().WithErrorCode("choose_channel");
        RuleFor(request => request.Words).Must(words => !Writing.IsBlank(words)).WithErrorCode("write_something");
        RuleFor(request => request.Words).MaximumLength(Exchange.LongestText).WithErrorCode("comment_too_long");
    }
}

public sealed class NoteExchange(ClaimsDb db, TimeProvider clock)
{
    private static readonly NoteExchangeValidator Shape = new();

    public async Task<Result<Done>> Handle(NoteExchangeRequest request, CancellationToken cancellation) =>
        Shape.Refuses(request) is { } refusal ? refusal : await db.InTransactionOrAgain(inside => Note(request, inside), cancellation);

    private async Task<Result<Done>> Note(NoteExchangeRequest request, CancellationToken cancellation)
    {
        var (by, now) = (request.By, clock.GetUtcNow());
        var claim = await db.Claims.Where(one => one.Reference == request.Reference).Select(one => new { one.Id, one.Customer }).SingleOrDefaultAsync(cancellation);
        if (claim is null)
        {
            return new Refusal.NotFound();
        }

        var (ours, words) = (request.Direction == Direction.ToCustomer, request.Words!.Trim());
        var origin = SentForm.OriginOf(request.Once, $"note {claim.Id.Value} {request.Channel} {request.Direction}", words);
        if (await db.IsSaid(origin, cancellation))
        {
            return Done.Yes;
        }

        db.Exchanges.Add(new Exchange(Guid.CreateVersion7(now), claim.Customer, claim.Id, request.Direction, request.Channel, ours ? by.Name : null, words, now)
        {
            NotedBy = by.Name,
            Origin = origin,
        });
        if (ours)
        {
            await db.MessagesAnswered(claim.Id, request.Ends, by, cancellation);
        }

        if (ours && request.Channel == Channel.Phone)
        {
            // Whoever asked to be called has been.
            await db.CallsAnswered(claim.Id, by, cancellation);
        }

        return Done.Yes;
    }
}
