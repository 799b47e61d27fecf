using TrustClaims.Domain.Simulation;

namespace TrustClaims.Domain.Tests.Simulation;

/// <summary>
/// Do the intervals hold what they promise? Populations whose truth is known are sampled 1,000 times each, with fixed seeds: intervals must cover the truth in
/// at least 93 % of the samples, "at most" bounds in at least 95 %.
/// </summary>
public sealed class CoverageTests
{
    private const int Samples = 1_000;
    private const int Limit = 10_000;

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.2)]
    public void All_honest(double rate) => Holds(Population(11, 2_000, (random, amount) => amount), rate);

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.2)]
    public void Three_percent_inflated(double rate) => Holds(Population(12, 12_000, (random, amount) => random.NextDouble() < 0.03 ? amount / 2 : amount), rate);

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.1)]
    public void The_dearest_false_among_few_that_are_seen(double rate) =>
        Holds(Population(13, 1_500, (random, amount) => amount > 8_500 && random.NextDouble() < 0.2 ? 0 : amount), rate);

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    public void Heavy_tails_cut_at_the_limit_with_all_above_it_seen(double rate) =>
        Holds(Population(14, 20_000, (random, amount) => random.NextDouble() < 0.08 ? (long)(amount * random.NextDouble()) : amount, heavy: true), rate);

    /// <summary>
    /// Whatever becomes known of whom, the truth lies between the low end if all the unknown are honest and the high end if none is: also where bad news alone is told, or good.
    /// </summary>
    [Theory]
    [InlineData(0.05, 0.9, 0.0)]
    [InlineData(0.2, 0.9, 0.0)]
    [InlineData(0.05, 0.0, 0.9)]
    [InlineData(0.2, 0.5, 0.5)]
    public void The_truth_of_some_stays_unknown(double rate, double falseTold, double honestTold)
    {
        var population = Population(15, 6_000, (random, amount) => random.NextDouble() < 0.1 ? amount / 2 : amount);
        var (truth, honest, random, sample) = (population.Sum(claim => claim.Amount - claim.Truth), population.Count(claim => claim.Truth == claim.Amount), new Random(20261123), new Observation[population.Length]);
        var (covered, shares) = (0, 0);
        for (var i = 0; i < Samples; i++)
        {
            Draw(population, rate, random, sample);
            for (var claim = 0; claim < sample.Length; claim++)
            {
                var isTold = random.NextDouble() < (population[claim].Truth < population[claim].Amount ? falseTold : honestTold);
                sample[claim] = sample[claim].IsKnown && !isTold ? sample[claim] with { Truth = 0, State = TruthState.Unknown } : sample[claim];
            }

            var (estimate, share) = (Leakage.Estimate(sample, Currency.Eur), Leakage.Honesty(sample)!);
            covered += estimate.Low.Minor <= truth && truth <= estimate.Highest.Minor ? 1 : 0;
            shares += share.NoneHonest.Low * population.Length <= honest && honest <= share.AllHonest.High * population.Length ? 1 : 0;
        }

        Assert.True(covered >= 0.93 * Samples, $"{covered} of {Samples} pairs of bounds covered the truth");
        Assert.True(shares >= 0.93 * Samples, $"{shares} of {Samples} pairs of shares covered the truth");
    }

    private static void Holds(Claim[] population, double rate)
    {
        var truth = population.Sum(claim => claim.Amount - claim.Truth);
        var random = new Random(20261121);
        var (covered, bounds, held) = (0, 0, 0);
        var sample = new Observation[population.Length];
        for (var i = 0; i < Samples; i++)
        {
            Draw(population, rate, random, sample);
            var estimate = Leakage.Estimate(sample, Currency.Eur);
            var holds = estimate.Low.Minor <= truth && truth <= estimate.High.Minor;
            covered += holds ? 1 : 0;
            bounds += estimate.Method == LeakageMethod.AtMost ? 1 : 0;
            held += holds && estimate.Method == LeakageMethod.AtMost ? 1 : 0;
        }

        // Which of the two a sample gets depends on the sample: where nearly all get a bound, the few others are those that saw far too many.
        Assert.True(covered >= 0.93 * Samples, $"{covered} of {Samples} estimates covered the truth");
        Assert.True(held >= 0.95 * bounds, $"{held} of {bounds} bounds held");
    }

    private static void Draw(Claim[] population, double rate, Random random, Observation[] sample)
    {
        for (var i = 0; i < sample.Length; i++)
        {
            var claim = population[i];
            var probability = claim.Amount > Limit ? 1 : rate;
            sample[i] = probability >= 1 || random.NextDouble() < probability
                ? new Observation(claim.Amount, claim.Truth, probability, TruthState.Known)
                : new Observation(claim.Amount, 0, probability, TruthState.NotDrawn);
        }
    }

    private static Claim[] Population(int seed, int size, Func<Random, long, long> truth, bool heavy = false)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, size).Select(_ =>
        {
            var amount = heavy ? Pareto(random) : random.NextInt64(500, Limit);
            return new Claim(amount, truth(random, amount));
        }).ToArray();
    }

    // Half of the amounts under 20 euros, one in a hundred over 430.
    private static long Pareto(Random random) => (long)Math.Min(5_000_000, 1_250 * Math.Pow(1 - random.NextDouble(), -1 / 1.3));

    private readonly record struct Claim(long Amount, long Truth);
}
