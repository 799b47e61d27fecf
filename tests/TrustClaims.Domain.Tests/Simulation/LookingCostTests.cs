using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Tests.Simulation;

public sealed class LookingCostTests
{
    private static readonly ReviewTerms Review = new(12, new Money(2_800, Currency.Eur), 24);

    [Fact]
    public void What_looking_costs_stands_beside_what_it_saved_and_how_long_people_waited()
    {
        var (all, segments) = LookingCost.Of(
            [
                new LookedAt(Past.New, Past.Known(5_000, 2_000), 2.5),
                new LookedAt(Past.New, Past.Known(4_000, 4_000), null),
                new LookedAt(Past.Loyal, new Observation(7_000, 0, 1, TruthState.Unknown), 0),
            ],
            Review);

        Assert.Equal((3, 2, 3 * 560, 2.5, 2), (all.Claims, all.Known, all.Cost.Minor, all.WaitedDays, all.WaitsKnown));
        Assert.Equal((3_000, 10_000), (all.Saved!.Amount.Minor, all.Saved.NoneHonest!.Amount.Minor));
        Assert.Equal((2, 2, 2 * 560, 2.5, 1), (segments[Past.New].Claims, segments[Past.New].Known, segments[Past.New].Cost.Minor, segments[Past.New].WaitedDays, segments[Past.New].WaitsKnown));
        Assert.Equal((LeakageMethod.PlainSum, 3_000), (segments[Past.New].Saved!.Method, segments[Past.New].Saved!.High.Minor));
    }

    [Fact]
    public void Where_no_truth_and_no_wait_is_known_neither_is_told()
    {
        var looked = LookingCost.Of([new LookedAt(Past.Loyal, Past.Unseen(7_000), null)], Review).Segments[Past.Loyal];

        Assert.Equal((1, 0, 560), (looked.Claims, looked.Known, looked.Cost.Minor));
        Assert.Null(looked.Saved);
        Assert.Null(looked.WaitedDays);
    }

    [Fact]
    public void Looking_at_nothing_costs_nothing_and_saved_nobody_knows_what()
    {
        var (all, segments) = LookingCost.Of([], Review);

        Assert.Equal(new LookingCost(0, 0, Money.Zero(Currency.Eur), null, null, 0), all);
        Assert.Empty(segments);
    }
}
