using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>The customer adds words to a claim.</summary>
public sealed record WriteOnClaimRequest(ClaimReference Reference, string Words, Viewer Viewer);

public sealed class WriteOnClaimValidator : AbstractValidator<WriteOnClaimRequest>
{
    public WriteOnClaimValidator()
    {
        RuleFor(request => request.Words).Must(words => !Writing.IsBlank(words)).WithErrorCode("write_something");
        RuleFor(request => request.Words).MaximumLength(Exchange.LongestText).WithErrorCode("comment_too_long");
    }
}

/// <summary>Kept with the claim, and put before a person.</summary>
public sealed class WriteOnClaim(ClaimsDb db, TimeProvider clock)
{
    private static readonly WriteOnClaimValidator Shape = new();

    public async Task<Result<Done>> Handle(WriteOnClaimRequest request, CancellationToken cancellation)
    {
        if (Shape.Refuses(request) is { } refusal)
        {
            return refusal;
        }

        var claim = await db.Claims.VisibleTo(request.Viewer).Where(one => one.Reference == request.Reference)
            .Select(one => new { one.Id, one.Customer, one.Status }).SingleOrDefaultAsync(cancellation);
        if (claim is null)
        {
            return new Refusal.NotFound();
        }

        var now = clock.GetUtcNow();
        db.Exchanges.Add(new Exchange(Guid.CreateVersion7(now), claim.Customer, claim.Id, Direction.FromCustomer, Channel.Page, null, request.Words.Trim(), now));
        if (claim.Status != ClaimStatus.InReview)
        {
            await AskForReply(claim.Customer, request, now, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return Done.Yes;
    }

    // A claim in review waits on the desk with its words; about any other, the words themselves have to wait there.
    private async Task AskForReply(CustomerId customer, WriteOnClaimRequest request, DateTimeOffset now, CancellationToken cancellation)
    {
        var reach = await db.Customers.Where(one => one.Id == customer).Select(one => new { one.Email, one.Phone }).SingleAsync(cancellation);
        var (wish, at, when) = reach.Email is { } email ? (ContactWish.Reply, email, null) : (ContactWish.CallBack, reach.Phone!, "soon");
        db.ContactRequests.Add(new ContactRequest(Guid.CreateVersion7(now), wish, at, when, request.Words.Trim(), customer, request.Reference.ToString(), now));
    }
}
