using BenchmarkDotNet.Running;
using TrustClaims.Benchmarks.Declaring;
using TrustClaims.Benchmarks.Desks;
using TrustClaims.Benchmarks.Overviews;
using TrustClaims.Benchmarks.Studios;
using TrustClaims.Benchmarks.Timelines;

namespace TrustClaims.Benchmarks;

// A named class in a namespace: the global Program is the application's own, for tests that host it.
internal static class Program
{
    private static async Task Main(string[] arguments)
    {
        switch (arguments)
        {
            case [DeclareOptions.Command, .. var rest]:
                await DeclareBenchmark.Run(DeclareOptions.Read(rest));
                break;
            case [TimelineBenchmark.Command, .. var rest]:
                await TimelineBenchmark.Run(rest);
                break;
            case [DeskBenchmark.Command, .. var rest]:
                await DeskBenchmark.Run(rest);
                break;
            case [OverviewBenchmark.Command, .. var rest]:
                await OverviewBenchmark.Run(rest);
                break;
            case [ComparisonBenchmark.Command, .. var rest]:
                await ComparisonBenchmark.Run(rest);
                break;
            case [StudioBenchmark.Command, .. var rest]:
                StudioBenchmark.Run(rest);
                break;
            case [BareServer.Command]:
                await BareServer.Run();
                break;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
                break;
        }
    }
}
