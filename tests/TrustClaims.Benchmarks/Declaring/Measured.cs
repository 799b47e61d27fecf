using System.Diagnostics;
using TrustClaims.Testing.Processes;

namespace TrustClaims.Benchmarks.Declaring;

/// <summary>What one kind of request came to over its rounds.</summary>
internal sealed class Measured(string name, AppProcess server)
{
    private readonly List<double> requests = [];
    private readonly List<double> decisions = [];
    private readonly List<double> perSecond = [];
    private double seconds;
    private TimeSpan processor;

    public string Name => name;

    public double PerSecond => requests.Count / seconds;

    /// <summary>Milliseconds of the server's processor time for each request: what other programs on the machine take away does not change it much.</summary>
    public double Processor => processor.TotalMilliseconds / requests.Count;

    public int Count => requests.Count;

    public IReadOnlyList<double> Rounds => perSecond;

    public string Requests => Percentiles(requests);

    public string Decisions => decisions.Count == 0 ? "-" : Percentiles(decisions);

    /// <summary>Asks so often that everything is compiled and every cache is filled.</summary>
    public static Task WarmUp(int connections, int requests, Func<Task<double?>> ask) => Parallel.ForEachAsync(
        Enumerable.Range(0, requests), new ParallelOptions { MaxDegreeOfParallelism = connections }, async (_, _) => await ask());

    /// <summary>Asks over so many connections, each the next as soon as it has its answer, until the time is over; what is under way then still counts.</summary>
    /// <param name="ask">Answers how long the server says that it decided, in milliseconds, where it says so.</param>
    public async Task Round(int connections, TimeSpan length, Func<Task<double?>> ask)
    {
        var (started, used) = (Stopwatch.GetTimestamp(), server.ProcessorTime);
        var answers = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Connection(started, length, ask)));
        var took = Stopwatch.GetElapsedTime(started).TotalSeconds;
        seconds += took;
        processor += server.ProcessorTime - used;
        perSecond.Add(answers.Sum(one => one.Count) / took);
        requests.AddRange(answers.SelectMany(one => one).Select(one => one.Milliseconds));
        decisions.AddRange(answers.SelectMany(one => one).Select(one => one.Decided).OfType<double>());
    }

    private static async Task<List<(double Milliseconds, double? Decided)>> Connection(long started, TimeSpan length, Func<Task<double?>> ask)
    {
        var answers = new List<(double, double?)>();
        while (Stopwatch.GetElapsedTime(started) < length)
        {
            var asked = Stopwatch.GetTimestamp();
            var decided = await ask();
            answers.Add((Stopwatch.GetElapsedTime(asked).TotalMilliseconds, decided));
        }

        return answers;
    }

    /// <returns>The median, the 99th percentile and the maximum.</returns>
    public static string Percentiles(List<double> values)
    {
        values.Sort();
        return FormattableString.Invariant($"{values[values.Count / 2]:F1} / {values[(int)(values.Count * 0.99)]:F1} / {values[^1]:F1}");
    }
}
