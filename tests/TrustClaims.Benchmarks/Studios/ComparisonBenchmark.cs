using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Benchmarks.Studios;

/// <summary>
/// The same claims and the same rules, given to a replay, to DuckDB and to two public rule engines, beside a bare read of the same columns. Whoever answers one claim otherwise is not
/// timed. The others run in Node.js: <c>npm install</c> in Comparisons first.
/// </summary>
internal static class ComparisonBenchmark
{
    public const string Command = "compare";

    private const int WarmUp = 3;

    /// <summary>What these rules read of each claim, as the replay keeps it.</summary>
    private const int BytesRead = 50;

    /// <summary>Rules over what was granted before are left out: they follow claim by claim what a policy itself granted, which no query can say.</summary>
    private static readonly string[] LeftOut = ["cumulativeAmount", "exposure", "cover"];

    /// <param name="words"><c>[--claims 1000000] [--slow 100000] [--rounds 15] [--comparisons FOLDER]</c>.</param>
    public static async Task Run(IReadOnlyList<string> words)
    {
        var given = words.Chunk(2).ToDictionary(pair => pair[0], pair => pair[^1]);
        int Number(string name, int usual) => given.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
        var (claims, rounds) = (Number("--claims", 1_000_000), Number("--rounds", 15));
        var others = given.GetValueOrDefault("--comparisons", "tests/TrustClaims.Benchmarks/Comparisons");
        var history = RandomHistory.Of(claims);
        var folder = Directory.CreateTempSubdirectory("trustclaims-").FullName;
        try
        {
            ComparedClaims.Write(Path.Combine(folder, "claims.csv"), RandomHistory.Claims(claims), Replay.Run(history, Draft(0)).Outcomes);
            var bare = new long[(long)claims * BytesRead / sizeof(long)];
            Array.Fill(bare, 1);
            List<Measured> measured =
            [
                Time("bare read of the same bytes", claims, rounds, _ => StudioBenchmark.Sum(bare)),
                Time("TrustClaims", claims, rounds, policy => Replay.Run(history, policy)),
                .. await Ask(others, folder, rounds, Number("--slow", 100_000)),
            ];
            Tell(measured, rounds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Measured>> Ask(string others, string folder, int rounds, int slow)
    {
        var start = new ProcessStartInfo("node", ["compare.mjs", folder, Invariant(rounds), Invariant(slow)]) { WorkingDirectory = others, RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        var measured = new List<Measured>();
        while (await node.StandardOutput.ReadLineAsync() is { } line)
        {
            measured.Add(JsonSerializer.Deserialize<Measured>(line, JsonSerializerOptions.Web)!);
        }

        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? measured : throw new InvalidOperationException("The other engines did not come to an end: see above.");
    }

    private static void Tell(IReadOnlyList<Measured> measured, int rounds)
    {
        var ours = measured[1];
        var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
        Console.WriteLine(FormattableString.Invariant(
            $"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, load {load}: {rounds} rounds, least / median\n"));
        Console.WriteLine("| | claims | ms | ns a claim | time : this |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var one in measured)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {one.Name} | {one.Claims:N0} | {one.Least:F1} / {one.Median:F1} | {one.LeastEach:F1} / {one.MedianEach:F1} | {one.LeastEach / ours.LeastEach:0.##} / {one.MedianEach / ours.MedianEach:0.##} |"));
        }
    }

    private static Measured Time(string name, int claims, int rounds, Func<TrustPolicy, object> act)
    {
        var times = new List<double>();
        for (var round = 0; round < rounds + WarmUp; round++)
        {
            var policy = Draft(round);
            var started = Stopwatch.GetTimestamp();
            GC.KeepAlive(act(policy));
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        var warm = times.Skip(WarmUp).Order().ToList();
        return new Measured(name, claims, warm[0], warm[warm.Count / 2]);
    }

    // What other engines are told stands in Comparisons: the categories are those that a random history has.
    private static TrustPolicy Draft(int round)
    {
        var json = JsonNode.Parse(Some.OpeningJson)!;
        var rules = json["rules"]!.AsObject();
        rules["amount"]!["most"]!["default"] = string.Create(CultureInfo.InvariantCulture, $"{80 + round}.00");
        rules["item"]!["categories"] = new JsonArray("phones");
        foreach (var rule in LeftOut)
        {
            rules.Remove(rule);
        }

        return Some.Policy(json.ToJsonString());
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Measured(string Name, int Claims, double Least, double Median)
    {
        public double LeastEach => Least * 1e6 / Claims;

        public double MedianEach => Median * 1e6 / Claims;
    }
}
