using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>A person of ours answers a customer in writing, about a claim.</summary>
public sealed record ReplyToCustomerRequest(ClaimReference Reference, string? Words, NamedPerson By)
{
    /// <summary>By when that person promises to come back, one of <c>PromiseTimes.ComingBack</c>; null where they promise nothing.</summary>
    public DateTimeOffset? BackBy { get; init; }

    /// <summary>What waited on the claim when its page was opened, and is answered; what came since waits on. Null for all that waits.</summary>
    public IReadOnlyList<Guid>? Ends { get; init; }

    /// <summary>Known to the form as it was shown, and to no other: sent twice, it is heard once. Null where there is none.</summary>
    public string? Once { get; init; }
}

public sealed class ReplyToCustomerValidator : AbstractValidator<ReplyToCustomerRequest>
{
    public ReplyToCustomerValidator()
    {
        RuleFor(request => request.Words).Must(words => !Writing.IsBlank(words)).WithErrorCode("write_something");
        RuleFor(request => request.Words).MaximumLength(Exchange.LongestText).WithErrorCode("comment_too_long");
    }
}

/// <summary>On the customer's page under the person's real name, and on its way to them. It answers what waited on the claim when its page was opened; whoever answers first keeps the matter.</summary>
public sealed class ReplyToCustomer(ClaimsDb db, ShopOptions shop)
{
    private static readonly ReplyToCustomerValidator Shape = new();

    public async Task<Result<Done>> Handle(ReplyToCustomerRequest request, CancellationToken cancellation) =>
        (Shape.Refuses(request) ?? shop.RefusesBackBy(request.BackBy, db.Clock.GetUtcNow())) is { } refusal ? refusal : await db.InTransactionOrAgain(inside => Reply(request, inside), cancellation);

    private async Task<Result<Done>> Reply(ReplyToCustomerRequest request, CancellationToken cancellation)
    {
        if (await db.Claims.Where(one => one.Reference == request.Reference).Select(one => (ClaimId?)one.Id).SingleOrDefaultAsync(cancellation) is not { } claim)
        {
            return new Refusal.NotFound();
        }

        var words = request.Words!.Trim();
        var origin = SentForm.OriginOf(request.Once, $"reply {claim.Value}", words);
        if (!await db.IsSaid(origin, cancellation))
        {
            await db.MessagesAnswered(claim, request.Ends, request.By, cancellation);
            await db.ReplyOnClaim(claim, new WrittenReply(words, request.By, request.BackBy) { Origin = origin }, cancellation);
        }

        return Done.Yes;
    }
}
