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
        Assert.Equal((sum, sum, sum, null), (estimate.Amount.Minor, estimate.Low.Minor, estimate.High.Minor, estimate.NoneHonest));
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
        Assert.Null(estimate.NoneHonest);
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
        Assert.Equal((0, 1_000, 1_000), (estimate.Amount.Minor, estimate.High.Minor, estimate.NoneHonest!.Amount.Minor));
        Assert.Null(Leakage.Honesty([NotDrawn(700, 0)]));
    }

    [Fact]
    public void Claims_of_unknown_truth_are_taken_as_honest_and_bounded_by_none_honest()
    {
        var claims = Enumerable.Range(0, 60).Select(_ => Known(500, 100, 1)).Append(Unknown(900, 1)).ToArray();

        var estimate = Leakage.Estimate(claims, Currency.Eur);

        Assert.Equal((24_000, 24_900), (estimate.Amount.Minor, estimate.NoneHonest!.Amount.Minor));
        Assert.Equal(24_000.0 / 30_900, estimate.Rate);
        Assert.Equal((LeakageMethod.PlainSum, 24_900.0 / 30_900), (estimate.NoneHonest.Method, estimate.RateHigh));
    }

    [Fact]
    public void Unknown_claims_that_were_drawn_stand_for_others_in_the_bound_and_give_it_a_width()
    {
        // 40 drawn at one in ten and not known, of 10 euros: 4,000 euros if none is honest; V = 40 x 0.9 / 0.01 x 1000^2.
        var claims = Enumerable.Range(0, 4_000).Select(i => i < 400 ? i < 40 ? Unknown(1_000, 0.1) : Known(1_000, 1_000, 0.1) : NotDrawn(1_000, 0.1)).ToArray();

        var estimate = Leakage.Estimate(claims, Currency.Eur);

        var half = (long)Math.Round(Intervals.Normal * Math.Sqrt(40 * 0.9 / 0.01 * 1_000 * 1_000));
        Assert.Equal((LeakageMethod.AtMost, 0), (estimate.Method, estimate.Amount.Minor));
        Assert.Equal(
            (LeakageMethod.HorvitzThompson, 400_000, 400_000 - half, 400_000 + half),
            (estimate.NoneHonest!.Method, estimate.NoneHonest.Amount.Minor, estimate.NoneHonest.Low.Minor, estimate.NoneHonest.High.Minor));
        Assert.Equal(estimate.NoneHonest.High, estimate.Highest);
    }

    [Fact]
    public void How_many_may_at_most_be_false_is_told_by_all_that_were_drawn_not_by_the_known_alone()
    {
        // 3 of 100 drawn turned up, of the others nobody knows: at most 7.57 % of 1,000 if these are right (76 of the largest), all if they are not.
        var claims = Enumerable.Range(1, 1_000).Select(i => i % 10 > 0 ? NotDrawn(i, 0.1) : i <= 30 ? Known(i, 0, 0.1) : Unknown(i, 0.1)).ToArray();

        var estimate = Leakage.Estimate(claims, Currency.Eur);

        Assert.Equal(Enumerable.Range(925, 76).Sum(), estimate.High.Minor);
        Assert.Equal(claims.Sum(claim => claim.Amount), estimate.Highest.Minor);
    }

    [Fact]
    public void A_few_drawn_claims_stand_for_no_more_than_there_is()
    {
        var estimate = Leakage.Estimate([Known(1_000, 0, 0.01), NotDrawn(500, 0.01)], Currency.Eur);

        Assert.Equal((1_500, 1_000, 1_500, 1_500), (estimate.Amount.Minor, estimate.Low.Minor, estimate.High.Minor, estimate.Of.Minor));
        Assert.Equal((1, null), (estimate.Rate, estimate.NoneHonest));
    }

    [Fact]
    public void Of_no_claims_nothing_leaks() =>
        Assert.Equal(new LeakageEstimate(Zero, Zero, Zero, Zero, LeakageMethod.PlainSum, null), Leakage.Estimate([], Currency.Eur));

    [Fact]
    public void The_honest_share_is_weighted_and_its_size_is_the_effective_one()
    {
        // 20 claims seen for certain, all honest; 20 drawn at one in nine, half of them honest: (20 + 90) / (20 + 180).
        var claims = Enumerable.Range(0, 40).Select(i => i < 20 ? Known(100, 100, 1) : Known(100, i % 2 * 100, 1.0 / 9)).ToArray();

        var honesty = Leakage.Honesty(claims)!;

        Assert.Equal(0.55, honesty.AllHonest.Share, 9);
        Assert.Equal(200.0 * 200 / (20 + 1_620), honesty.AllHonest.EffectiveSize, 9);
        Assert.Equal(honesty.AllHonest, honesty.NoneHonest);
    }

    [Fact]
    public void Bad_news_alone_becomes_known_of_some_claims_and_the_share_says_what_it_would_be_either_way()
    {
        // Of what is said to be missing only "it turned up" is ever known.
        var claims = Enumerable.Range(0, 400).Select(i => i % 10 > 0 ? NotDrawn(100, 0.1) : i % 80 > 0 ? Unknown(100, 0.1) : Known(100, 0, 0.1)).ToArray();

        var honesty = Leakage.Honesty(claims)!;

        Assert.Equal((35.0 / 40, 0.0), (honesty.AllHonest.Share, honesty.NoneHonest.Share));
        Assert.Equal(40, honesty.AllHonest.EffectiveSize, 9);
    }

    [Fact]
    public void Of_fewer_than_thirty_whose_truth_was_looked_for_no_share_is_told()
    {
        Assert.Null(Leakage.Honesty([.. Enumerable.Range(0, 29).Select(_ => Known(100, 100, 0.1)), .. Enumerable.Range(0, 500).Select(_ => NotDrawn(100, 0.1))]));
        Assert.NotNull(Leakage.Honesty([.. Enumerable.Range(0, 30).Select(_ => Unknown(100, 0.1))]));
    }

    private static Money Zero => Money.Zero(Currency.Eur);

    private static Observation Known(long amount, long truth, double probability) => new(amount, truth, probability, TruthState.Known);

    private static Observation Unknown(long amount, double probability) => new(amount, 0, probability, TruthState.Unknown);

    private static Observation NotDrawn(long amount, double probability) => new(amount, 0, probability, TruthState.NotDrawn);
}
