using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Simulation;

public sealed class BelievableOfReplayTests
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Taken_are_the_claims_in_the_policys_currency_that_nothing_but_their_amount_stops()
    {
        var policy = Some.PolicyOf("""
            "amount": { "most": "80.00" }, "frequency": { "windowDays": 10, "most": 1 }
            """);
        var history = History.Of(
        [
            Claim(0, 5_000, "ada"), Claim(1, 9_000, "bob"), Claim(2, 2_000, "ada"), Claim(3, 12_000, "bob"), Claim(40, 7_000, "cid", Currency.Of("USD")), Claim(30, 1_000, "dan"),
        ]);

        var claims = Believable.Of(Replay.Run(history, policy));

        var segment = new Segment(ClaimType.LostParcel, Standing.New);
        Assert.Equal([1_000, 5_000, 9_000], claims.In(segment).ToArray().Select(claim => claim.Amount));
        Assert.Equal((5, 5), (claims.Whole, claims.WholeOf(segment)));
        Assert.Equal(TimeSpan.FromDays(30), claims.Length);
    }

    [Fact]
    public void Where_the_policy_has_no_rule_on_amounts_those_that_no_rule_stops()
    {
        var policy = Some.PolicyOf("""
            "frequency": { "windowDays": 10, "most": 1 }
            """);

        var claims = Believable.Of(Replay.Run(History.Of([Claim(0, 5_000, "ada"), Claim(1, 9_000, "ada")]), policy));

        Assert.Equal((1, 2), (claims.Count, claims.Whole));
    }

    [Fact]
    public void In_another_currency_than_any_claims_there_are_none()
    {
        var policy = Some.Policy("""{ "name": "Test", "currency": "BRL", "rules": { "amount": { "most": "80.00" } } }""");

        var claims = Believable.Of(Replay.Run(History.Of([Claim(0, 5_000, "ada"), Claim(200, 9_000, "bob")]), policy));

        Assert.Equal((0, 0, TimeSpan.Zero), (claims.Count, claims.Whole, claims.Length));
        Assert.Equal(CannotSay.NoClaims, MarginalCost.Of(claims, policy.Find<AmountBeyondLimit>()!.Most).Why);
    }

    [Theory]
    [InlineData(1, 20_000)]
    [InlineData(2, 100_000)]
    [InlineData(3, 400_000)]
    public void Advised_thresholds_replayed_believe_and_leak_what_was_advised(int seed, long accepted)
    {
        const string frequency = """ "frequency": { "windowDays": 5, "most": 2 } """;
        var random = new Random(seed);
        var history = History.Of(Enumerable.Range(0, 3_000).Select(i => Claim(i / 8.0, random.NextInt64(500, 30_000), $"c{random.Next(600)}", leak: random.Next(12) == 0 ? 0.5 : 0, type: (ClaimType)random.Next(3))));
        var claims = Believable.Of(Replay.Run(history, Some.PolicyOf($$""" "amount": { "most": "80.00" }, {{frequency}} """)));

        var advice = Advice.Of(claims, Frontier.Of(claims), new Money(accepted, Currency.Eur)).Value!;

        var most = string.Join(", ", advice.Thresholds.GroupBy(one => one.Segment.Type).Select(type =>
            $$""" "{{type.Key}}": { {{string.Join(", ", type.Select(one => $"\"{one.Segment.Standing}\": \"{one.Most!.Value.AmountText}\""))}}, "default": "0.00" } """));
        var replayed = SimulationResult.Of(history, Some.PolicyOf($$""" "amount": { "most": { "default": "0.00", {{most}} } }, {{frequency}} """));
        Assert.Equal((advice.Claims, advice.Leakage), (replayed.OnWord, replayed.Leakage));
        Assert.True(advice.LeakageAYear.High.Minor <= accepted, advice.LeakageAYear.High.ToString());
        Assert.Equal(advice.LeakageAYear, replayed.Leakage.AYear(replayed.Years!.Value));
    }

    [Fact]
    public void What_looking_costs_is_told_of_those_that_go_to_a_person_and_a_year()
    {
        var policy = Some.Policy("""{ "name": "Test", "currency": "EUR", "rules": { "amount": { "most": "80.00" } }, "review": { "minutesPerClaim": 30, "hourlyCost": "40.00", "answerWithinHours": 24 } }""");
        var history = History.Of([Claim(0, 5_000, "ada"), Claim(1, 10_000, "bob", leak: 0.25, waited: 2), Claim(731.5, 20_000, "cid", waited: 1), Claim(700, 20_000, "dan", Currency.Of("USD"))]);

        var (all, segments) = LookingCost.Of(Replay.Run(history, policy), TimeSpan.FromMinutes(30));
        var year = all.AYear(2);

        Assert.Equal((2, 4_000, 2_500, 3.0), (all.Claims, all.Cost.Minor, all.Saved!.Amount.Minor, all.WaitedDays));
        Assert.Equal((2, 2_000, 1_250, 1.5), (year.Claims, year.Cost.Minor, year.Saved!.Amount.Minor, year.WaitedDays));
        Assert.Equal(all, segments[new Segment(ClaimType.LostParcel, Standing.New)]);
    }

    [Fact]
    public void Rules_that_follow_what_was_granted_are_known_by_their_kind() => Assert.All(
        TrustRules.All,
        kind => Assert.Equal(kind.FollowsGrants, Some.OpeningPolicy.Rules.FirstOrDefault(rule => rule.Code == kind.Code)?.FollowsGrants ?? kind.FollowsGrants));

    private static HistoryClaim Claim(double day, long minor, string who, Currency? currency = null, double leak = 0, double? waited = null, ClaimType type = ClaimType.LostParcel) => new()
    {
        Facts = new ClaimFacts { Type = type, Payable = new Money(minor, currency ?? Currency.Eur), DeclaredOn = DateOnly.FromDateTime(Start.AddDays(day).Date) },
        DeclaredAt = Start.AddDays(day),
        CustomerKey = who,
        Truth = TruthState.Known,
        TruthMinor = (long)(minor * (1 - leak)),
        Probability = 1,
        RuledAt = waited is { } days ? Start.AddDays(day + days) : null,
    };
}
