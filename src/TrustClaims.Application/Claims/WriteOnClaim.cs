using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>The customer adds words to a claim.</summary>
public sealed record WriteOnClaimRequest(ClaimReference Reference, string Words, Viewer Viewer)
{
    /// <summary>Known to the form as it was shown, and to no other: sent twice, it is heard once. Null where there is none.</summary>
    public string? Once { get; init; }
}

public sealed class WriteOnClaimValidator : AbstractValidator<WriteOnClaimRequest>
{
    public WriteOnClaimValidator()
    {
        RuleFor(request => request.Words).Must(words => !Writing.IsBlank(words)).WithErrorCode("write_something");
        RuleFor(request => request.Words).MaximumLength(Exchange.LongestText).WithErrorCode("comment_too_long");
    }
}

/// <summary>Kept with the claim, and put before a person.</summary>
public sealed class WriteOnClaim(ClaimsDb db, LivePolicy policies, ShopOptions shop, TimeProvider clock)
{
    private static readonly WriteOnClaimValidator Shape = new();

    public async Task<Result<Done>> Handle(WriteOnClaimRequest request, CancellationToken cancellation) =>
        Shape.Refuses(request) is { } refusal ? refusal : await db.InTransactionOrAgain(inside => Write(request, inside), cancellation);

    private async Task<Result<Done>> Write(WriteOnClaimRequest request, CancellationToken cancellation)
    {
        var claim = await db.ClaimsOf(request.Viewer).Where(one => one.Reference == request.Reference)
            .Select(one => new { one.Id, one.Customer }).SingleOrDefaultAsync(cancellation);
        if (claim is null)
        {
            return new Refusal.NotFound();
        }

        var (now, words) = (clock.GetUtcNow(), request.Words.Trim());
        var origin = SentForm.OriginOf(request.Once, $"words {claim.Id.Value}", words);
        if (await db.IsSaid(origin, cancellation))
        {
            return Done.Yes;
        }

        var said = new Exchange(Guid.CreateVersion7(now), claim.Customer, claim.Id, Direction.FromCustomer, Channel.Page, null, words, now) { Origin = origin };
        await db.KeepWords(said, policies, shop, cancellation);
        return Done.Yes;
    }
}
