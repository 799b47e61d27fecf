using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Overviews;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.FollowUps;

/// <summary>What follow-ups tell of the claims of a month of declaration that were believed, in the shop's currency.</summary>
public sealed record FollowedMonth(DateOnly Month, PeriodLeakage Leakage);

/// <param name="At">As of when.</param>
/// <param name="Months">Those with such claims, the newest first.</param>
/// <param name="All">All of them together.</param>
public sealed record FollowedYear(DateTimeOffset At, IReadOnlyList<FollowedMonth> Months, PeriodLeakage All);

/// <summary>Month by month of declaration, so that a manager sees whether trust costs more than it did.</summary>
public sealed class FollowUpMonths(ClaimsDb db, ShopOptions shop)
{
    public const int Months = 12;

    private Currency Shops => Currency.TryParse(shop.Currency, out var known) ? known : Currency.Eur;

    public async Task<FollowedYear> Read(DateTimeOffset now, CancellationToken cancellation)
    {
        var today = shop.PromiseTimes.DayOf(now);
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
        var (all, months) = (new PeriodTally(), new List<FollowedMonth>());
        for (var month = first; month <= today; month = month.AddMonths(1))
        {
            var declared = Declared(month, month.AddMonths(1));
            var tally = await db.Tally(declared, Shops, cancellation);
            all.Add(tally);
            if (tally.Leakage.Claims > 0)
            {
                months.Add(new FollowedMonth(month, await db.Told(tally, declared, Shops, cancellation)));
            }
        }

        months.Reverse();
        return new FollowedYear(now, months, await db.Told(all, Declared(first, first.AddMonths(Months)), Shops, cancellation));
    }

    private IQueryable<Claim> Declared(DateOnly from, DateOnly until)
    {
        var (since, before) = (shop.PromiseTimes.StartOf(from), shop.PromiseTimes.StartOf(until));
        return db.Claims.AsNoTracking().Where(claim => claim.DeclaredAt >= since && claim.DeclaredAt < before);
    }
}
