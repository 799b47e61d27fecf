using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using TrustClaims.Domain;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Benchmarks.Studios;

/// <summary>How long a moved slider takes over a history in memory, step by step, beside a bare read of the same memory.</summary>
internal static class StudioBenchmark
{
    public const string Command = "studio";

    private const int WarmUp = 3;

    /// <summary>What the opening policy's rules read of each claim; see <see cref="History"/>'s columns.</summary>
    private const int BytesRead = 50;

    /// <param name="words"><c>[--claims 100000,1000000,10000000] [--rounds 15]</c>.</param>
    public static void Run(IReadOnlyList<string> words)
    {
        var given = words.Chunk(2).ToDictionary(pair => pair[0], pair => pair[^1]);
        var rounds = int.Parse(given.GetValueOrDefault("--rounds", "15"), CultureInfo.InvariantCulture);
        Console.WriteLine(FormattableString.Invariant(
            $"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}: {rounds} rounds, milliseconds as least / median\n"));
        Console.WriteLine("| claims | built in s | bytes a claim | bare read | rules without what was granted | replay | replay and every figure | with what changes side | curve, next point, advice, cost of looking |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var claims in given.GetValueOrDefault("--claims", "100000,1000000,10000000").Split(',').Select(text => int.Parse(text, CultureInfo.InvariantCulture)))
        {
            Measure(claims, rounds);
        }
    }

    private static void Measure(int claims, int rounds)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        var history = RandomHistory.Of(claims);
        var built = Stopwatch.GetElapsedTime(started);
        var live = Replay.Run(history, Some.OpeningPolicy);
        _ = SimulationResult.Of(live);
        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / claims;
        var bare = new long[(long)claims * BytesRead / sizeof(long)];
        Array.Fill(bare, 1);
        var drafts = Enumerable.Range(0, rounds + WarmUp).Select(i => Draft(80 + i)).ToArray();
        var alone = Enumerable.Range(0, rounds + WarmUp).Select(i => Draft(80 + i, "cumulativeAmount", "exposure")).ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {claims} | {built.TotalSeconds:F1} | {bytes} | {Time(drafts, _ => Sum(bare))} | {Time(alone, draft => Replay.Run(history, draft))} | " +
            $"{Time(drafts, draft => Replay.Run(history, draft))} | {Time(drafts, draft => SimulationResult.Of(Replay.Run(history, draft)))} | {Time(drafts, draft => All(live, Replay.Run(history, draft)))} | {Time(drafts, _ => Weigh(live))} |"));
    }

    internal static object Sum(ReadOnlySpan<long> values)
    {
        var sum = Vector<long>.Zero;
        foreach (var value in MemoryMarshal.Cast<long, Vector<long>>(values))
        {
            sum += value;
        }

        return Vector.Sum(sum);
    }

    private static object All(ReplayedHistory live, ReplayedHistory draft) => (SimulationResult.Of(draft), ReplayChanges.Between(live, draft).Latest(50));

    // What comes a moment after the figures.
    private static object Weigh(ReplayedHistory draft)
    {
        var claims = Believable.Of(draft);
        var frontier = Frontier.Of(claims);
        var most = draft.Policy.Find<AmountBeyondLimit>()!.Most;
        return (MarginalCost.Of(claims, most), Advice.Of(claims, frontier, new Money(10_000_000, draft.Policy.Currency)), LookingCost.Of(draft, TimeSpan.FromMinutes(12)));
    }

    private static string Time(TrustPolicy[] drafts, Func<TrustPolicy, object> act)
    {
        var times = new List<double>();
        foreach (var draft in drafts)
        {
            var started = Stopwatch.GetTimestamp();
            GC.KeepAlive(act(draft));
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        var warm = times.Skip(WarmUp).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{warm[0]:F1} / {warm[warm.Count / 2]:F1}");
    }

    private static TrustPolicy Draft(int most, params string[] without)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(Some.OpeningJson)!;
        json["rules"]!["amount"]!["most"] = string.Create(CultureInfo.InvariantCulture, $"{most}.00");
        foreach (var rule in without)
        {
            json["rules"]!.AsObject().Remove(rule);
        }

        return Some.Policy(json.ToJsonString());
    }
}
