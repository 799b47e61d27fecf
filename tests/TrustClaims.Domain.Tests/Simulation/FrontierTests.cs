using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Tests.Simulation;

public sealed class FrontierTests
{
    [Theory]
    [InlineData(1, 40, 10, 0.5)]
    [InlineData(2, 3_000, 60, 0.02)]
    [InlineData(3, 3_000, 100_000, 0.02)]
    [InlineData(4, 5_000, 100_000, 0.4)]
    [InlineData(5, 5_000, int.MaxValue - 1, 0.1)]
    public void Every_point_is_the_estimate_of_the_claims_within_it(int seed, int count, int mostAmount, double falseShare)
    {
        var past = Past.Varied(seed, count, mostAmount, falseShare);

        var frontier = Frontier.Of(Past.Of(past));

        Same(past, past.Count, frontier.All);
        foreach (var segment in Segment.All)
        {
            var own = past.FindAll(claim => claim.Segment == segment);
            Same(own, own.Count, frontier.Segments[segment.Index]);
        }
    }

    [Fact]
    public void A_point_stands_at_each_amount_where_there_are_few()
    {
        var past = Past.Varied(6, 2_000, 150, 0.1);

        Assert.Equal(past.Select(claim => claim.Claim.Amount).Distinct().Order(), Frontier.Of(Past.Of(past)).All.Select(point => point.Threshold.Minor));
    }

    [Fact]
    public void Where_there_are_many_amounts_the_ends_and_the_extremes_stay()
    {
        // All honest but one, at a place where no even step falls: a peak that no other point has.
        const int peak = 207;
        var past = Enumerable.Range(1, 30_000).Select(amount => (Past.New, Past.Known(amount, amount == peak ? 0 : amount))).ToList();

        var points = Frontier.Of(Past.Of(past)).All;

        Assert.InRange(points.Count, 150, Frontier.MostPoints);
        Assert.Equal((1, 30_000), (points[0].Threshold.Minor, points[^1].Threshold.Minor));
        Assert.Equal(peak, points.MaxBy(point => point.Rate)!.Threshold.Minor);
        Assert.All(points.Zip(points.Skip(1)), pair => Assert.InRange(pair.Second.Claims - pair.First.Claims, 1, 151));
    }

    [Fact]
    public void Claims_that_other_rules_stop_are_in_the_whole_and_on_no_curve()
    {
        var frontier = Frontier.Of(Past.Of([.. 3.Times(Past.New, Past.Known(500, 500)), .. 2.Times(Past.Loyal, Past.Known(900, 0))], stopped: 5));

        Assert.Equal([0.3, 0.5], frontier.All.Select(point => point.Share));
        Assert.Equal(3 / 8.0, Assert.Single(frontier.Segments[Past.New.Index]).Share);
        Assert.Equal(1, Assert.Single(frontier.Segments[Past.Loyal.Index]).Share);
        Assert.Equal(1_800.0 / 3_300, frontier.All[1].Rate);
    }

    [Fact]
    public void Of_no_claim_there_is_no_point()
    {
        var frontier = Frontier.Of(Past.Of([], stopped: 4));

        Assert.Empty(frontier.All);
        Assert.Equal(Segment.All.Count, frontier.Segments.Count);
        Assert.All(frontier.Segments, Assert.Empty);
    }

    [Fact]
    public void One_amount_makes_one_point()
    {
        var point = Assert.Single(Frontier.Of(Past.Of([.. 1_000.Times(Past.New, Past.Known(700, 350))])).All);

        Assert.Equal((new Money(700, Currency.Eur), 1_000, 1.0, 0.5), (point.Threshold, point.Claims, point.Share, point.Rate));
    }

    [Fact]
    public void Where_no_truth_is_known_the_rate_is_not_told_and_the_band_is_as_wide_as_can_be()
    {
        var point = Assert.Single(Frontier.Of(Past.Of([.. 10.Times(Past.New, Past.Unseen(700))])).All);

        Assert.Equal((null, 0.0, 1.0), (point.Rate, point.RateLow, point.RateHigh));
    }

    [Fact]
    public void A_share_of_no_amount_is_not_told()
    {
        var point = Assert.Single(Frontier.Of(Past.Of([.. 10.Times(Past.New, Past.Known(0, 0))])).All);

        Assert.Equal((null, null, null), (point.Rate, point.RateLow, point.RateHigh));
        Assert.Equal(10, point.Claims);
    }

    [Fact]
    public void The_whole_is_no_less_than_its_part() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Believable.Of([0], [Past.Known(1, 1)], new int[Segment.All.Count], Currency.Eur, TimeSpan.Zero));

    private static void Same(List<(Segment Segment, Observation Claim)> past, int whole, IReadOnlyList<FrontierPoint> points)
    {
        var ordered = past.Select(claim => claim.Claim).OrderBy(claim => claim.Amount).ToArray();
        Assert.Equal(ordered.Length == 0, points.Count == 0);
        foreach (var point in points)
        {
            var within = ordered.Where(claim => claim.Amount <= point.Threshold.Minor).ToArray();
            Assert.Equal(Leakage.Estimate(within, Currency.Eur), point.Leakage);
            Assert.Equal((within.Length, within.Count(claim => claim.IsKnown)), (point.Claims, point.Known));
            Assert.Equal(((double)within.Length / whole, within.Sum(claim => claim.Amount)), (point.Share, point.Amount.Minor));
        }
    }
}
