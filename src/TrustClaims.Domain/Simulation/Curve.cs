namespace TrustClaims.Domain.Simulation;

/// <summary>Draws one curve of the frontier: takes claims in rising order of amount and keeps a point wherever enough of them have come.</summary>
/// <param name="size">How many claims will come.</param>
/// <param name="amounts">How many amounts they have.</param>
/// <param name="whole">Of how many claims they are a share.</param>
internal sealed class Curve(int size, int amounts, int whole, Currency currency)
{
    private const int Steps = 200;

    // Rounded up: a step too many would be a point too many.
    private readonly int step = amounts <= Steps ? 0 : (size + Steps - 1) / Steps;
    private readonly List<FrontierPoint> points = [];
    private readonly long[] stakes = new long[size + 1];
    private LeakageSums sums;
    private long threshold;
    private int next = 1;
    private (double Rate, long Threshold, LeakageSums Sums) highest = (double.NegativeInfinity, 0, default);
    private (double Rate, long Threshold, LeakageSums Sums) lowest = (double.PositiveInfinity, 0, default);

    public int Claims => sums.Claims;

    public void Add(in Observation claim)
    {
        if (claim.Amount != threshold && sums.Claims > 0)
        {
            Pass();
        }

        sums.Add(claim);
        (threshold, stakes[sums.Claims]) = (claim.Amount, sums.Amount);
    }

    public IReadOnlyList<FrontierPoint> Points()
    {
        if (sums.Claims > 0)
        {
            next = 0;
            Pass();
            Insert(highest);
            Insert(lowest);
        }

        return points;
    }

    private void Pass()
    {
        if (sums.Claims >= next)
        {
            points.Add(Point(threshold, sums));
            next = sums.Claims + step;
        }

        if (sums.Known > 0 && sums.Amount > 0)
        {
            var rate = (double)sums.Total / sums.Amount;
            highest = rate > highest.Rate ? (rate, threshold, sums) : highest;
            lowest = rate < lowest.Rate ? (rate, threshold, sums) : lowest;
        }
    }

    private void Insert((double Rate, long Threshold, LeakageSums Sums) extreme)
    {
        var after = points.FindIndex(point => point.Threshold.Minor >= extreme.Threshold);
        if (double.IsFinite(extreme.Rate) && points[after].Threshold.Minor != extreme.Threshold)
        {
            points.Insert(after, Point(extreme.Threshold, extreme.Sums));
        }
    }

    private FrontierPoint Point(long at, in LeakageSums within)
    {
        var (count, amount) = (within.Claims, within.Amount);
        return new FrontierPoint(new Money(at, currency), whole, within, within.Estimate(currency, largest => amount - stakes[count - largest]));
    }
}
