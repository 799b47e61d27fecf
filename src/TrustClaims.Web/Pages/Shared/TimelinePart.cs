using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Paging;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Web.Pages.Shared;

/// <summary>Where a page of the timeline ends: a message, which is on the next page. Its moment alone would not do, as several may have the same.</summary>
public sealed record TimelineMark(DateTimeOffset At, Guid Id)
{
    /// <returns>Null for anything but what <see cref="ToString"/> writes.</returns>
    public static TimelineMark? Parse(string? text) =>
        text?.Split('-') is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.Ticks &&
        Guid.TryParseExact(id, "N", out var message) ? new TimelineMark(new DateTimeOffset(at, TimeSpan.Zero), message) : null;

    /// <summary>Ticks and id: "639000000000000000-0199…".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}-{Id:N}");
}

/// <summary>Which part of what was said is looked at.</summary>
/// <param name="Before">A <see cref="TimelineMark"/>; what is none means the newest.</param>
/// <param name="Query">Words that were said.</param>
/// <param name="Whole">Everything at once, for paper.</param>
public sealed record TimelineAsked(string? Before, string? Query = null, bool Whole = false);

/// <summary>As much of what was said as one page holds: the newest messages, or those before one.</summary>
/// <param name="Exchanges">In order.</param>
/// <param name="From">The first one, where there are earlier ones; else null.</param>
/// <param name="Before">Where the page ends that follows; null on the newest.</param>
/// <param name="Query">The words looked for; null for everything that was said.</param>
public sealed record TimelinePart(IReadOnlyList<Exchange> Exchanges, TimelineMark? From, TimelineMark? Before, string? Query)
{
    /// <summary>How many messages a page holds.</summary>
    public const int Usual = 50;

    private const int MostOnPaper = 10_000;

    /// <summary>The address of what was said earlier, on the same page and among the same words; null when nothing was.</summary>
    public string? Earlier => From is { } from ? $"?before={from}{(Query is null ? "" : $"&q={Uri.EscapeDataString(Query)}")}" : null;

    /// <summary>The address of the newest, among the same words.</summary>
    public string Latest => Query is null ? "" : $"?q={Uri.EscapeDataString(Query)}";

    /// <summary>Whether what happened then stands between these messages: nothing does among those that were found by their words.</summary>
    public bool Holds(DateTimeOffset at) => Query is null && (From is null || at >= From.At) && (Before is null || at < Before.At);

    /// <param name="from">What it is a part of.</param>
    public static async Task<TimelinePart> Read(IQueryable<Exchange> from, TimelineAsked asked, CancellationToken cancellation)
    {
        var (before, most) = asked.Whole ? (null, MostOnPaper) : (TimelineMark.Parse(asked.Before), Usual);
        var query = Writing.Trimmed(asked.Query);
        var said = query is null ? from : from.Containing(query);
        var found = await said.AsNoTracking().NewestFirst(before is null ? null : new Position(before.At, before.Id)).Take(most + 1).ToListAsync(cancellation);
        var shown = found.Take(most).Reverse().ToList();
        return new TimelinePart(shown, found.Count > most ? new TimelineMark(shown[0].At, shown[0].Id) : null, before, query);
    }
}
