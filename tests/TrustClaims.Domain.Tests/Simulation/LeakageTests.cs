using TrustClaims.Domain.Simulation;

namespace TrustClaims.Domain.Tests.Simulation;

public sealed class LeakageTests
{
    [Fact]
    public void With_every_truth_known_the_estimate_is_the_plain_sum_to_the_cent()
    {
        var random = new Random(20261121);
        var claims = new Observation[100_000];
        for (var i = 0; i < claims.Length; i++)
        {
            var amount = random.NextInt64(1, 50_000_000);
            claims[i] = Known(amount, random.Next(3) == 0 ? random.NextInt64(0, amount + 1) : amount, probability: 1);
        }

        var estimate = Leakage.Estimate(claims, Currency.Eur);

        var sum = claims.Sum(claim => claim.Amount - claim.Truth);
        Assert.Equal(LeakageMethod.PlainSum, estimate.Method);
        Assert.Equal((sum, sum, sum, sum), (estimate.Amount.Minor, estimate.Low.Minor, estimate.High.Minor, estimate.NoneHonest.Minor));
        Assert.Equal((double)sum / claims.Sum(claim => claim.Amount), estimate.Rate);
    }

    [Fact]
    public void Each_claim_that_was_drawn_stands_for_those_that_were_not()
    {
        // 40 false claims of 10 euros among 400 drawn at one in ten: 4,000 euros; V = 40 x 0.9 / 0.01 x 1000^2.
        var claims = Enumerable.Range(0, 4_000).Select(i => i < 400 ? Known(2_000, i < 40 ? 1_000 : 2_000, 0.1) : NotDrawn(2_000, 0.1)).ToArray();

        var estimate = Leakage.Estimate(claims, Currency.Eur);

        Assert.Equal(LeakageMethod.HorvitzThompson, estimate.Method);
        Assert.Equal(400_000, estimate.Amount.Minor);
        var half = (long)Math.Round(Intervals.Normal * Math.Sqrt(40 * 0.9 / 0.01 * 1_000 * 1_000));
        Assert.Equal((400_000 - half, 400_000 + half), (estimate.Low.Minor, estimate.High.Minor));
        Assert.Equal(400_000, estimate.NoneHonest.Minor);
    }

    [Fact]
    public void With_few_false_claims_seen_the_high_end_is_the_sum_of_the_largest_amounts()
    {
        // 0 of 100 known: at most 2.9513 % of 1,000, so the 30 largest amounts.
        var claims = Enumerable.Range(1, 1_000).Select(i => i % 10 == 0 ? Known(i, i, 0.1) : NotDrawn(i, 0.1)).ToArray();

        var estimate = Leakage.Estimate(claims, Currency.Eur);

        Assert.Equal(LeakageMethod.AtMost, estimate.Method);
        Assert.Equal((0, 0), (estimate.Amount.Minor, estimate.Low.Minor));
        Assert.Equal(Enumerable.Range(971, 30).Sum(), estimate.High.Minor);
    }

    [Fact]
    public void Where_nothing_was_observed_everything_may_be_lost()
    {
        var estimate = Leakage.Estimate([NotDrawn(700, 0), NotDrawn(300, 0)], Currency.Eur);

        Assert.Equal(LeakageMethod.AtMost, estimate.Method);
        Assert.Equal((0, 1_000, 1_000), (estimate.Amount.Minor, estimate.High.Minor, estimate.NoneHonest.Minor));
        Assert.Null(Leakage.Honesty([NotDrawn(700, 0)]));
    }

    [Fact]
    public void Claims_of_unknown_truth_are_taken_as_the_known_and_bounded_by_none_honest()
    {
        var claims = Enumerable.Range(0, 60).Select(_ => Known(500, 100, 1)).Append(new Observation(900, 0, 1, TruthState.Unknown)).ToArray();

        var estimate = Leakage.Estimate(claims, Currency.Eur);

        Assert.Equal((24_000, 24_900), (estimate.Amount.Minor, estimate.NoneHonest.Minor));
        Assert.Equal(24_000.0 / 30_900, estimate.Rate);
    }

    [Fact]
    public void A_few_drawn_claims_stand_for_no_more_than_there_is()
    {
        var estimate = Leakage.Estimate([Known(1_000, 0, 0.01), NotDrawn(500, 0.01)], Currency.Eur);

        Assert.Equal((1_500, 1_000, 1_500, 1_500), (estimate.Amount.Minor, estimate.Low.Minor, estimate.High.Minor, estimate.NoneHonest.Minor));
        Assert.Equal(1, estimate.Rate);
    }

    [Fact]
    public void Of_no_claims_nothing_leaks() =>
        Assert.Equal(new LeakageEstimate(Zero, Zero, Zero, null, LeakageMethod.PlainSum, Zero), Leakage.Estimate([], Currency.Eur));

    [Fact]
    public void The_honest_share_is_weighted_and_its_size_is_the_effective_one()
    {
        // 10 claims seen for certain, all honest; 10 drawn at one in nine, half of them honest: (10 + 45) / (10 + 90).
        var claims = Enumerable.Range(0, 20).Select(i => i < 10 ? Known(100, 100, 1) : Known(100, i % 2 * 100, 1.0 / 9)).ToArray();

        var honesty = Leakage.Honesty(claims)!;

        Assert.Equal(0.55, honesty.Share, 9);
        Assert.Equal(100.0 * 100 / (10 + 810), honesty.EffectiveSize, 9);
    }

    private static Money Zero => Money.Zero(Currency.Eur);

    private static Observation Known(long amount, long truth, double probability) => new(amount, truth, probability, TruthState.Known);

    private static Observation NotDrawn(long amount, double probability) => new(amount, 0, probability, TruthState.NotDrawn);
}
