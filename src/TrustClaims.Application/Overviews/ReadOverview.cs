using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Promises;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Overviews;

/// <summary>Counts what managers see first. Only the claims of the period are read, and by the database alone: it answers some hundred rows.</summary>
public sealed class ReadOverview(ClaimsDb db, LivePolicy policies, ReadOurRecord record, ClosedDays closed)
{
    private const int Badly = 2;

    public async Task<Overview> Handle(DateTimeOffset now, CancellationToken cancellation)
    {
        var times = closed.Times;
        var period = LocalDays.UpTo(times.DayOf(now), Overview.Days, times);
        var currency = (await policies.At(db, now, cancellation)).Policy.Currency;
        var claims = db.DeclaredIn(period, now);
        var counts = await closed.Count(db, period, currency, now, cancellation);
        var days = counts.Answers.ByDay(period);
        return new Overview(
            period,
            now,
            currency,
            days,
            await Times(period.Since, days, now, cancellation),
            await db.Exposure(policies, period, days, times, now, cancellation),
            await db.Leakage(claims, currency, cancellation),
            (await record.Handle(cancellation)).Promises,
            await Effort(period.Since, cancellation),
            new Causes(counts.Answers.Types(currency), counts.Carriers, counts.Categories));
    }

    private async Task<AnswerTimes> Times(DateTimeOffset since, IReadOnlyList<AnsweredDay> days, DateTimeOffset now, CancellationToken cancellation)
    {
        // A claim is declared and first decided on at one moment. Few go to a person: it is they that are looked for, not the others one by one.
        var handedOver =
            from claim in db.Claims.AsNoTracking()
            from decision in claim.Decisions
            where decision.Number == 1 && decision.Outcome == DecisionOutcome.ForReview && decision.At >= since && decision.At <= now
            select claim;
        var people = await handedOver.AnswerTimes(now, cancellation);
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
