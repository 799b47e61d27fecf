using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Arrangements;

/// <summary>For a time, this customer's standing goes no higher than this: people look at more of their claims before answering. It never says no.</summary>
public sealed record LowerStandingRequest(Standing? AtMost, ArrangeRequest Terms);

public sealed class LowerStanding(ClaimsDb db, LivePolicy policies, ShopOptions shop, TimeProvider clock)
{
    public async Task<Result<Done>> Handle(LowerStandingRequest request, CancellationToken cancellation)
    {
        var (now, times) = (clock.GetUtcNow(), shop.PromiseTimes);
        return request.Terms.Refused(times.DayOf(now)) is { } refusal ? refusal
            : await db.InTransactionOrAgain(inside => Lower(request, now, inside), cancellation);
    }

    private async Task<Result<Done>> Lower(LowerStandingRequest request, DateTimeOffset now, CancellationToken cancellation)
    {
        var live = await policies.At(db, now, cancellation);
        if (request.AtMost is not { } most || await db.StandingNow(request.Terms.Customer, live.Policy, shop.PromiseTimes, now, cancellation) is not { } standing || most >= standing.Own)
        {
            return new Refusal.Invalid([new FieldError("atMost", "standing_not_lower")]);
        }

        // What somebody else has ended after another look is not begun again by whoever had arranged it, for as long as it would have lasted.
        var (customer, by) = (request.Terms.Customer, request.Terms.By.Id);
        return await db.Arrangements.AnyAsync(
            one => one.Customer == customer && one.By == by && one.StandingAtMost != null && one.LookedAtBy != null && one.EndedAt != null && one.Until > now, cancellation)
            ? new Refusal.SamePersonAgain()
            : await db.Arrange(TrustArrangement.Lowering(most, request.Terms.Terms(shop.PromiseTimes), now), cancellation);
    }
}
