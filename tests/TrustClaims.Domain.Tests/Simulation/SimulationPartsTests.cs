using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Simulation;

/// <summary>Months and segments of a simulation: each is what a simulation of its claims alone says, and together they are the whole.</summary>
public sealed class SimulationPartsTests
{
    private static readonly TrustPolicy Policy = Some.PolicyOf(""" "amount": { "most": "80.00" } """);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_month_is_what_its_claims_alone_come_to(int seed)
    {
        var claims = Random(seed);
        var result = SimulationResult.Of(History.Of(claims), Policy);

        var months = claims.GroupBy(claim => (claim.Facts.DeclaredOn.Year, claim.Facts.DeclaredOn.Month)).OrderBy(month => month.Key).ToList();
        Assert.Equal(months.Count, result.Months.Count);
        foreach (var (month, shown) in months.Zip(result.Months))
        {
            Assert.Equal(new DateOnly(month.Key.Year, month.Key.Month, 1), shown.First);
            Check(month, shown.Part);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_segment_is_what_its_claims_alone_come_to(int seed)
    {
        var claims = Random(seed);
        var result = SimulationResult.Of(History.Of(claims), Policy);

        Assert.Equal(ClaimTypes.All, result.Segments.Select(segment => segment.Segment.Type));
        foreach (var segment in result.Segments)
        {
            Check(claims.Where(claim => claim.Facts.Type == segment.Segment.Type), segment.Part);
        }
    }

    [Fact]
    public void Nothing_comes_to_nothing()
    {
        var result = SimulationResult.Of(History.Of([]), Policy);

        Assert.Empty(result.Months);
        Assert.Empty(result.Segments);
        Assert.Equal((0, 0, null), (result.Claims, result.BudgetDays, result.Leakage.Rate));
    }

    [Fact]
    public void Months_in_which_nobody_declared_anything_are_no_time_in_what_is_told_of_a_year()
    {
        // A quarter of a year, and the same quarter a year later: half a year of claims, not five quarters.
        var claims = Enumerable.Range(0, 90).SelectMany(day => new[] { ReplayTests.Claim(day), ReplayTests.Claim(365 + day) }).ToList();
        var months = claims.Select(claim => (12 * claim.Facts.DeclaredOn.Year) + claim.Facts.DeclaredOn.Month).ToHashSet();

        var result = SimulationResult.Of(History.Of(claims), Policy);

        Assert.Equal(months.Max() - months.Min() + 1 - months.Count, result.EmptyMonths);
        Assert.InRange(result.Years!.Value, 0.49, 0.66);
        Assert.Equal(0, SimulationResult.Of(History.Of(claims.Where((_, number) => number % 2 == 0)), Policy).EmptyMonths);
    }

    [Fact]
    public void A_day_on_which_the_budget_is_reached_counts_once()
    {
        var dollars = ReplayTests.Claim(4);
        dollars = dollars with { Facts = dollars.Facts with { Payable = new Money(100, Currency.Of("USD")) } };
        var history = History.Of([.. new[] { 0, 0.1, 0.2, 1, 2, 2.1 }.Select(days => ReplayTests.Claim(days, worth: 60)), dollars]);

        Assert.Equal(2, SimulationResult.Of(history, Some.PolicyOf(""" "exposure": { "daily": "100.00" } """)).BudgetDays);
    }

    [Fact]
    public void An_hour_in_which_its_budget_is_reached_counts_once()
    {
        var history = History.Of([.. new[] { 0, 0.1, 0.2, 1.1, 2.1, 2.2 }.Select(hours => ReplayTests.Claim(hours / 24, worth: 60))]);

        var result = SimulationResult.Of(history, Some.PolicyOf(""" "exposure": { "daily": "1000.00", "hourly": "100.00" } """));

        Assert.Equal((0, 2, 3), (result.BudgetDays, result.BudgetHours, result.OnWord));
    }

    private static void Check(IEnumerable<HistoryClaim> claims, SimulatedPart part)
    {
        var alone = SimulationResult.Of(History.Of(claims.Where(claim => claim.Facts.Payable.Currency == Currency.Eur)), Policy);
        Assert.Equal((alone.OnWord, alone.PromisedOn, alone.ForReview), (part.OnWord, part.PromisedOn, part.ForReview));
        Assert.Equal((alone.OnWordAmount + alone.PromisedOnAmount, alone.ForReviewAmount), (part.Believed, part.Reviewed));
        Assert.Equal(alone.Leakage.Method, part.Leakage.Method);
        Assert.Equal((alone.Leakage.Amount, alone.Leakage.Low, alone.Leakage.High, alone.Leakage.NoneHonest), (part.Leakage.Amount, part.Leakage.Low, part.Leakage.High, part.Leakage.NoneHonest));
    }

    // Some months have enough false claims for an interval, in others all is known or too little.
    private static HistoryClaim[] Random(int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, 4_000).Select(_ =>
        {
            var claim = ReplayTests.Claim(random.NextDouble() * 200, worth: random.Next(5, 120));
            var month = claim.Facts.DeclaredOn.Month;
            var (amount, known) = (claim.Facts.Payable.Minor, month == 4 || random.Next(month % 2 == 0 ? 3 : 60) == 0);
            return claim with
            {
                Facts = claim.Facts with { Type = (ClaimType)random.Next(6), Payable = new Money(amount, random.Next(20) == 0 ? Currency.Of("USD") : Currency.Eur) },
                Truth = known ? TruthState.Known : random.Next(2) == 0 ? TruthState.NotDrawn : TruthState.Unknown,
                TruthMinor = random.Next(4) == 0 ? amount / 2 : amount,
                Probability = month == 4 ? 1 : known || random.Next(3) > 0 ? 0.25 : 0,
            };
        }).ToArray();
    }
}
