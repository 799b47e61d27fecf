using BenchmarkDotNet.Attributes;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Benchmarks;

/// <summary>What every declaration writes beside its decision.</summary>
[MemoryDiagnoser]
public class FactsJsonBenchmarks
{
    private static readonly ClaimFacts Facts = Some.Facts();
    private static readonly Decision Decision = TrustEngine.Decide(Facts, Some.OpeningPolicy);
    private static readonly string Written = FactsJson.Write(Facts);

    [Benchmark]
    public string WriteFacts() => FactsJson.Write(Facts);

    [Benchmark]
    public ClaimFacts ReadFacts() => FactsJson.Read(Written);

    [Benchmark]
    public string WriteAnswers() => DecisionJson.WriteAnswers(Decision.Answers);
}
