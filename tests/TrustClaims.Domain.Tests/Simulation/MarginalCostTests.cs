using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Tests.Simulation;

public sealed class MarginalCostTests
{
    private static readonly Threshold<Money> Ten = new((_, _) => new Money(1_000, Currency.Eur));

    [Fact]
    public void One_more_point_costs_what_the_next_claims_leaked_on_average()
    {
        // 200 claims beyond, every other one false by 4 euros: 2 euros each, and a point is 40 claims, over two years.
        var past = Past.Of([.. 3_800.Times(Past.New, Past.Known(900, 900)), .. 100.Times(Past.New, Past.Known(1_001, 601)), .. 100.Times(Past.New, Past.Known(1_001, 1_001))], days: 730.5);

        var cost = MarginalCost.Of(past, Ten).Value!;

        Assert.Equal((4_000, LeakageMethod.HorvitzThompson, 5.0, 200), (cost.Amount.Minor, cost.Method, cost.Points, cost.Known));
        // The mean of 200 values 0 or 400 deviates by 200 / sqrt(200).
        var half = 20 * Intervals.Normal * 200 / Math.Sqrt(200);
        Assert.Equal(((long)Math.Round(4_000 - half), (long)Math.Round(4_000 + half)), (cost.Low.Minor, cost.High.Minor));
    }

    [Fact]
    public void Thresholds_rise_by_the_same_factor()
    {
        // New: 10 euros, so 11 is a tenth more; loyal: 100 euros, so 105 comes first, though dearer.
        var today = new Threshold<Money>((_, standing) => new Money(standing == Standing.Loyal ? 10_000 : 1_000, Currency.Eur));
        var past = Past.Of([.. 3_920.Times(Past.New, Past.Known(900, 900)), .. 40.Times(Past.New, Past.Known(1_100, 0)), .. 40.Times(Past.Loyal, Past.Known(10_500, 10_500))]);

        Assert.Equal(0, MarginalCost.Of(past, today).Value!.Amount.Minor);
    }

    [Fact]
    public void With_few_false_claims_seen_it_is_at_most()
    {
        var past = Past.Of([.. 9_900.Times(Past.New, Past.Known(900, 900)), .. 100.Times(Past.New, Past.Known(2_000, 2_000))]);

        var cost = MarginalCost.Of(past, Ten).Value!;

        // 0 of 100: at most 3 of them, of 20 euros each.
        Assert.Equal((LeakageMethod.AtMost, 0, 0, 6_000), (cost.Method, cost.Amount.Minor, cost.Low.Minor, cost.High.Minor));
    }

    [Fact]
    public void Claims_of_unknown_truth_are_taken_as_honest_and_beside_that_as_none_of_them_honest()
    {
        var past = Past.Of([.. 9_900.Times(Past.New, Past.Known(900, 900)), .. 50.Times(Past.New, Past.Known(2_000, 1_000)), .. 50.Times(Past.New, new Observation(2_000, 0, 1, TruthState.Unknown))]);

        var cost = MarginalCost.Of(past, Ten).Value!;

        // A hundred claims a year: 50 that leak 10 euros each, and 50 that leak nothing, or 20.
        Assert.Equal((50_000, 150_000, 50), (cost.Amount.Minor, cost.NoneHonest!.Amount.Minor, cost.Known));
        Assert.True(cost.NoneHonest.High > cost.High);
    }

    [Fact]
    public void Nothing_is_told_of_no_claims() => Assert.Equal(CannotSay.NoClaims, MarginalCost.Of(Past.Of([], stopped: 1_000), Ten).Why);

    [Fact]
    public void Nothing_is_told_of_a_month() =>
        Assert.Equal(CannotSay.TooShort, MarginalCost.Of(Past.Of([.. 1_000.Times(Past.New, Past.Known(2_000, 1_000))], days: 30), Ten).Why);

    [Fact]
    public void Nothing_is_told_of_one_claim() =>
        Assert.Equal(CannotSay.TooFewKnown, MarginalCost.Of(Past.Of([(Past.New, Past.Known(2_000, 1_000))]), Ten).Why);

    [Fact]
    public void Nothing_is_told_where_five_points_hold_too_few_known_claims() =>
        Assert.Equal(
            CannotSay.TooFewKnown,
            MarginalCost.Of(Past.Of([.. 460.Times(Past.New, Past.Known(900, 900)), .. Enumerable.Range(1_001, 40).Select(amount => (Past.New, Past.Known(amount, 500)))]), Ten).Why);

    [Fact]
    public void Nothing_is_told_where_nobody_is_left() =>
        Assert.Equal(CannotSay.NobodyLeft, MarginalCost.Of(Past.Of([.. 1_000.Times(Past.New, Past.Known(1_000, 1_000))]), Ten).Why);

    [Fact]
    public void Segments_without_a_threshold_believe_everybody_already()
    {
        var onlyLoyal = new Threshold<Money>((_, standing) => standing == Standing.Loyal ? new Money(0, Currency.Eur) : null);
        var past = Past.Of([.. 500.Times(Past.New, Past.Known(1_000, 0)), .. 500.Times(Past.Loyal, Past.Known(1_000, 1_000))]);

        Assert.Equal((LeakageMethod.AtMost, 0), (MarginalCost.Of(past, onlyLoyal).Value!.Method, MarginalCost.Of(past, onlyLoyal).Value!.Amount.Minor));
    }

    /// <summary>Years drawn from one and the same world: the interval holds what a point costs there in the long run.</summary>
    [Theory]
    [InlineData(0.3, 21)]
    [InlineData(0.02, 22)]
    public void The_interval_covers_what_a_point_costs_in_the_long_run(double falseShare, int seed)
    {
        const int years = 1_000;
        var (random, covered, within) = (new Random(seed), 0, 9_600.Times(Past.New, Past.Known(900, 900)).ToArray());
        for (var year = 0; year < years; year++)
        {
            var beyond = Enumerable.Range(0, 400).Select(_ =>
            {
                var amount = random.NextInt64(1_001, 2_001);
                return (Past.New, Past.Known(amount, random.NextDouble() < falseShare ? random.NextInt64(0, amount + 1) : amount));
            });
            var cost = MarginalCost.Of(Past.Of([.. within, .. beyond]), Ten).Value!;
            // The hundred cheapest of four hundred lie between 10 and 12.50 euros; half of it is false, of so many in a hundred.
            var truth = 100 * falseShare * 1_126 / 2;
            covered += cost.Low.Minor <= truth && truth <= cost.High.Minor ? 1 : 0;
        }

        Assert.True(covered >= 0.93 * years, $"{covered} of {years} intervals covered the cost");
    }
}
