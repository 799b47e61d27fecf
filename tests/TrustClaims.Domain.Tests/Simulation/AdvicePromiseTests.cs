using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Tests.Simulation;

/// <summary>
/// Advice picks what looks cheap in the sample at hand: does it keep the budget in truth? Worlds whose truth is known are followed up at random many times, with
/// fixed seeds; the true leakage of what is advised each time must be within what was accepted in at least 95 % of them.
/// </summary>
public sealed class AdvicePromiseTests
{
    private const int Samples = 400;

    /// <summary>Three segments alike: what looks cheapest is so by chance alone.</summary>
    [Theory]
    [InlineData(0.05, 150_000)]
    [InlineData(0.2, 150_000)]
    [InlineData(0.2, 600_000)]
    public void All_alike(double rate, long accepted) => Keeps(World(31, 9_000, _ => 0.04), rate, accepted);

    [Theory]
    [InlineData(0.05, 300_000)]
    [InlineData(0.2, 300_000)]
    public void One_segment_much_worse(double rate, long accepted) => Keeps(World(32, 9_000, segment => segment == Past.New ? 0.2 : 0.01), rate, accepted);

    [Theory]
    [InlineData(0.1, 100_000)]
    public void Nearly_all_honest(double rate, long accepted) => Keeps(World(33, 6_000, _ => 0.002), rate, accepted);

    private static void Keeps((Segment Segment, Observation Claim)[] world, double rate, long accepted)
    {
        var (random, kept, believed) = (new Random(20261122), 0, 0L);
        for (var i = 0; i < Samples; i++)
        {
            var past = Past.Of(Array.ConvertAll(world, claim => (claim.Segment, Followed(claim.Claim, rate, random))));
            var advice = Advice.Of(past, Frontier.Of(past), new Money(accepted, Currency.Eur)).Value!;
            var most = advice.Thresholds.ToDictionary(advised => advised.Segment, advised => advised.Most?.Minor ?? -1);
            kept += world.Sum(claim => claim.Claim.Amount <= most[claim.Segment] ? claim.Claim.Leak : 0) <= accepted ? 1 : 0;
            believed += advice.Claims;
        }

        TestContext.Current.SendDiagnosticMessage($"{kept} of {Samples} kept the budget, {believed / Samples} of {world.Length} believed");
        Assert.True(kept >= 0.95 * Samples, $"{kept} of {Samples} kept the budget");
        Assert.InRange(believed, 1, (long)Samples * world.Length);
    }

    private static Observation Followed(Observation claim, double rate, Random random) =>
        random.NextDouble() < rate ? claim with { Probability = rate } : Past.NotDrawn(claim.Amount, rate);

    private static (Segment Segment, Observation Claim)[] World(int seed, int size, Func<Segment, double> falseShare)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, size).Select(i =>
        {
            var segment = (i % 3) switch { 0 => Past.New, 1 => Past.Loyal, _ => Past.Damaged };
            // Rounded to euros, as prices nearly are; dearer claims are false more often.
            var amount = 100 * random.NextInt64(5, 200);
            var isFalse = random.NextDouble() < falseShare(segment) * (0.5 + (amount / 20_000.0));
            return (segment, Past.Known(amount, isFalse ? random.NextInt64(0, amount) : amount));
        }).ToArray();
    }
}
