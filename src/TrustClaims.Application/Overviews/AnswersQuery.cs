using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Overviews;

/// <summary>Claims of one day and type that were answered alike.</summary>
/// <param name="Minor">What was payable, in minor units of the currency asked for.</param>
/// <param name="InCurrency">Whether it is in that currency.</param>
internal sealed record AnsweredGroup(DateOnly Day, ClaimType Type, DecisionOutcome Outcome, double Probability, bool TurnedAway, bool InCurrency, int Claims, long Minor);

internal static class AnswersQuery
{
    /// <summary>As a rule that is beyond stands among the answers of decisions that do not say it by themselves yet.</summary>
    private static readonly string NoRoom = $"%\"code\":\"{BudgetReached.Key}\",\"answer\":\"{PolicyWords.Of(Finding.Beyond)}\"%";

    /// <summary>The claims declared since then: counted by the database, however many there are.</summary>
    public static IQueryable<Claim> DeclaredIn(this ClaimsDb db, LocalDays period, DateTimeOffset now)
    {
        var since = period.Since;
        return db.Claims.AsNoTracking().Where(claim => claim.DeclaredAt >= since && claim.DeclaredAt <= now);
    }

    /// <param name="claims">Of the period, or of some of its days.</param>
    public static async Task<IReadOnlyList<AnsweredGroup>> Answered(this IQueryable<Claim> claims, LocalDays period, Currency currency, CancellationToken cancellation)
    {
        var since = period.Since;
        var (one, two, three) = (period.One.At, period.Two.At, period.Three.At);
        var (first, second, third) = (period.One.Minutes, period.Two.Minutes, period.Three.Minutes);
        var answers =
            from claim in claims
            from decision in claim.Decisions
            where decision.Number == 1
            select new
            {
                Day = (ClaimsDb.MinutesBetween(since, claim.DeclaredAt)!.Value + (claim.DeclaredAt >= one ? first : 0) + (claim.DeclaredAt >= two ? second : 0) + (claim.DeclaredAt >= three ? third : 0)) / LocalDays.MinutesOfDay,
                claim.Type,
                decision.Outcome,
                decision.FollowUpProbability,
                TurnedAway = decision.Outcome == DecisionOutcome.ForReview && (decision.LackedRoom ?? EF.Functions.Like((string)(object)decision.Answers, NoRoom)),
                InCurrency = claim.Payable.Currency == currency,
                claim.Payable.Minor,
            };
        var groups = await answers.GroupBy(claim => new { claim.Day, claim.Type, claim.Outcome, claim.FollowUpProbability, claim.TurnedAway, claim.InCurrency })
            .Select(group => new { group.Key, Claims = group.Count(), Minor = group.Sum(claim => claim.Minor) }).ToListAsync(cancellation);
        return groups.ConvertAll(group => new AnsweredGroup(
            period.First.AddDays((int)group.Key.Day), group.Key.Type, group.Key.Outcome, group.Key.FollowUpProbability, group.Key.TurnedAway, group.Key.InCurrency, group.Claims,
            group.Key.InCurrency ? group.Minor : 0));
    }

    /// <summary>Every day of the period, those without a claim too.</summary>
    public static IReadOnlyList<AnsweredDay> ByDay(this IReadOnlyList<AnsweredGroup> groups, LocalDays period)
    {
        var days = groups.ToLookup(group => group.Day);
        return [.. Enumerable.Range(0, period.Count).Select(period.First.AddDays).Select(day => new AnsweredDay(
            day,
            days[day].Count(DecisionOutcome.ApprovedOnWord),
            days[day].Count(DecisionOutcome.PromisedOn),
            days[day].Count(DecisionOutcome.ForReview),
            days[day].Where(group => group.TurnedAway).Sum(group => group.Claims)))];
    }

    private static int Count(this IEnumerable<AnsweredGroup> groups, DecisionOutcome outcome) => groups.Where(group => group.Outcome == outcome).Sum(group => group.Claims);
}
