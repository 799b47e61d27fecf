using TrustClaims.Domain.Simulation;

namespace TrustClaims.Domain.Tests.Simulation;

public sealed class LeakageTallyTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(60)]
    public void Claims_added_up_in_groups_are_estimated_as_those_read_one_by_one(int known)
    {
        var random = new Random(known);
        var claims = Enumerable.Range(0, 1_000).Select(i => i < known
            ? new Observation(1_000 + i, random.Next(0, 1_000), 0.05, TruthState.Known)
            : new Observation(random.Next(100, 20_000), 0, i % 3 == 0 ? 0 : 0.05, i % 3 == 0 || i % 7 == 0 ? TruthState.Unknown : TruthState.NotDrawn)).ToArray();
        var tally = new LeakageTally();
        foreach (var group in claims.GroupBy(claim => (claim.State, claim.Probability)))
        {
            if (group.Key.State == TruthState.Known)
            {
                foreach (var claim in group)
                {
                    tally.Add(claim);
                }
            }
            else
            {
                tally.AddUnobserved(group.Count(), group.Sum(claim => claim.Amount), group.Sum(claim => (double)claim.Amount * claim.Amount), group.Key.Probability, group.Key.State);
            }
        }

        long Largest(int count) => claims.Select(claim => claim.Amount).OrderDescending().Take(count).Sum();

        Assert.Equal(Leakage.Estimate(claims, Currency.Eur), tally.Estimate(Currency.Eur, Largest(tally.LargestNeeded), Largest(tally.LargestOfWorst)));
        Assert.Equal(Leakage.Honesty(claims)!.NoneHonest.Share, tally.Honesty!.NoneHonest.Share, 12);
        Assert.Equal((1_000, known, claims.Sum(claim => claim.Amount)), (tally.Claims, tally.Known, tally.Amount));
        Assert.Equal(claims.Count(claim => claim.Probability == 0), tally.NeverObservable);
    }
}
