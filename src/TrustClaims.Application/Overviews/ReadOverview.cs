using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Promises;
using TrustClaims.Application.Settings;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Overviews;

/// <summary>Counts what managers see first. Only the claims of the period are read, and by the database alone: it answers some hundred rows.</summary>
public sealed class ReadOverview(ClaimsDb db, LivePolicy policies, ReadOurRecord record, ShopOptions shop)
{
    private const int Badly = 2;

    public async Task<Overview> Handle(DateTimeOffset now, CancellationToken cancellation)
    {
        var times = shop.PromiseTimes;
        var period = LocalDays.UpTo(times.DayOf(now), Overview.Days, times);
        var currency = (await policies.At(db, now, cancellation)).Policy.Currency;
        var claims = db.DeclaredIn(period, now);
        var answers = await db.Answered(period, currency, now, cancellation);
        var days = answers.ByDay(period);
        return new Overview(
            period,
            now,
            currency,
            days,
            await Times(claims, days, now, cancellation),
            await db.Exposure(policies, period, days, times, now, cancellation),
            await db.Leakage(claims, currency, cancellation),
            (await record.Handle(cancellation)).Promises,
            await Effort(period.Since, cancellation),
            new Causes(answers.Types(currency), await db.Carriers(claims, currency, cancellation), await claims.Categories(currency, cancellation)));
    }

    private static async Task<AnswerTimes> Times(IQueryable<Claim> claims, IReadOnlyList<AnsweredDay> days, DateTimeOffset now, CancellationToken cancellation)
    {
        var people = await claims.Where(claim => claim.Decisions.Any(decision => decision.Number == 1 && decision.Outcome == DecisionOutcome.ForReview)).AnswerTimes(now, cancellation);
        var atOnce = days.Sum(day => day.OnWord + day.PromisedOn);
        return new AnswerTimes(TimeTaken.Of(atOnce == 0 ? people : people.Append(new Took(0, atOnce))), TimeTaken.Of(people));
    }

    private async Task<EffortGiven> Effort(DateTimeOffset since, CancellationToken cancellation)
    {
        var scores = await db.EffortAnswers.Where(answer => answer.At >= since).GroupBy(answer => answer.Score)
            .Select(score => new { score.Key, Count = score.Count() }).ToDictionaryAsync(score => score.Key, score => score.Count, cancellation);
        var packaging = await (
            from answer in db.EffortAnswers
            join claim in db.Claims on answer.Claim equals claim.Id
            where answer.At >= since && answer.Packaging != null
            group answer by claim.Type into type
            select new { type.Key, Count = type.Count(), Badly = type.Sum(answer => answer.Packaging <= Badly ? 1 : 0) }).ToListAsync(cancellation);
        return new EffortGiven(
            [.. Enumerable.Range(EffortAnswer.Least, EffortAnswer.Most).Select(score => scores.GetValueOrDefault(score))],
            [.. packaging.Select(type => new PackagingOfType(type.Key, type.Count, type.Badly)).OrderByDescending(type => type.Badly).ThenByDescending(type => type.Answers)]);
    }
}
