using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>What declaring these items would do, before it is sent.</summary>
public sealed record PreviewClaimRequest(AgreementId Agreement, ClaimType Type, IReadOnlyList<DeclaredItem> Items, DateOnly? OccurredOn, ParcelId? Parcel = null);

/// <summary>What declaring would do: join an open claim, or make one.</summary>
public abstract record Foreseen;

/// <summary>An open claim holds all of this already: declaring adds to it, and makes no other.</summary>
public sealed record JoinedClaim(ClaimReference Open) : Foreseen;

/// <summary>What a new claim would pay and offer.</summary>
/// <param name="Remedies">On offer, the one proposed first at the front.</param>
/// <param name="Outcome">Which answer it would be: as the facts stand, by the engine that decides.</param>
/// <param name="ByWhen">When the chosen remedy is carried out; null where a person answers first, and nothing can be promised yet.</param>
/// <param name="PromisedFor">The day for which it is promised, where only time is missing; else null.</param>
/// <param name="AnswerBy">Until when a person answers, where one does.</param>
/// <param name="SilenceMeansYes">Whether silence past that hour grants it.</param>
/// <param name="TravellingBack">The remedies with which an item travels back, at our cost.</param>
public sealed record ClaimPreview(
    PayableAmount Payable,
    IReadOnlyList<Remedy> Remedies,
    DecisionOutcome Outcome,
    DateTimeOffset? ByWhen,
    DateOnly? PromisedFor,
    DateTimeOffset? AnswerBy,
    bool SilenceMeansYes,
    IReadOnlyList<Remedy> TravellingBack) : Foreseen
{
    /// <summary>An incident of ours held up all that it is about.</summary>
    public bool OwnIncident { get; init; }
}

/// <summary>
/// Tells before sending what declaring would answer, with the same arithmetic and the same engine, so that nothing is promised that the answer takes
/// back. It decides nothing, and keeps nothing.
/// </summary>
public sealed class PreviewClaim(ClaimsDb db, LivePolicy policies, Deciding deciding, ShopOptions shop, TimeProvider clock)
{
    public async Task<Result<Foreseen>> Handle(PreviewClaimRequest request, CancellationToken cancellation)
    {
        if (await db.ReadAgreement(request.Agreement, cancellation) is not { } agreement)
        {
            return new Refusal.NotFound();
        }

        var now = clock.GetUtcNow();
        var earlier = await EarlierClaims.Of(db, agreement, cancellation);
        if (earlier.OpenFor(request.Type, request.Items, request.Parcel) is { } open)
        {
            return new JoinedClaim(open.Reference);
        }

        if (!earlier.Payable(request.Type, request.Items, request.OccurredOn, shop.PromiseTimes, now).TryGet(out var payable, out var refusal))
        {
            return refusal;
        }

        var policy = (await policies.At(db, now, cancellation)).Policy;
        if (OfferedRemedies.For(policy, request.Type, payable, agreement).Count == 0)
        {
            return new Refusal.NothingToOffer();
        }

        var statement = new Statement(agreement, request.Type, payable, request.OccurredOn, null, now, Parcel: request.Parcel);
        var (decision, facts) = await deciding.Foresee(statement, earlier, policy, cancellation);
        return Tell(decision, statement, policy) with { OwnIncident = facts.OwnIncident is true };
    }

    private ClaimPreview Tell(Decision decision, Statement statement, TrustPolicy policy)
    {
        var (type, payable, now, times) = (statement.Type, statement.Payable, statement.DeclaredAt, shop.PromiseTimes);
        var remedies = OfferedRemedies.For(policy, type, payable, statement.Agreement);
        var amounts = payable.Items.Select(line => line.Amount).ToList();
        var preview = new ClaimPreview(
            payable,
            remedies,
            decision.Outcome,
            ByWhen: null,
            decision.On,
            AnswerBy: null,
            policy.Terms.GrantOnSilence(type, decision.Standing, payable.Total),
            remedies.Where(remedy => amounts.Any(amount => policy.Terms.TravelsBack(type, decision.Standing, remedy, amount))).ToList());
        return decision.Outcome switch
        {
            DecisionOutcome.ForReview => preview with { AnswerBy = times.AnswerBy(now, policy.Terms.Review.AnswerWithinHours) },
            DecisionOutcome.PromisedOn => preview with { ByWhen = times.EveningOf(decision.On!.Value) },
            _ => preview with { ByWhen = times.CarriedOutAfter(now) },
        };
    }
}
