using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>Somebody says what happened to items of an agreement that is theirs.</summary>
/// <param name="Remedy">Null takes the first that the policy offers and the stock allows.</param>
/// <param name="Cause">For contracts, where it is not the type itself.</param>
/// <param name="Once">Makes one claim of any number of identical requests.</param>
public sealed record DeclareClaimRequest(
    AgreementId Agreement,
    ClaimType Type,
    IReadOnlyList<DeclaredItem> Items,
    Remedy? Remedy,
    DateOnly? OccurredOn,
    ClaimType? Cause,
    string? Comment,
    Channel Channel,
    Declarant Declarant,
    Actor By,
    IdempotencyKey? Once);

/// <param name="Joined">An open claim held these items already: nothing new was made.</param>
/// <param name="Replayed">The same request was answered before: this is that answer.</param>
public sealed record DeclaredClaim(ClaimId Id, ClaimReference Reference, bool Joined, bool Replayed);

public sealed class DeclareClaimValidator : AbstractValidator<DeclareClaimRequest>
{
    public DeclareClaimValidator()
    {
        RuleFor(request => request.Type).IsInEnum();
        RuleFor(request => request.Items).NotEmpty().WithErrorCode("choose_items");
        RuleFor(request => request.Items.Count).LessThanOrEqualTo(500).OverridePropertyName("items").WithErrorCode("too_many_items");
        RuleForEach(request => request.Items).Must(line => line.Quantity is >= 1 and <= 1_000_000).WithErrorCode("quantity_out_of_range");
        RuleFor(request => request.Comment).MaximumLength(Exchange.LongestText).WithErrorCode("comment_too_long");
    }
}

/// <summary>Declares and answers in one transaction: a customer never sees a claim without its answer.</summary>
public sealed class DeclareClaim(ClaimsDb db, LivePolicy policies, Deciding deciding, ShopOptions shop, TimeProvider clock)
{
    private static readonly DeclareClaimValidator Shape = new();

    public async Task<Result<DeclaredClaim>> Handle(DeclareClaimRequest request, CancellationToken cancellation) =>
        Shape.Refuses(request) is { } refusal ? refusal : await db.InTransaction(inside => Declare(request, inside), cancellation);

    private async Task<Result<DeclaredClaim>> Declare(DeclareClaimRequest request, CancellationToken cancellation)
    {
        if (await db.Agreements.Whole().SingleOrDefaultAsync(one => one.Id == request.Agreement, cancellation) is not { } agreement)
        {
            return new Refusal.NotFound();
        }

        // From here on no other declaration of this customer runs, on any node: what is counted below stays true until the commit.
        await db.LockCustomer(agreement.Holder, cancellation);
        var now = clock.GetUtcNow();
        if (request.Once is { } once && await once.AnsweredBefore(db, cancellation) is { } answered)
        {
            return answered;
        }

        var earlier = await EarlierClaims.Of(db, agreement, cancellation);
        if (earlier.OpenFor(request.Type, request.Items.Select(line => line.Item).ToHashSet()) is { } open)
        {
            return await Join(open, request, now, cancellation);
        }

        var policy = await policies.At(db, now, cancellation);
        if (!Check(request, agreement, earlier, policy.Policy, now).TryGet(out var declaration, out var refusal))
        {
            return refusal;
        }

        var statement = new Statement(agreement, request.Type, declaration.Payable, request.OccurredOn, request.Cause, now);
        var word = await deciding.WordOn(statement, earlier, policy, cancellation);
        var claim = Claim.Declare(new ClaimId(Guid.CreateVersion7(now)), References.Next(), declaration, word, shop.PromiseTimes, request.By, now);
        db.Claims.Add(claim);
        return await Keep(claim.Id, claim.Reference, joined: false, request, agreement.Holder, now, cancellation, claim);
    }

    private Result<Declaration> Check(DeclareClaimRequest request, Agreement agreement, EarlierClaims earlier, TrustPolicy policy, DateTimeOffset now)
    {
        if (request.OccurredOn > shop.PromiseTimes.DayOf(now))
        {
            return new Refusal.HappensInFuture();
        }

        var year = (request.OccurredOn ?? shop.PromiseTimes.DayOf(now)).Year;
        if (!PayableAmount.Of(agreement, request.Type, request.Items, earlier.LostPieces(), earlier.GrantedIn(year)).TryGet(out var payable, out var refusal))
        {
            return refusal;
        }

        var offered = OfferedRemedies.For(policy, request.Type, payable);
        var remedy = request.Remedy ?? offered.Cast<Remedy?>().FirstOrDefault();
        return remedy is { } chosen && offered.Contains(chosen)
            ? new Declaration(agreement, request.Type, payable, chosen, request.OccurredOn, request.Cause, request.Channel, request.Declarant)
            : new Refusal.RemedyNotOffered();
    }

    private async Task<Result<DeclaredClaim>> Join(Claim open, DeclareClaimRequest request, DateTimeOffset now, CancellationToken cancellation) =>
        await Keep(open.Id, open.Reference, joined: true, request, open.Customer, now, cancellation);

    private async Task<Result<DeclaredClaim>> Keep(
        ClaimId id, ClaimReference reference, bool joined, DeclareClaimRequest request, CustomerId holder, DateTimeOffset now, CancellationToken cancellation, Claim? made = null)
    {
        if (!string.IsNullOrWhiteSpace(request.Comment))
        {
            db.Exchanges.Add(new Exchange(Guid.CreateVersion7(now), holder, id, Direction.FromCustomer, request.Channel, null, request.Comment.Trim(), now));
        }

        request.Once?.Remember(db, id, joined, now);
        if (made is not null)
        {
            ClaimJournal.Write(db, made);
        }

        await db.SaveChangesAsync(cancellation);
        return new DeclaredClaim(id, reference, joined, Replayed: false);
    }
}
