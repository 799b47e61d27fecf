using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>How many wait for a person, and how many of them are late; how many were put off. None is counted further than one beyond what is said of it.</summary>
public sealed record DeskCounts(IReadOnlyDictionary<ClaimType, int> ByType, int Late, int PutOff)
{
    /// <summary>Where more wait, nobody needs to know how many more; and the desk opens as quickly.</summary>
    public const int Most = 200;

    /// <summary>Of what was put off each is looked at: whether it waits still.</summary>
    public const int MostPutOff = 100;

    public int All => ByType.Values.Sum();
}

public static class DeskCountsQuery
{
    public static async Task<DeskCounts> DeskCounts(this ClaimsDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var waiting = db.WaitingClaims(now);
        var byType = await ClaimTypes.All
            .Select(type => waiting.Where(claim => claim.Type == type).Take(Agents.DeskCounts.Most + 1).GroupBy(claim => claim.Type).Select(group => new { Type = group.Key, Count = group.Count() }))
            .Aggregate((all, next) => all.Concat(next)).ToDictionaryAsync(one => one.Type, one => one.Count, cancellation);
        return new DeskCounts(
            byType,
            await waiting.Where(claim => claim.QueueAt < now && claim.AnswerDue < now).Take(Agents.DeskCounts.Most + 1).CountAsync(cancellation),
            await db.PutOff(db.Unanswered(), now).Take(Agents.DeskCounts.MostPutOff + 1).CountAsync(cancellation));
    }

    /// <summary>A number as far as it was counted: "12", "500+".</summary>
    internal static object Counted(this Texts texts, int count, int most = Agents.DeskCounts.Most) => count > most ? texts["desk.many", most] : count;

    /// <summary>A sentence on a number as far as it was counted.</summary>
    internal static string UpTo(this Texts texts, string key, int count) => count > Agents.DeskCounts.Most ? texts[$"{key}.many", Agents.DeskCounts.Most] : texts.Count(key, count);
}
