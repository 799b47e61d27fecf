using System.Globalization;
using System.Runtime.InteropServices;
using TrustClaims.Benchmarks.Declaring;
using TrustClaims.Persistence;

namespace TrustClaims.Benchmarks.Desks;

/// <summary>
/// How long the real application takes to find whoever calls, to show the queue and to hand out the next claim, however many orders and claims there are. Shops of
/// every size stand beside each other and are asked in turns, so that an hour in which the machine is busy is none of one size alone.
/// </summary>
internal static class DeskBenchmark
{
    public const string Command = "desk";

    private const int WarmUp = 50;

    /// <summary>How many claims wait in a shop of so many orders, fewer each time: on a day on which nobody keeps up, as many in each, and on others.</summary>
    private static readonly (string Name, Func<int, int> Waiting)[] Days =
        [("a bad day", orders => orders / 20), ("as many in each", orders => Math.Min(300, orders / 20)), ("a usual day", orders => orders * 3 / 1_000)];

    /// <param name="words"><c>[--database sqlite|postgresql] [--orders 10000,100000,1000000] [--rounds 5] [--requests 40]</c>; both databases where none is named.</param>
    public static async Task Run(IReadOnlyList<string> words)
    {
        var given = words.Chunk(2).ToDictionary(pair => pair[0], pair => pair[^1]);
        DatabaseProvider[] databases = given.TryGetValue("--database", out var named) ? [Enum.Parse<DatabaseProvider>(named, ignoreCase: true)] : [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];
        var sizes = given.GetValueOrDefault("--orders", "10000,100000,1000000").Split(',').Select(Number).ToList();
        var (rounds, requests) = (Number(given.GetValueOrDefault("--rounds", "5")), Number(given.GetValueOrDefault("--requests", "40")));
        foreach (var provider in databases)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{provider}, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}: {rounds} rounds of {requests} requests\n"));
            await Measure(provider, sizes, rounds, requests);
        }
    }

    private static async Task Measure(DatabaseProvider provider, List<int> sizes, int rounds, int requests)
    {
        var shops = new List<Shop>();
        try
        {
            foreach (var size in sizes)
            {
                shops.Add(await Shop.Open(provider, size, Days[0].Waiting(size)));
            }

            foreach (var (day, waiting) in Days)
            {
                foreach (var shop in shops)
                {
                    await shop.Answer(waiting(shop.Orders));
                }

                var taken = DeskPages.All.ToDictionary(page => page, _ => sizes.ConvertAll(_ => new Taken()));
                for (var round = 0; round <= rounds; round++)
                {
                    foreach (var (page, ofSizes) in taken)
                    {
                        for (var shop = 0; shop < shops.Count; shop++)
                        {
                            // The first time is for the compiler and the caches.
                            var milliseconds = await page.Ask(shops[shop], round == 0 ? WarmUp : requests);
                            ofSizes[shop].Add(round, milliseconds);
                        }
                    }
                }

                Print(day, waiting, sizes, taken);
            }
        }
        finally
        {
            foreach (var shop in shops)
            {
                await shop.DisposeAsync();
            }
        }
    }

    private static void Print(string day, Func<int, int> waiting, List<int> sizes, Dictionary<DeskPage, List<Taken>> taken)
    {
        Console.WriteLine(FormattableString.Invariant(
            $"| {day}: {string.Join(", ", sizes.Select(size => FormattableString.Invariant($"{waiting(size):N0}")))} wait | {string.Join(" | ", sizes.Select(size => FormattableString.Invariant($"{size:N0}")))} | last : first, p50, p99 | p50 of the last, by round |"));
        Console.WriteLine("| --- |" + string.Concat(Enumerable.Repeat(" --- |", sizes.Count + 2)));
        foreach (var (page, ofSizes) in taken)
        {
            var (first, last) = (ofSizes[0], ofSizes[^1]);
            Console.WriteLine(FormattableString.Invariant(
                $"| {page.Name} | {string.Join(" | ", ofSizes.Select(one => one.Percentiles))} | {last.P50 / first.P50:F2}, {last.P99 / first.P99:F2} | {last.Spread} |"));
        }

        Console.WriteLine();
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>What one page took in one shop.</summary>
    private sealed class Taken
    {
        private readonly List<double> medians = [];
        private List<double> all = [];

        public double P50 => all[all.Count / 2];

        public double P99 => all[(int)(all.Count * 0.99)];

        public string Percentiles => Measured.Percentiles(all);

        /// <summary>The least and the greatest median of a round.</summary>
        public string Spread => FormattableString.Invariant($"{medians.Min():F1} to {medians.Max():F1}");

        /// <param name="round">0 does not count.</param>
        public void Add(int round, List<double> milliseconds)
        {
            if (round > 0)
            {
                milliseconds.Sort();
                medians.Add(milliseconds[milliseconds.Count / 2]);
                all = [.. all.Concat(milliseconds).Order()];
            }
        }
    }
}
