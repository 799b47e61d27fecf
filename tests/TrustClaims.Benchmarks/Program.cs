using BenchmarkDotNet.Running;

namespace TrustClaims.Benchmarks;

// A named class in a namespace: the global Program is the application's own, for tests that host it.
internal static class Program
{
    private static void Main(string[] arguments) =>
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
}
