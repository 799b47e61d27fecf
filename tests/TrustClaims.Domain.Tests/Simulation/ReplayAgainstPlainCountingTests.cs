using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Simulation;

/// <summary>
/// A replay goes down columns, and its windows move forward and forget; here the engine is asked claim by claim, each fact counted anew over all claims
/// before, and every answer of every rule must be the same.
/// </summary>
public sealed class ReplayAgainstPlainCountingTests
{
    private static readonly TrustPolicy Counting = Some.PolicyOf("""
        "amount": { "most": "90.00" },
        "frequency": { "windowDays": 20, "most": 3 },
        "cumulativeAmount": { "windowDays": 30, "most": "160.00" },
        "household": { "windowDays": 25, "most": 2 },
        "exposure": { "daily": { "default": "150.00", "LostParcel": "120.00" }, "hourly": { "default": "110.00", "DamagedItem": "70.00" } }
        """);

    private static readonly TrustPolicy Everything = Some.Policy("""
        {
          "name": "Test",
          "currency": "EUR",
          "standing": { "regular": { "tenureDays": 100, "deliveredOrders": 3 }, "loyal": { "tenureDays": 200, "deliveredOrders": 6 } },
          "rules": {
            "amount": { "most": { "default": "80.00", "Loyal": "100.00", "DamagedItem": "40.00" } },
            "frequency": { "windowDays": 20, "most": { "LostParcel": { "New": 2, "Regular": 3 }, "WaterDamage": 1 } },
            "cumulativeAmount": { "windowDays": 30, "most": { "default": "160.00", "Loyal": "260.00" } },
            "shareOfOrders": { "fromOrder": 3, "most": { "default": 0.5, "New": 0.25 } },
            "age": { "latestDays": { "LostParcel": 40, "DamagedItem": 30 }, "immediateFromDays": { "moving": 10, "delivered": 2, "reportedLost": 0 } },
            "carrierAccount": { "beyond": ["deliveredAgainstSignature"] },
            "sameItems": {},
            "household": { "windowDays": 25, "most": { "default": 2, "MissingItem": 0 } },
            "item": { "categories": ["Phones"] },
            "exposure": { "daily": { "LostParcel": "120.00", "WrongItem": "60.00" }, "hourly": { "LostParcel": "90.00", "BrokenItem": "70.00" } },
            "newAccount": { "fewestHours": { "default": 5, "Loyal": 0 } },
            "destination": { "changedWithinDays": { "default": 7, "BrokenItem": 3 } },
            "cover": {}
          }
        }
        """);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_answer_is_that_of_plain_counting(int seed)
    {
        Check(Random(seed, 300), Counting);
        Check(Random(seed, 300), Everything);
    }

    // Longer than what a replay takes at a time.
    [Fact]
    public void The_end_of_one_stretch_is_the_beginning_of_the_next() => Check(Random(21, 9_000), Everything);

    private static void Check(HistoryClaim[] claims, TrustPolicy policy)
    {
        var replayed = Replay.Run(History.Of(claims), policy);

        var plain = Plainly([.. claims.OrderBy(claim => claim.DeclaredAt)], policy);
        Assert.Equal(plain.Select(decision => decision.Outcome), replayed.Outcomes);
        Assert.Contains(replayed.Outcomes, outcome => outcome == DecisionOutcome.ForReview);
        Assert.Contains(replayed.Outcomes, outcome => outcome == DecisionOutcome.ApprovedOnWord);
        for (var rule = 0; rule < policy.Rules.Count; rule++)
        {
            var findings = plain.ConvertAll(decision => decision.Answers[rule].Finding);
            Assert.Equal(plain.Select(decision => decision.Answers[rule].NeedsPerson), Enumerable.Range(0, claims.Length).Select(i => replayed.AskedForPerson(rule, i)));
            Assert.Equal(
                new RuleTally(policy.Rules[rule].Code, findings.Count(finding => finding == Finding.Beyond), findings.Count(finding => finding == Finding.NotApplicable)),
                replayed.Rules[rule]);
        }
    }

