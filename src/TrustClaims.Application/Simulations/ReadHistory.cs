using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Domain.Simulation;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Simulations;

/// <summary>The database's history: what was imported, and our own claims with what became of them so far.</summary>
public sealed class ReadHistory(ClaimsDb db, ShopOptions shop)
{
    // Before any claim that anybody kept, and within what every database can compare.
    private static readonly DateTimeOffset Beginning = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Near = TimeSpan.FromHours(1);

    /// <summary>All of it.</summary>
    public Task<History> Handle(CancellationToken cancellation) => Since(Beginning, cancellation);

    /// <summary>The latest claims, as many as there may be, to within an hour.</summary>
    /// <returns>With the instant from which on they were read; null where that is all.</returns>
    public async Task<(History History, DateTimeOffset? From)> Latest(int most, CancellationToken cancellation)
    {
        var from = await Start(most, cancellation);
        return (await Since(from ?? Beginning, cancellation), from);
    }

    private async Task<History> Since(DateTimeOffset from, CancellationToken cancellation)
    {
        var history = new HistoryBuilder();
        var zone = shop.Zone;
        var past = db.PastClaims.AsNoTracking().Where(claim => claim.DeclaredAt >= from).OrderBy(claim => claim.DeclaredAt).ThenBy(claim => claim.SourceId).AsAsyncEnumerable();
        await foreach (var claim in past.WithCancellation(cancellation))
        {
            history.Add(HistoryClaim.Of(claim, zone));
        }

        await OwnClaims.AddTo(history, db, from, cancellation);
        return history.Build();
    }

    // The stretch in which it lies is halved: counting is quick beside reading.
    private async Task<DateTimeOffset?> Start(int most, CancellationToken cancellation)
    {
        var (low, high) = (Beginning, db.Clock.GetUtcNow() + Near);
        if (await Count(low) <= most)
        {
            return null;
        }

        while (high - low > Near)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = await Count(middle) > most ? (middle, high) : (low, middle);
        }

        return high;

        async Task<int> Count(DateTimeOffset from) =>
            await db.PastClaims.CountAsync(claim => claim.DeclaredAt >= from, cancellation) + await db.Claims.CountAsync(claim => claim.DeclaredAt >= from, cancellation);
    }
}
