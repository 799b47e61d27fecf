using TrustClaims.Application.Imports;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Samples;

namespace TrustClaims.Domain.Tests.Simulation;

/// <summary>
/// Thresholds advised from the claims of 2002 to 2006 are judged on those of 2007 to 2009, which the advice never saw. They do not keep what they promise, and
/// docs/case-study.md says why: these tests hold the figures that stand there.
/// </summary>
public sealed class HonestInTimeTests
{
    /// <summary>The whole file is not in the repository: its figures are held where this names it.</summary>
    private const string WholeFile = "TRUSTCLAIMS_TSA";

    public static TheoryData<string, long, string, string, string> Promises
    {
        get
        {
            var promises = new TheoryData<string, long, string, string, string>
            {
                { SampleFiles.Tsa, 1_000, "79.99, 74.89", "425 losing 988.35", "205 losing 1651.03" },
                { SampleFiles.Tsa, 3_000, "124.66, 144.08", "623 losing 2993.56", "291 losing 3724.87" },
            };
            if (Environment.GetEnvironmentVariable(WholeFile) is { } whole)
            {
                promises.Add(whole, 25_000, "45.36, 49.16", "16653 losing 22429.11", "8261 losing 39169.19");
                promises.Add(whole, 50_000, "69.00, 68.98", "23893 losing 49110.12", "11389 losing 78233.60");
                promises.Add(whole, 100_000, "99.95, 99.95", "31397 losing 97798.95", "14716 losing 142543.38");
                promises.Add(whole, 200_000, "146.00, 135.00", "40058 losing 190008.06", "18565 losing 252332.98");
                promises.Add(whole, 400_000, "219.77, 213.98", "51264 losing 399795.54", "24207 losing 502267.52");
            }

            return promises;
        }
    }

    /// <summary>How many are believed, and what they lose a year; computed from the file by other means (integers in Python) for these thresholds.</summary>
    [Theory]
    [MemberData(nameof(Promises))]
    public void What_was_promised_and_what_came(string path, long accepted, string thresholds, string promised, string came)
    {
        var (before, after) = Read(path);
        var past = Believed(before);

        var advice = Advice.Of(past, Frontier.Of(past), new Money(accepted * 100, Usd)).Value!;

        Assert.Equal(thresholds, string.Join(", ", advice.Thresholds.Select(advised => advised.Most!.Value.AmountText)));
        Assert.Equal(promised, $"{advice.Claims} losing {advice.LeakageAYear.High.AmountText}");
        var most = advice.Thresholds.ToDictionary(advised => advised.Segment, advised => advised.Most!.Value.Minor);
        var believed = after.FindAll(claim => claim.Claim.Amount <= most[claim.Segment]);
        var leaked = Leakage.Estimate(believed.Select(claim => claim.Claim).ToArray(), Usd).Amount;
        Assert.Equal(came, $"{believed.Count} losing {new Money((long)Math.Round(leaked.Minor / Years(after)), Usd).AmountText}");
    }

    private static Currency Usd => Currency.Of("USD");

    private static double Years(List<(DateTimeOffset At, Segment Segment, Observation Claim)> claims) =>
        (claims.Max(claim => claim.At) - claims.Min(claim => claim.At)).TotalDays / 365.25;

    private static Believable Believed(List<(DateTimeOffset At, Segment Segment, Observation Claim)> claims)
    {
        var whole = new int[Segment.All.Count];
        claims.ForEach(claim => whole[claim.Segment.Index]++);
        return Believable.Of(
            claims.Select(claim => (byte)claim.Segment.Index).ToArray(),
            claims.Select(claim => claim.Claim).ToArray(),
            whole,
            Usd,
            claims.Max(claim => claim.At) - claims.Min(claim => claim.At));
    }

    private static (List<(DateTimeOffset At, Segment Segment, Observation Claim)> Before, List<(DateTimeOffset At, Segment Segment, Observation Claim)> After) Read(string path)
    {
        using var rows = HistoryRows.Open(path, MappingReader.ReadFile(SampleFiles.TsaMapping).Value, whole: false).Value;
        var claims = new List<(DateTimeOffset At, Segment Segment, Observation Claim)>();
        while (rows.Read())
        {
            if (rows.Claim is { } past)
            {
                var claim = HistoryClaim.Of(past, TimeZoneInfo.Utc);
                claims.Add((claim.DeclaredAt, new Segment(past.Type, Standing.New), new Observation(past.Payable.Minor, claim.TruthMinor, claim.Probability, claim.Truth)));
            }
        }

        return (claims.FindAll(claim => claim.At.Year <= 2006), claims.FindAll(claim => claim.At.Year > 2006));
    }
}
