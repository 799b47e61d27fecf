using BenchmarkDotNet.Attributes;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Benchmarks;

/// <summary>
/// The engine over varied claims under the opening policy, a claim an operation. Deciding with every answer is to take at most a microsecond; how a replay answers
/// claims is measured by the studio's benchmark.
/// </summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private const int Claims = 1_024;
    private static readonly TrustPolicy Policy = Some.OpeningPolicy;
    private readonly ClaimFacts[] varied = [.. VariedFacts.Many(Claims, seed: 1)];

    [Benchmark(OperationsPerInvoke = Claims)]
    public int Decide()
    {
        var answers = 0;
        foreach (ref readonly var facts in varied.AsSpan())
        {
            answers += TrustEngine.Decide(facts, Policy).Answers.Count;
        }

        return answers;
    }
}
