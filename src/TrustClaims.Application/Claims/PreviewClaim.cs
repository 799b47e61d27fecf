using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>What a claim about these items would pay and offer, before it is sent.</summary>
public sealed record PreviewClaimRequest(AgreementId Agreement, ClaimType Type, IReadOnlyList<DeclaredItem> Items, DateOnly? OccurredOn);

/// <param name="Remedies">On offer, the one proposed first at the front.</param>
/// <param name="ByWhen">When the chosen remedy would be carried out if nobody has to look first.</param>
/// <param name="PromisedFor">The day for which it would be promised, where the carrier's account asks for time first; else null.</param>
public sealed record ClaimPreview(PayableAmount Payable, IReadOnlyList<Remedy> Remedies, DateTimeOffset ByWhen, DateOnly? PromisedFor);

/// <summary>Computes what is shown before sending with the same arithmetic that declaring uses. It decides nothing.</summary>
public sealed class PreviewClaim(ClaimsDb db, LivePolicy policies, ShopOptions shop, TimeProvider clock)
{
    public async Task<Result<ClaimPreview>> Handle(PreviewClaimRequest request, CancellationToken cancellation)
    {
        if (await db.Agreements.AsNoTracking().Whole().SingleOrDefaultAsync(one => one.Id == request.Agreement, cancellation) is not { } agreement)
        {
            return new Refusal.NotFound();
        }

        var now = clock.GetUtcNow();
        var earlier = await EarlierClaims.Of(db, agreement, cancellation);
        if (!earlier.Payable(request.Type, request.Items, request.OccurredOn, shop.PromiseTimes, now).TryGet(out var payable, out var refusal))
        {
            return refusal;
        }

        var live = await policies.At(db, now, cancellation);
        var (times, promisedFor) = (shop.PromiseTimes, PromisedFor(new Statement(agreement, request.Type, payable, request.OccurredOn, null, now), live.Policy));
        var byWhen = promisedFor is { } day ? times.EveningOf(day) : times.CarriedOutAfter(now);
        return new ClaimPreview(payable, OfferedRemedies.For(live.Policy, request.Type, payable), byWhen, promisedFor);
    }

    private DateOnly? PromisedFor(Statement statement, TrustPolicy policy)
    {
        var times = shop.PromiseTimes;
        var day = policy.Find<TooLateOrTooEarly>() is { } rule && statement.Account() is { } account && statement.CountedFrom(times) is { } from
            ? rule.ImmediateFrom(account, from)
            : null;
        return day > times.DayOf(statement.DeclaredAt) ? day : null;
    }
}
