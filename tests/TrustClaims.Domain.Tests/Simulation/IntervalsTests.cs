using TrustClaims.Domain.Simulation;

namespace TrustClaims.Domain.Tests.Simulation;

public sealed class IntervalsTests
{
    // Solved from the binomial sum itself: the p at which so few or fewer come in one case of twenty.
    [Theory]
    [InlineData(0, 100, 0.0295130)]
    [InlineData(0, 10, 0.2588656)]
    [InlineData(1, 100, 0.0465598)]
    [InlineData(5, 100, 0.1022534)]
    [InlineData(29, 1_000, 0.0393319)]
    [InlineData(10, 10, 1)]
    public void The_share_that_is_at_most_true_is_that_of_Clopper_and_Pearson(int count, int size, double atMost) =>
        Assert.Equal(atMost, Intervals.AtMostShare(count, size), 6);

    [Fact]
    public void None_seen_is_no_news() => Assert.Equal(1, Intervals.AtMostShare(0, 0));

    // From the closed formula, computed elsewhere.
    [Theory]
    [InlineData(0.5, 100, 0.4038315, 0.5961685)]
    [InlineData(0.03, 200, 0.0138203, 0.0638943)]
    [InlineData(1, 50, 0.9286524, 1)]
    public void A_share_has_the_interval_of_Wilson(double share, double size, double low, double high)
    {
        var estimate = Intervals.Wilson(share, size);

        Assert.Equal(low, estimate.Low, 6);
        Assert.Equal(high, estimate.High, 6);
    }
}
