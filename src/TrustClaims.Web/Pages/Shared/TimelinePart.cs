using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Shared;

/// <summary>As much of what was said on a claim as one page holds: the newest messages, or those before a moment.</summary>
/// <param name="Exchanges">In order.</param>
/// <param name="From">The moment of the first one, where there are earlier ones; else null.</param>
/// <param name="Before">Where the page ends that follows; null on the newest.</param>
public sealed record TimelinePart(IReadOnlyList<Exchange> Exchanges, DateTimeOffset? From, DateTimeOffset? Before)
{
    /// <summary>How many messages a page holds.</summary>
    public const int Usual = 50;

    /// <summary>The address of what was said earlier, on the same page; null when nothing was.</summary>
    public string? Earlier => From is { } from ? $"?before={from.UtcTicks}" : null;

    /// <summary>Whether what happened then stands between these messages.</summary>
    public bool Holds(DateTimeOffset at) => (From is null || at >= From) && (Before is null || at < Before);

    /// <param name="ticks">From <see cref="Earlier"/>; what is no moment means the newest.</param>
    public static Task<TimelinePart> Read(ClaimsDb db, ClaimId claim, long? ticks, CancellationToken cancellation) =>
        Read(db.Exchanges.Where(said => said.Claim == claim), ticks, Usual, cancellation);

    /// <param name="from">What it is a part of.</param>
    public static async Task<TimelinePart> Read(IQueryable<Exchange> from, long? ticks, int most, CancellationToken cancellation)
    {
        DateTimeOffset? before = ticks is { } named && named > 0 && named < DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset(named, TimeSpan.Zero) : null;
        var until = before ?? DateTimeOffset.MaxValue;
        var found = await from.AsNoTracking().Where(said => said.At < until)
            .OrderByDescending(said => said.At).ThenByDescending(said => said.Id).Take(most + 1).ToListAsync(cancellation);
        var shown = found.Take(most).Reverse().ToList();
        return new TimelinePart(shown, found.Count > most ? shown[0].At : null, before);
    }
}
