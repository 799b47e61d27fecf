using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>Answers from 1 to 5, counted.</summary>
/// <param name="By">How many gave 1, 2, 3, 4 and 5.</param>
public sealed record Scores(IReadOnlyList<int> By)
{
    /// <summary>Below it, the width of the interval is the news.</summary>
    public const int Few = 30;

    private const int Easy = 4;

    public int Count => By.Sum();

    /// <summary>NaN where there is none.</summary>
    public double Mean => By.Select((count, index) => (double)count * (index + EffortAnswer.Least)).Sum() / Count;

    /// <summary>The share of 4 and 5, at 95 %. The scale's steps need not be equal for that, and it holds for few answers too.</summary>
    public ShareEstimate Share => Intervals.Wilson((double)By.Skip(Easy - EffortAnswer.Least).Sum() / Count, Count);

    public static Scores Of(IEnumerable<int> all)
    {
        var by = new int[EffortAnswer.Most - EffortAnswer.Least + 1];
        foreach (var score in all)
        {
            by[score - EffortAnswer.Least]++;
        }

        return new Scores(by);
    }
}

public sealed record VoicesWeek(DateOnly Monday, Scores Scores);

public sealed record Verbatim(ClaimReference Reference, ClaimType Type, int Score, string Words, DateTimeOffset At);

/// <summary>What customers said of the effort it was, over some weeks.</summary>
public sealed record Voices(
    Scores All, IReadOnlyList<VoicesWeek> Weeks, IReadOnlyDictionary<ClaimType, Scores> Types, IReadOnlyDictionary<ClaimType, Scores> Packaging, IReadOnlyList<Verbatim> Comments);

public static class VoicesQuery
{
    public const int Weeks = 26;

    private const int MostComments = 50;
    private const int DaysOfWeek = 7;

    public static async Task<Voices> Voices(this ClaimsDb db, PromiseTimes times, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = times.StartOf(MondayOf(times.DayOf(now)).AddDays(-DaysOfWeek * (Weeks - 1)));
        var said =
            from answer in db.EffortAnswers.AsNoTracking()
            join claim in db.Claims on answer.Claim equals claim.Id
            where answer.At >= since
            select new { answer.At, answer.Score, answer.Packaging, answer.Comment, claim.Type, claim.Reference };
        var all = await said.Select(one => new { one.At, one.Score, one.Packaging, one.Type }).ToListAsync(cancellation);
        var comments = await said.Where(one => one.Comment != null).OrderByDescending(one => one.At).Take(MostComments)
            .Select(one => new Verbatim(one.Reference, one.Type, one.Score, one.Comment!, one.At)).ToListAsync(cancellation);
        return new Voices(
            Scores.Of(all.Select(one => one.Score)),
            all.GroupBy(one => MondayOf(times.DayOf(one.At))).OrderByDescending(week => week.Key).Select(week => new VoicesWeek(week.Key, Scores.Of(week.Select(one => one.Score)))).ToList(),
            ByType(all.Select(one => (one.Type, one.Score))),
            ByType(all.Where(one => one.Packaging is not null).Select(one => (one.Type, one.Packaging!.Value))),
            comments);
    }

    private static Dictionary<ClaimType, Scores> ByType(IEnumerable<(ClaimType Type, int Score)> said) => said.GroupBy(one => one.Type).OrderBy(type => type.Key)
        .ToDictionary(type => type.Key, type => Scores.Of(type.Select(one => one.Score)));

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));
}
