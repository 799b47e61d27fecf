using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Arrangements;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>All that is or was arranged with one customer.</summary>
/// <param name="All">What counts now first, then the newest.</param>
/// <param name="LookDue">By when another look is promised; null where nobody has asked for one.</param>
public sealed record TrustOnDesk(Customer Customer, StandingNow Standing, IReadOnlyList<TrustArrangement> All, DateTimeOffset? LookDue);

/// <summary>A lowered standing that its customer has asked somebody else to look at.</summary>
public sealed record LookAsked(Guid Id, CustomerId Customer, string? Name, string ByName, DateTimeOffset At, DateTimeOffset? Due);

public sealed class TrustReader(ClaimsDb db, LivePolicy policies, ShopOptions shop, TimeProvider clock)
{
    private const int Most = 50;

    public DateOnly Today => shop.PromiseTimes.DayOf(clock.GetUtcNow());

    public async Task<TrustOnDesk?> Read(Guid customer, CancellationToken cancellation)
    {
        var (id, now) = (new CustomerId(customer), clock.GetUtcNow());
        var live = await policies.At(db, now, cancellation);
        if (await db.StandingNow(id, live.Policy, shop.PromiseTimes, now, cancellation) is not { } standing)
        {
            return null;
        }

        var all = await db.Arrangements.AsNoTracking().Where(one => one.Customer == id).OrderByDescending(one => one.From).Take(Most).ToListAsync(cancellation);
        var waiting = all.Find(one => one.WaitsForLook)?.Id;
        return new TrustOnDesk(
            await db.Customers.AsNoTracking().SingleAsync(one => one.Id == id, cancellation),
            standing,
            all.OrderByDescending(one => one.IsInForce(now)).ThenByDescending(one => one.From).ToList(),
            waiting is null ? null : await db.Promises.Where(one => one.Contact == waiting && one.State == PromiseState.Open).Select(one => (DateTimeOffset?)one.Due).SingleOrDefaultAsync(cancellation));
    }

    /// <summary>Those that wait for another look, the first asked first.</summary>
    public async Task<IReadOnlyList<LookAsked>> Waiting(CancellationToken cancellation) => await (
        from one in db.Arrangements
        join customer in db.Customers on one.Customer equals customer.Id
        where one.ContestedAt != null && one.LookedAt == null && one.EndedAt == null
        orderby one.ContestedAt
        select new LookAsked(
            one.Id, one.Customer, customer.Name, one.ByName, one.ContestedAt!.Value,
            db.Promises.Where(promise => promise.Contact == one.Id && promise.State == PromiseState.Open).Select(promise => (DateTimeOffset?)promise.Due).FirstOrDefault()))
        .Take(Most).ToListAsync(cancellation);
}
