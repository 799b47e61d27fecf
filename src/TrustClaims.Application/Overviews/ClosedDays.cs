using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Overviews;

/// <summary>What is counted of claims once and for all: how they were answered at first, and what they were about.</summary>
internal sealed record DeclaredCounts(IReadOnlyList<AnsweredGroup> Answers, IReadOnlyList<Cause<string>> Carriers, IReadOnlyList<Cause<string?>> Categories)
{
    public static async Task<DeclaredCounts> Of(ClaimsDb db, IQueryable<Claim> claims, LocalDays period, Currency currency, CancellationToken cancellation) => new(
        await claims.Answered(period, currency, cancellation), await db.Carriers(claims, currency, cancellation), await claims.Categories(currency, cancellation));

    /// <summary>Of claims that are not the same.</summary>
    public static DeclaredCounts operator +(DeclaredCounts one, DeclaredCounts other) =>
        new([.. one.Answers, .. other.Answers], one.Carriers.Concat(other.Carriers).Together(), one.Categories.Concat(other.Categories).Together());
}

/// <summary>
/// Days that are over keep their counts: those of a quarter of a year are counted once a day, and afterwards only today and yesterday, in which something may still
/// be under way, are counted for whoever asks. Each node remembers them for itself.
/// </summary>
public sealed class ClosedDays(ShopOptions shop)
{
    private volatile Remembered? last;

    public PromiseTimes Times => shop.PromiseTimes;

    internal async Task<DeclaredCounts> Count(ClaimsDb db, LocalDays period, Currency currency, DateTimeOffset now, CancellationToken cancellation)
    {
        var (since, open) = (period.Since, Times.StartOf(period.Last.AddDays(-1)));
        if (last is not { } known || (known.Period, known.Currency) != (period, currency))
        {
            var over = db.Claims.AsNoTracking().Where(claim => claim.DeclaredAt >= since && claim.DeclaredAt < open);
            last = known = new Remembered(period, currency, await DeclaredCounts.Of(db, over, period, currency, cancellation));
        }

        // One lower bound: with two, SQLite might take the wider one for the index.
        var lately = db.Claims.AsNoTracking().Where(claim => claim.DeclaredAt >= open && claim.DeclaredAt <= now);
        return known.Counts + await DeclaredCounts.Of(db, lately, period, currency, cancellation);
    }

    private sealed record Remembered(LocalDays Period, Currency Currency, DeclaredCounts Counts);
}
