using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Tests.Simulation;

public sealed class AdviceTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    /// <summary>Every combination of thresholds is tried: no budget is left unspent where a raise fits, and the next one is the best for its price.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_one_more_would_believe_is_the_slope_of_the_hull_of_all_combinations(int seed)
    {
        var past = Past.Of(Small(seed));
        var frontier = Frontier.Of(past);
        var choices = Choices(frontier);
        for (var budget = 0L; budget <= choices[^1].Cost; budget += Math.Max(1, choices[^1].Cost / 60))
        {
            var advice = Advised(past, frontier, budget);
            var (corner, next) = AroundOnHull(choices, budget);

            Assert.InRange(advice.Leakage.High.Minor, 0, budget);
            Assert.InRange(advice.Claims, corner.Claims, choices.Where(choice => choice.Cost <= budget).Max(choice => choice.Claims));
            Assert.Equal(next is { } more ? 100.0 * (more.Claims - corner.Claims) / (more.Cost - corner.Cost) : -1, advice.ClaimsForOneMore ?? -1, 9);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_a_corner_of_the_hulls_costs_buys_exactly_the_best(int seed)
    {
        var past = Past.Of(Small(seed));
        var frontier = Frontier.Of(past);
        var choices = Choices(frontier);
        // Corners of the hull of all combinations together: best for some price of a claim.
        foreach (var price in Enumerable.Range(0, 400).Select(i => i * 0.7))
        {
            var least = choices.Min(choice => choice.Cost - (price * choice.Claims));
            var corner = choices.Where(choice => choice.Cost - (price * choice.Claims) <= least + 1e-6).MaxBy(choice => choice.Claims);

            Assert.Equal(corner.Claims, Advised(past, frontier, corner.Cost).Claims);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_larger_budget_never_believes_fewer(int seed)
    {
        var past = Past.Of(Past.Varied(seed, 4_000, 20_000, seed % 2 == 0 ? 0.3 : 0.01));
        var frontier = Frontier.Of(past);
        var before = 0;
        for (var budget = 0L; budget < 40_000_000; budget = (budget * 5 / 4) + 1)
        {
            var advice = Advised(past, frontier, budget);
            Assert.InRange(advice.Claims, before, past.Count);
            Assert.InRange(advice.LeakageAYear.High.Minor, 0, budget);
            before = advice.Claims;
        }
    }

    [Fact]
    public void The_upper_end_that_keeps_the_budget_is_that_of_the_believed_claims_together()
    {
        var claims = Past.Varied(5, 6_000, 20_000, 0.1);
        var past = Past.Of(claims, days: 2 * 365.25);

        var advice = Advised(past, Frontier.Of(past), 300_000);

        var believed = claims.Where(claim => advice.Thresholds.Single(advised => advised.Segment == claim.Segment).Most?.Minor >= claim.Claim.Amount).ToArray();
        var together = Leakage.Estimate(believed.Select(claim => claim.Claim).ToArray(), Currency.Eur);
        Assert.Equal((believed.Length, together.Method), (advice.Claims, advice.Leakage.Method));
        // Sums of drawn claims in another order may round another way.
        Assert.InRange(advice.Leakage.High.Minor - together.High.Minor, -1, 1);
        Assert.Equal(Math.Round(advice.Leakage.High.Minor / 2.0), advice.LeakageAYear.High.Minor, 1.0);
        Assert.Equal((double)believed.Length / claims.Count, advice.Share);
    }

    [Fact]
    public void The_next_raise_tells_how_many_more_one_more_euro_would_believe()
    {
        // 40 claims of 10 euros leak 4 euros in all; the next 60, of 20 euros, 30 euros more: two claims a euro.
        var past = Past.Of([.. 36.Times(Past.New, Past.Known(1_000, 1_000)), .. 4.Times(Past.New, Past.Known(1_000, 900)), .. 60.Times(Past.New, Past.Known(2_000, 1_950))]);

        var advice = Advised(past, Frontier.Of(past), 1_000);

        Assert.Equal((1_000, 40, 400), (Assert.Single(advice.Thresholds).Most!.Value.Minor, advice.Claims, advice.LeakageAYear.Amount.Minor));
        Assert.Equal(2, advice.ClaimsForOneMore!.Value, 12);
        Assert.Null(Advised(past, Frontier.Of(past), 3_400).ClaimsForOneMore);
    }

    [Fact]
    public void What_is_left_of_the_budget_goes_part_of_the_way()
    {
        // The hull goes from nobody to 30 euros at once; on the way the 40 cheapest cost half of it.
        var past = Past.Of([.. 40.Times(Past.New, Past.Known(1_000, 0)), .. 400.Times(Past.New, Past.Known(3_000, 2_900))]);

        Assert.Equal(40, Advised(past, Frontier.Of(past), 40_000).Claims);
        Assert.Equal(0, Advised(past, Frontier.Of(past), 39_999).Claims);
        Assert.Equal(440, Advised(past, Frontier.Of(past), 80_000).Claims);
    }

    [Fact]
    public void Nothing_accepted_believes_only_where_nothing_was_ever_lost()
    {
        var past = Past.Of([.. 50.Times(Past.New, Past.Known(1_000, 999)), .. 40.Times(Past.Loyal, Past.Known(1_000, 1_000)), .. 9.Times(Past.Loyal, Past.Known(5_000, 4_000))]);

        var advice = Advised(past, Frontier.Of(past), 0);

        Assert.Equal([(Past.New, 0L, 0), (Past.Loyal, 1_000L, 40)], advice.Thresholds.Select(advised => (advised.Segment, advised.Most!.Value.Minor, advised.Claims)));
        Assert.Equal(0, advice.Leakage.High.Minor);
    }

    [Fact]
    public void All_of_one_amount_are_believed_or_none()
    {
        var past = Past.Of([.. 100.Times(Past.New, Past.Known(1_000, 990))]);

        Assert.Equal(100, Advised(past, Frontier.Of(past), 1_000).Claims);
        Assert.Equal(0, Advised(past, Frontier.Of(past), 999).Claims);
    }

    [Fact]
    public void A_segment_of_which_nothing_is_known_is_never_believed_for_nothing()
    {
        var past = Past.Of([.. 1_000.Times(Past.New, Past.Known(1_000, 990)), .. 500.Times(Past.Loyal, Past.Unseen(1_000)), .. 500.Times(Past.Damaged, Past.Known(1_000, 1_000, 0.05)), .. 20_000.Times(Past.Damaged, Past.Unseen(1_000))]);

        var advice = Advised(past, Frontier.Of(past), 1_000_000_000);

        Assert.Equal(
            [(Past.New, 1_000L, null), (Past.Loyal, null, CannotSay.TooFewKnown), (Past.Damaged, null, CannotSay.TruthUnknown)],
            advice.Thresholds.Select(advised => (advised.Segment, advised.Most?.Minor, advised.Why)));
        Assert.Equal((1_000, 10_000), (advice.Claims, advice.Leakage.High.Minor));
    }

    [Fact]
    public void Nothing_is_advised_where_the_past_does_not_tell()
    {
        Assert.Equal(CannotSay.NoClaims, Why(Past.Of([], stopped: 1_000)));
        Assert.Equal(CannotSay.TooShort, Why(Past.Of([.. 1_000.Times(Past.New, Past.Known(1_000, 1_000))], days: 31)));
        Assert.Equal(CannotSay.TooShort, Why(Past.Of([(Past.New, Past.Known(1_000, 1_000))], days: 0)));
        Assert.Equal(CannotSay.TooFewKnown, Why(Past.Of([(Past.New, Past.Known(1_000, 1_000))])));
        Assert.Equal(CannotSay.TruthUnknown, Why(Past.Of([.. 50.Times(Past.New, Past.Known(1_000, 1_000)), .. 51.Times(Past.New, Past.Unseen(1_000))])));
    }

    private static CannotSay? Why(Believable past) => Advice.Of(past, Frontier.Of(past), new Money(100_000, Currency.Eur)).Why;

    private static Advice Advised(Believable past, Frontier frontier, long budget) => Advice.Of(past, frontier, new Money(budget, Currency.Eur)).Value!;

    // Three segments of six amounts each, every truth known, enough of the smallest amount to know it.
    private static List<(Segment Segment, Observation Claim)> Small(int seed)
    {
        var random = new Random(seed);
        var claims = new List<(Segment, Observation)>();
        foreach (var segment in new[] { Past.New, Past.Loyal, Past.Damaged })
        {
            for (var amount = 1; amount <= 6; amount++)
            {
                var leak = random.Next(0, amount * 100);
                claims.AddRange(random.Next(30, 60).Times(segment, Past.Known(amount * 100, (amount * 100) - leak)));
            }
        }

        return claims;
    }

    // Cost and claims of every combination of points, dearest last.
    private static List<(long Cost, int Claims)> Choices(Frontier frontier) =>
        frontier.Segments.Where(curve => curve.Count > 0).Aggregate(
            new List<(long Cost, int Claims)> { (0, 0) },
            (choices, curve) => [.. choices.SelectMany(
                choice => curve.Select(point => (choice.Cost + point.Leakage.High.Minor, choice.Claims + point.Claims)).Prepend(choice))])
        .OrderBy(choice => choice.Cost).ToList();

    // The last corner within the budget, and the one after it, on the hull of all combinations.
    private static ((long Cost, int Claims) Corner, (long Cost, int Claims)? Next) AroundOnHull(List<(long Cost, int Claims)> choices, long budget)
    {
        var corner = choices.Where(choice => choice.Cost == 0).MaxBy(choice => choice.Claims);
        while (true)
        {
            var dearer = choices.FindAll(choice => choice.Claims > corner.Claims);
            if (dearer.Count == 0)
            {
                return (corner, null);
            }

            var next = dearer.OrderByDescending(choice => (choice.Claims - corner.Claims) / (decimal)(choice.Cost - corner.Cost)).ThenBy(choice => choice.Cost).First();
            if (next.Cost > budget)
            {
                return (corner, next);
            }

            corner = next;
        }
    }
}
