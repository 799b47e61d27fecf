using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust;

public sealed class StandingTests
{
    private static readonly StandingThresholds Thresholds = Some.OpeningPolicy.Standing;

    [Theory]
    [InlineData(89, 2, Standing.New)]
    [InlineData(90, 1, Standing.New)]
    [InlineData(90, 2, Standing.Regular)]
    [InlineData(364, 99, Standing.Regular)]
    [InlineData(9_999, 5, Standing.Regular)]
    [InlineData(365, 6, Standing.Loyal)]
    [InlineData(null, 99, Standing.New)]
    [InlineData(9_999, null, Standing.New)]
    [InlineData(null, null, Standing.New)]
    public void It_is_the_highest_whose_every_condition_is_met(int? days, int? orders, Standing standing) =>
        Assert.Equal(standing, Thresholds.Of(Some.Facts() with { TenureDays = days, DeliveredOrders = orders }));

    [Theory]
    [InlineData(Standing.New, Standing.New)]
    [InlineData(Standing.Regular, Standing.Regular)]
    [InlineData(Standing.Loyal, Standing.Loyal)]
    [InlineData(null, Standing.Loyal)]
    public void It_is_none_above_what_was_arranged(Standing? most, Standing standing) =>
        Assert.Equal(standing, Thresholds.Of(Some.Facts() with { TenureDays = 365, DeliveredOrders = 6, StandingAtMost = most }));

    [Fact]
    public void Who_holds_a_contract_needs_no_orders_but_still_the_time()
    {
        Assert.Equal(Standing.Loyal, Thresholds.Of(Some.Facts() with { TenureDays = 365, DeliveredOrders = null, HoldsContract = true }));
        Assert.Equal(Standing.New, Thresholds.Of(Some.Facts() with { TenureDays = 89, DeliveredOrders = null, HoldsContract = true }));
    }
}
