using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Tests.Simulation;

/// <summary>Claims that only an amount threshold decides about, over a year unless said otherwise.</summary>
internal static class Past
{
    public static readonly Segment New = new(ClaimType.LostParcel, Standing.New);
    public static readonly Segment Loyal = new(ClaimType.LostParcel, Standing.Loyal);
    public static readonly Segment Damaged = new(ClaimType.DamagedItem, Standing.Regular);

    public static Believable Of(IReadOnlyCollection<(Segment Segment, Observation Claim)> claims, int stopped = 0, double days = 365.25)
    {
        var whole = new int[Segment.All.Count];
        whole[New.Index] = stopped;
        foreach (var (segment, _) in claims)
        {
            whole[segment.Index]++;
        }

        return Believable.Of(
            claims.Select(claim => (byte)claim.Segment.Index).ToArray(), claims.Select(claim => claim.Claim).ToArray(), whole, Currency.Eur, TimeSpan.FromDays(days));
    }

    public static IEnumerable<(Segment Segment, Observation Claim)> Times(this int count, Segment segment, Observation claim) => Enumerable.Repeat((segment, claim), count);

    public static Observation Known(long amount, long truth, double probability = 1) => new(amount, truth, probability, TruthState.Known);

    public static Observation NotDrawn(long amount, double probability) => new(amount, 0, probability, TruthState.NotDrawn);

    /// <summary>What was paid without anybody being followed up.</summary>
    public static Observation Unseen(long amount) => NotDrawn(amount, 0);

    /// <summary>Of every kind: seen for certain, drawn, left out, unknown, never observable.</summary>
    public static List<(Segment Segment, Observation Claim)> Varied(int seed, int count, int mostAmount, double falseShare)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count).Select(_ =>
        {
            var amount = random.NextInt64(1, mostAmount + 1);
            var truth = random.NextDouble() < falseShare ? random.NextInt64(0, amount) : amount;
            var probability = random.Next(5) switch { 0 => 0.03, 1 => 0.25, 2 => 0, _ => 1.0 };
            var state = probability == 0 || random.Next(20) == 0 ? TruthState.Unknown : random.NextDouble() < probability ? TruthState.Known : TruthState.NotDrawn;
            return (Segment.All[random.Next(4)], new Observation(amount, truth, probability, state));
        }).ToList();
    }
}
