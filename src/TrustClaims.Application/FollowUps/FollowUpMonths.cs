using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.FollowUps;

/// <summary>What follow-ups tell of the claims of some time that were answered at once.</summary>
/// <param name="Claims">How many were answered at once, in the shop's currency.</param>
/// <param name="Never">How many of them had no chance of being drawn: they say nothing.</param>
/// <param name="Drawn">How many were drawn.</param>
/// <param name="Known">How many of those a fact has ended.</param>
/// <param name="Open">How many have not ended yet.</param>
/// <param name="AtStake">The payable amount of those that could be drawn.</param>
/// <param name="Leakage">Of those that could be drawn; null where there are none.</param>
/// <param name="Honesty">Null where no truth is known.</param>
public sealed record FollowedMonth(DateOnly Month, int Claims, int Never, int Drawn, int Known, int Open, Money AtStake, LeakageEstimate? Leakage, ShareEstimate? Honesty);

/// <summary>Month by month of declaration, so that a manager sees whether trust costs more than it did.</summary>
public sealed class FollowUpMonths(ClaimsDb db, ShopOptions shop)
{
    public const int Months = 12;

    private Currency Shops => Currency.TryParse(shop.Currency, out var known) ? known : Currency.Eur;

    /// <returns>The newest first; the last line is all of them together, under the first day of the oldest.</returns>
    public async Task<IReadOnlyList<FollowedMonth>> Read(DateTimeOffset now, CancellationToken cancellation)
    {
        var today = shop.PromiseTimes.DayOf(now);
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
        var (all, months, month) = (new Past(first), new List<FollowedMonth>(), new Past(first));
        await foreach (var one in Answered(shop.PromiseTimes.StartOf(first)).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var day = shop.PromiseTimes.DayOf(one.DeclaredAt);
            var start = new DateOnly(day.Year, day.Month, 1);
            if (start != month.Month)
            {
                months.Add(month.Told(Shops));
                month = new Past(start);
            }

            month.Add(one);
            all.Add(one);
        }

        months.Add(month.Told(Shops));
        return [.. months.Where(one => one.Claims > 0).Reverse(), all.Told(Shops)];
    }

    private IQueryable<Line> Answered(DateTimeOffset since)
    {
        var currency = Shops;
        return
            from claim in db.Claims.AsNoTracking()
            where claim.DeclaredAt >= since && claim.Payable.Currency == currency && !claim.Rulings.Any()
            from decision in claim.Decisions
            where decision.Outcome != DecisionOutcome.ForReview && !claim.Decisions.Any(later => later.Number > decision.Number)
            join one in db.FollowUps on claim.Id equals one.Claim into drawn
            from one in drawn.DefaultIfEmpty()
            orderby claim.DeclaredAt
            select new Line(claim.DeclaredAt, claim.Payable.Minor, decision.FollowUpProbability, one);
    }

    private sealed record Line(DateTimeOffset DeclaredAt, long Amount, double Probability, FollowUp? Drawn);

    private sealed class Past(DateOnly month)
    {
        private readonly List<Observation> observed = [];
        private int never;
        private int drawn;
        private int open;

        public DateOnly Month => month;

        public void Add(Line line)
        {
            never += line.Probability <= 0 ? 1 : 0;
            drawn += line.Drawn is null ? 0 : 1;
            open += line.Drawn?.IsOpen == true ? 1 : 0;
            if (line.Probability > 0)
            {
                observed.Add(new Observation(line.Amount, line.Drawn?.Truth?.Minor ?? 0, line.Probability, FollowUp.StateOf(line.Probability, line.Drawn)));
            }
        }

        public FollowedMonth Told(Currency currency)
        {
            var claims = observed.ToArray();
            return new FollowedMonth(
                month, claims.Length + never, never, drawn, claims.Count(one => one.IsKnown), open, new Money(claims.Sum(one => one.Amount), currency),
                claims.Length == 0 ? null : Leakage.Estimate(claims, currency), claims.Length == 0 ? null : Leakage.Honesty(claims));
        }
    }
}
