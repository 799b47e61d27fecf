using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Incidents;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>Somebody says what happened to items of an agreement that is theirs.</summary>
/// <param name="Remedy">Null takes the first that the policy offers and the stock allows.</param>
/// <param name="Cause">For contracts, where it is not the type itself.</param>
/// <param name="Parcel">The one that is lost, where the customer has named it.</param>
/// <param name="Once">Makes one claim of any number of identical requests.</param>
/// <param name="Language">The one in which the customer spoke here, "fr" or "en": letters follow it. Null leaves theirs as it is.</param>
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
    IdempotencyKey? Once,
    ParcelId? Parcel = null,
    string? Language = null)
{
    /// <summary>The way in which the answer is confirmed, as it was asked for; null for the customer's own choice. One whose address we do not know is not taken.</summary>
    public WrittenChannel? ConfirmBy { get; init; }

    /// <inheritdoc cref="Declaration.TakenAlong"/>
    public bool TakenAlong { get; init; }
}

/// <param name="Joined">An open claim held these items already: nothing new was made.</param>
/// <param name="Replayed">The same request was answered before: this is that answer.</param>
/// <param name="Answer">The text of <see cref="IdempotencyKey.Tell"/>, where one was asked for.</param>
public sealed record DeclaredClaim(ClaimId Id, ClaimReference Reference, bool Joined, bool Replayed, string? Answer = null);

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
    internal static readonly DeclareClaimValidator Shape = new();

    public async Task<Result<DeclaredClaim>> Handle(DeclareClaimRequest request, CancellationToken cancellation)
    {
        // Somebody may be first: the same key was used at the same moment for another customer (the lock holds back one customer's alone), or two
        // references fell alike.
        return Shape.Refuses(request) is { } refusal ? refusal : await db.InTransactionOrAgain(inside => Declare(request, inside), cancellation);
    }

    private async Task<Result<DeclaredClaim>> Declare(DeclareClaimRequest request, CancellationToken cancellation)
    {
        // From here on no other declaration of this customer runs, on any node: what is counted below stays true until the commit.
        if (!await db.LockHolder(request.Agreement, cancellation))
        {
            return new Refusal.NotFound();
        }

        var now = clock.GetUtcNow();
        if (request.Once is { } once && await once.AnsweredBefore(db, cancellation) is { } answered)
        {
            return answered;
        }

        var agreement = (await db.ReadAgreement(request.Agreement, cancellation))!;
        var earlier = await EarlierClaims.Of(db, agreement, cancellation);
        if (earlier.OpenFor(request.Type, request.Items, request.Parcel) is { } open)
        {
            var whole = await db.Claims.AsNoTracking().Whole().SingleAsync(claim => claim.Id == open.Id, cancellation);
            return await Keep(await ReadClaim.Beside(db, policies, whole, cancellation), request, now, joined: true, cancellation);
        }

        var policy = await policies.At(db, now, cancellation);
        if (!Check(request, agreement, earlier, policy.Policy, now).TryGet(out var declaration, out var refusal))
        {
            return refusal;
        }

        var statement = new Statement(agreement, request.Type, declaration.Payable, request.OccurredOn, request.Cause, now, Parcel: declaration.Parcel);
        var word = await deciding.WordOn(statement, earlier, policy, now, cancellation);
        await Speak(agreement.Holder, request.Language, cancellation);
        declaration = declaration with { LossConfirmed = earlier.ConfirmLoss(statement), Incident = await db.IncidentOf(statement, shop.PromiseTimes, cancellation) };
        var claim = Claim.Declare(new ClaimId(Guid.CreateVersion7(now)), References.Next(), declaration, word, shop.PromiseTimes, request.By, now);
        db.Claims.Add(claim);
        ClaimJournal.Write(db, claim);
        Confirm(claim, request.ConfirmBy);
        await TakeOver(earlier, claim, declaration.Payable, cancellation);
        var told = new ToldClaim(claim, agreement.Number, agreement is Contract, policy.Policy.Windows, []);
        return await Keep(told, request, now, joined: false, cancellation);
    }

    private void Confirm(Claim claim, WrittenChannel? by)
    {
        foreach (var message in db.Outbox.Local.Where(message => message.Claim == claim.Id))
        {
            message.Channel = by;
        }
    }

    // What was sent again and got lost is owed once: from now on here.
    private async Task TakeOver(EarlierClaims earlier, Claim claim, PayableAmount payable, CancellationToken cancellation)
    {
        foreach (var lost in earlier.LostOf(payable))
        {
            var before = await db.Claims.Where(one => one.Id == lost.Key).Whole().SingleAsync(cancellation);
            before.HandOnLost([.. lost], claim.Reference, claim.DeclaredAt);
            ClaimJournal.Write(db, before);
        }
    }

    private Result<Declaration> Check(DeclareClaimRequest request, Agreement agreement, EarlierClaims earlier, TrustPolicy policy, DateTimeOffset now)
    {
        if (request.OccurredOn > shop.PromiseTimes.DayOf(now))
        {
            return new Refusal.HappensInFuture();
        }

        if (!earlier.Payable(request.Type, request.Items, request.OccurredOn, shop.PromiseTimes, now).TryGet(out var payable, out var refusal))
        {
            return refusal;
        }

        var offered = OfferedRemedies.For(policy, request.Type, payable, agreement);
        if (offered.Count == 0)
        {
            return new Refusal.NothingToOffer();
        }

        var chosen = request.Remedy ?? offered[0];
        if (!offered.Contains(chosen))
        {
            return new Refusal.RemedyNotOffered();
        }

        var parcel = (agreement as Order)?.Parcels.FirstOrDefault(one => one.Id == request.Parcel)?.Id;
        return new Declaration(agreement, request.Type, payable, chosen, request.OccurredOn, request.Cause, request.Channel, request.Declarant, parcel)
        {
            TakenAlong = request.TakenAlong,
        };
    }

    private async Task Speak(CustomerId customer, string? language, CancellationToken cancellation)
    {
        if (language is not null)
        {
            await db.Customers.Where(one => one.Id == customer && one.Language != language)
                .ExecuteUpdateAsync(change => change.SetProperty(one => one.Language, language), cancellation);
        }
    }

    private async Task<DeclaredClaim> Keep(
        ToldClaim told, DeclareClaimRequest request, DateTimeOffset now, bool joined, CancellationToken cancellation)
    {
        var claim = told.Claim;
        if (Writing.Trimmed(request.Comment) is { } comment)
        {
            var said = new Exchange(Guid.CreateVersion7(now), claim.Customer, claim.Id, Direction.FromCustomer, request.Channel, null, comment, now)
            {
                NotedBy = request.By.Kind == ActorKind.Staff ? request.By.Name : null,
            };
            if (joined)
            {
                await db.KeepWords(said, policies, shop, cancellation);
            }
            else
            {
                db.Exchanges.Add(said);
                // Whom one of us listens to is heard already.
                if (said.NotedBy is null)
                {
                    await db.Hear(claim, comment, now, cancellation);
                }
            }

            told = told with { Exchanges = [.. told.Exchanges, said] };
        }

        var declared = new DeclaredClaim(claim.Id, claim.Reference, joined, Replayed: false, request.Once?.Tell?.Invoke(told));
        request.Once?.Remember(db, declared, now);
        return declared;
    }
}
