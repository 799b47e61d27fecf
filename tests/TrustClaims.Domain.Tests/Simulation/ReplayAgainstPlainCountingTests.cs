using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Simulation;

/// <summary>The windows of a replay move forward and forget; here each fact is counted anew over all claims before, and every outcome must be the same.</summary>
public sealed class ReplayAgainstPlainCountingTests
{
    private static readonly TrustPolicy Policy = Some.PolicyOf("""
        "amount": { "most": "90.00" },
        "frequency": { "windowDays": 20, "most": 3 },
        "cumulativeAmount": { "windowDays": 30, "most": "160.00" },
        "household": { "windowDays": 25, "most": 2 },
        "exposure": { "daily": { "default": "150.00", "LostParcel": "120.00" } }
        """);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_outcome_is_that_of_plain_counting(int seed)
    {
        var claims = Random(seed);

        var replayed = Replay.Run(History.Of(claims), Policy);

        var plain = Plainly([.. claims.OrderBy(claim => claim.DeclaredAt)]);
        Assert.Equal(plain, replayed.Outcomes);
        Assert.Contains(DecisionOutcome.ForReview, plain);
        Assert.Contains(DecisionOutcome.ApprovedOnWord, plain);
    }

    private static HistoryClaim[] Random(int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, 300).Select(_ =>
        {
            var claim = ReplayTests.Claim(random.Next(0, 600) / 5.0, random.Next(6) == 0 ? null : $"c{random.Next(25)}", random.Next(5, 120));
            // One in eight in another currency; the grant may come only after the claim has left the window of thirty days.
            var currency = random.Next(8) == 0 ? Currency.Of("USD") : Currency.Eur;
            return claim with
            {
                Facts = claim.Facts with { Type = (Domain.Claims.ClaimType)random.Next(4), Payable = new Money(claim.Facts.Payable.Minor, currency) },
                HouseholdKey = random.Next(3) == 0 ? null : $"h{random.Next(6)}",
                CountsForNobody = random.Next(10) == 0,
                GrantedMinor = random.Next(3) == 0 ? 0 : random.NextInt64(0, claim.Facts.Payable.Minor + 1),
                GrantedAt = random.Next(3) == 0 ? null : claim.DeclaredAt.AddDays(random.Next(0, 46)),
            };
        }).ToArray();
    }

    private static List<DecisionOutcome> Plainly(HistoryClaim[] claims)
    {
        var outcomes = new List<DecisionOutcome>();
        for (var i = 0; i < claims.Length; i++)
        {
            outcomes.Add(TrustEngine.Decide(FactsOf(claims, outcomes), Policy).Outcome);
        }

        return outcomes;
    }

    private static ClaimFacts FactsOf(HistoryClaim[] claims, List<DecisionOutcome> outcomes)
    {
        var self = claims[outcomes.Count];
        var now = self.DeclaredAt;
        var before = Enumerable.Range(0, outcomes.Count).ToList();
        var counting = before.FindAll(i => !claims[i].CountsForNobody && claims[i].CustomerKey is not null);
        var today = before.FindAll(i => claims[i].Facts.DeclaredOn == self.Facts.DeclaredOn && outcomes[i] != DecisionOutcome.ForReview);
        return self.Facts with
        {
            DeclarationsInWindow = self.CustomerKey is null ? null
                : 1 + counting.Count(i => claims[i].CustomerKey == self.CustomerKey && claims[i].DeclaredAt > now.AddDays(-20)),
            GrantedInWindow = self.CustomerKey is null ? null
                : new Money(counting.Where(i => claims[i].CustomerKey == self.CustomerKey && claims[i].DeclaredAt > now.AddDays(-30)).Sum(i => Granted(claims[i], outcomes[i], now)), Currency.Eur),
            OtherCustomersAtAddress = self.CustomerKey is null || self.HouseholdKey is null ? null
                : counting.Where(i => claims[i].HouseholdKey == self.HouseholdKey && claims[i].CustomerKey != self.CustomerKey && claims[i].DeclaredAt > now.AddDays(-25))
                    .Select(i => claims[i].CustomerKey).Distinct().Count(),
            ExposureToday = new Money(today.Sum(i => claims[i].Facts.Payable.Minor), Currency.Eur),
            ExposureTodayForType = new Money(today.Where(i => claims[i].Facts.Type == self.Facts.Type).Sum(i => claims[i].Facts.Payable.Minor), Currency.Eur),
        };
    }

    private static long Granted(HistoryClaim claim, DecisionOutcome outcome, DateTimeOffset now) => claim.Facts.Payable.Currency != Currency.Eur ? 0
        : outcome != DecisionOutcome.ForReview ? claim.Facts.Payable.Minor
        : (claim.GrantedAt ?? claim.DeclaredAt) <= now ? claim.GrantedMinor : 0;
}