    private static HistoryClaim[] Random(int seed, int count)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count).Select(_ =>
        {
            var claim = ReplayTests.Claim(random.Next(0, 2 * count) / 5.0, random.Next(6) == 0 ? null : $"c{random.Next(25)}", random.Next(5, 120));
            // One in eight in another currency; the grant may come only after the claim has left the window of thirty days.
            var currency = random.Next(8) == 0 ? Currency.Of("USD") : Currency.Eur;
            return claim with
            {
                Facts = Recorded(random, claim.Facts with { Type = (ClaimType)random.Next(6), Payable = new Money(claim.Facts.Payable.Minor, currency) }),
                HouseholdKey = random.Next(3) == 0 ? null : $"h{random.Next(6)}",
                CountsForNobody = random.Next(10) == 0,
                GrantedMinor = random.Next(3) == 0 ? 0 : random.NextInt64(0, claim.Facts.Payable.Minor + 1),
                GrantedAt = random.Next(3) == 0 ? null : claim.DeclaredAt.AddDays(random.Next(0, 46)),
            };
        }).ToArray();
    }

    private static ClaimFacts Recorded(Random random, ClaimFacts facts) => facts with
    {
        TenureDays = Perhaps(random, 300),
        DeliveredOrders = Perhaps(random, 10),
        HoldsContract = facts.Type.IsForContract(),
        OrdersInYear = Perhaps(random, 6),
        OrdersWithClaimInYear = Perhaps(random, 4),
        CountedFrom = Perhaps(random, 50) is { } days ? facts.DeclaredOn.AddDays(5 - days) : null,
        Account = (CarrierAccount?)Perhaps(random, 6),
        SameItemsClaimed = random.Next(3) switch { 0 => null, 1 => false, _ => random.Next(8) == 0 },
        Categories = random.Next(4) switch { 0 => null, 1 => [], 2 => ["mugs"], _ => ["mugs", random.Next(4) == 0 ? "phones" : "pans"] },
        HoursKnown = Perhaps(random, 100),
        DestinationDiffers = random.Next(3) switch { 0 => null, 1 => false, _ => random.Next(8) == 0 },
        DaysSinceContactChanged = Perhaps(random, 30),
        Cover = facts.Type.IsForContract() ? (CoverAnswer?)Perhaps(random, 4) : null,
        SetAside = random.Next(10) == 0 ? RuleSet.Of("amount", "age", "cumulativeAmount") : RuleSet.None,
        StandingAtMost = random.Next(10) == 0 ? (Standing)random.Next(3) : null,
        OwnIncident = random.Next(6) == 0 ? true : null,
        CountedToday = random.Next(8) == 0 ? new Money(random.NextInt64(0, facts.Payable.Minor + 1), facts.Payable.Currency) : null,
    };

    private static int? Perhaps(Random random, int below) => random.Next(5) == 0 ? null : random.Next(below);

    private static List<Decision> Plainly(HistoryClaim[] claims, TrustPolicy policy)
    {
        var decisions = new List<Decision>();
        for (var i = 0; i < claims.Length; i++)
        {
            decisions.Add(TrustEngine.Decide(FactsOf(claims, decisions), policy));
        }

        return decisions;
    }

    private static ClaimFacts FactsOf(HistoryClaim[] claims, List<Decision> decisions)
    {
        var self = claims[decisions.Count];
        var now = self.DeclaredAt;
        var before = Enumerable.Range(0, decisions.Count).Where(i => claims[i].DeclaredAt > now.AddDays(-31)).ToList();
        var counting = before.FindAll(i => !claims[i].CountsForNobody && claims[i].CustomerKey is not null);
        var today = before.FindAll(i => claims[i].Facts.DeclaredOn == self.Facts.DeclaredOn && claims[i].Facts.Payable.Currency == Currency.Eur && OnWord(decisions[i]));
        var thisHour = before.FindAll(i => HourOf(claims[i]) == HourOf(self) && claims[i].Facts.Payable.Currency == Currency.Eur && OnWord(decisions[i]));
        return self.Facts with
        {
            DeclarationsInWindow = self.CustomerKey is null ? null
                : 1 + counting.Count(i => claims[i].CustomerKey == self.CustomerKey && claims[i].DeclaredAt > now.AddDays(-20)),
            GrantedInWindow = self.CustomerKey is null ? null
                : new Money(counting.Where(i => claims[i].CustomerKey == self.CustomerKey && claims[i].DeclaredAt > now.AddDays(-30)).Sum(i => Granted(claims[i], decisions[i], now)), Currency.Eur),
            OtherCustomersAtAddress = self.CustomerKey is null || self.HouseholdKey is null ? null
                : counting.Where(i => claims[i].HouseholdKey == self.HouseholdKey && claims[i].CustomerKey != self.CustomerKey && claims[i].DeclaredAt > now.AddDays(-25))
                    .Select(i => claims[i].CustomerKey).Distinct().Count(),
            ExposureToday = new Money(today.Sum(i => Exposed(claims[i].Facts)), Currency.Eur),
            ExposureTodayForType = new Money(today.Where(i => claims[i].Facts.Type == self.Facts.Type).Sum(i => Exposed(claims[i].Facts)), Currency.Eur),
            ExposureThisHour = new Money(thisHour.Sum(i => Exposed(claims[i].Facts)), Currency.Eur),
            ExposureThisHourForType = new Money(thisHour.Where(i => claims[i].Facts.Type == self.Facts.Type).Sum(i => Exposed(claims[i].Facts)), Currency.Eur),
        };
    }

    private static long HourOf(HistoryClaim claim) => claim.DeclaredAt.UtcTicks / TimeSpan.TicksPerHour;

    private static bool OnWord(Decision decision) => decision.Outcome != DecisionOutcome.ForReview;

    private static long Exposed(ClaimFacts facts) => facts.Payable.Minor - (facts.CountedToday?.Minor ?? 0);

    private static long Granted(HistoryClaim claim, Decision decision, DateTimeOffset now) => claim.Facts.Payable.Currency != Currency.Eur ? 0
        : OnWord(decision) ? claim.Facts.Payable.Minor
        : (claim.GrantedAt ?? claim.DeclaredAt) <= now ? claim.GrantedMinor : 0;
}
