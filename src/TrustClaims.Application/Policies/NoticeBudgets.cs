using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Policies;

/// <summary>A budget that has sent a claim to a person, and how long it does.</summary>
/// <param name="Type">Null for all types together.</param>
public sealed record ReachedBudget(bool OfHour, ClaimType? Type, DateTimeOffset Until)
{
    public const string Kind = "budget";

    public static ReachedBudget Read(string body) => JsonSerializer.Deserialize<ReachedBudget>(body, JsonSerializerOptions.Web)!;
}

/// <summary>
/// Notices, from the facts that are stored with decisions, that a budget of the day or the hour sends claims to people which would have been answered at once,
/// and has managers told: once for each budget and period, whatever the number of claims. It arms itself again: the next period begins at nothing.
/// </summary>
public sealed class NoticeBudgets(ClaimsDb db, LivePolicy policies, ShopOptions shop, TimeProvider clock)
{
    private const int Most = 500;

    /// <summary>Decisions of so long ago are looked at: far more than the pause between two looks.</summary>
    private static readonly TimeSpan LookedBack = TimeSpan.FromMinutes(5);

    /// <returns>How many budgets were found to be reached, and were not before.</returns>
    public async Task<int> Handle(CancellationToken cancellation)
    {
        var since = clock.GetUtcNow() - LookedBack;
        // The newest first: when very many go to people, those say what holds them back now.
        var decisions = await db.Claims.AsNoTracking().SelectMany(claim => claim.Decisions)
            .Where(decision => decision.At > since && decision.Outcome == DecisionOutcome.ForReview && decision.LackedRoom == true)
            .OrderByDescending(decision => decision.At).Take(Most).ToListAsync(cancellation);
        var reached = new Dictionary<string, ManagerNews>();
        // What a person answers for another reason as well says nothing of the budget: the next one may fit.
        foreach (var decision in decisions.Where(decision => decision.Answers.Count(answer => answer.NeedsPerson) == 1))
        {
            var rule = (await policies.Numbered(db, decision.PolicyNumber, cancellation)).Policy.Find<BudgetReached>();
            foreach (var (ofHour, type) in rule?.ReachedBy(decision.Facts) ?? [])
            {
                var news = News(ofHour, type, decision.At);
                reached.TryAdd(news.Key, news);
            }
        }

        return reached.Count == 0 ? 0 : (await db.InTransactionOrAgain<int>(inside => Keep(reached, inside), cancellation)).Value;
    }

    private async Task<Result<int>> Keep(Dictionary<string, ManagerNews> reached, CancellationToken cancellation)
    {
        var keys = reached.Keys.ToList();
        var known = await db.ManagerNews.Where(news => keys.Contains(news.Key)).Select(news => news.Key).ToListAsync(cancellation);
        var fresh = keys.Except(known).ToList();
        db.ManagerNews.AddRange(fresh.Select(key => reached[key]));
        await db.SaveChangesAsync(cancellation);
        return fresh.Count;
    }

    private ManagerNews News(bool ofHour, ClaimType? type, DateTimeOffset at)
    {
        var day = shop.PromiseTimes.DayOf(at);
        var hour = new DateTimeOffset(at.UtcDateTime.Date.AddHours(at.UtcDateTime.Hour), TimeSpan.Zero);
        var until = ofHour ? hour.AddHours(1) : LocalTime.InstantOf(day.AddDays(1).ToDateTime(TimeOnly.MinValue), shop.Zone);
        var period = ofHour ? string.Create(CultureInfo.InvariantCulture, $"hour:{hour:yyyy-MM-ddTHH}") : string.Create(CultureInfo.InvariantCulture, $"day:{day:yyyy-MM-dd}");
        return new ManagerNews
        {
            Key = $"{ReachedBudget.Kind}:{period}:{type?.ToString() ?? "all"}",
            Kind = ReachedBudget.Kind,
            Body = JsonSerializer.Serialize(new ReachedBudget(ofHour, type, until), JsonSerializerOptions.Web),
            At = at,
            Until = until,
        };
    }
}
