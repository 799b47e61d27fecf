using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.FollowUps;

/// <summary>A person of ours called.</summary>
/// <param name="Reached">Somebody answered.</param>
/// <param name="Words">What was said, for the customer's own page; needed where somebody answered.</param>
/// <param name="Spare">They would rather not be called again.</param>
public sealed record NoteFollowUpCallRequest(ClaimReference Reference, bool Reached, string? Words, bool Spare, NamedPerson By);

public sealed class NoteFollowUpCallValidator : AbstractValidator<NoteFollowUpCallRequest>
{
    public NoteFollowUpCallValidator()
    {
        RuleFor(request => request.Words).Must(words => !Writing.IsBlank(words)).When(request => request.Reached).WithErrorCode("write_something");
        RuleFor(request => request.Words).MaximumLength(Exchange.LongestText).WithErrorCode("comment_too_long");
    }
}

/// <summary>The customer reads it among their exchanges, as any other call. What somebody answers tells no truth: the follow-up ends as unknown.</summary>
public sealed class NoteFollowUpCall(ClaimsDb db, WordsOf words)
{
    private static readonly NoteFollowUpCallValidator Shape = new();

    public async Task<Result<Done>> Handle(NoteFollowUpCallRequest request, CancellationToken cancellation) =>
        Shape.Refuses(request) is { } refusal ? refusal : await db.Act(request.Reference, request.By, (followed, inside) => Note(followed, request, inside), cancellation);

    private async Task<Result<Done>> Note(FollowedClaim followed, NoteFollowUpCallRequest request, CancellationToken cancellation)
    {
        var (by, now) = (request.By, db.Clock.GetUtcNow());
        var noted = request.Reached ? followed.FollowUp.Talked(by, now) : followed.FollowUp.NobodyAnswered(by, now);
        if (noted.Refusal is { } refusal)
        {
            return refusal;
        }

        var customer = await db.Customers.SingleAsync(one => one.Id == followed.Customer, cancellation);
        var said = request.Reached ? request.Words!.Trim() : words.Customers.In(Texts.Language(customer.Language), "followUp.tried");
        if (request.Reached || followed.FollowUp.Tries == 1)
        {
            db.Exchanges.Add(new Exchange(Guid.CreateVersion7(now), followed.Customer, followed.Claim, Direction.ToCustomer, Channel.Phone, by.Name, said, now) { NotedBy = by.Name });
        }

        if (request.Spare)
        {
            customer.SpareCalls(true);
        }

        return Done.Yes;
    }
}
