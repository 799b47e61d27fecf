using BenchmarkDotNet.Attributes;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Benchmarks;

/// <summary>
/// The engine over varied claims under the opening policy, a claim an operation. Deciding with every answer is to take at most a microsecond;
/// judging alone, as replay over a history does, at most 150 nanoseconds and nothing from the heap.
/// </summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private const int Claims = 1_024;
    private static readonly TrustPolicy Policy = Some.OpeningPolicy;
    private readonly ClaimFacts[] varied = [.. VariedFacts.Many(Claims, seed: 1)];
    private readonly ClaimFacts[] withinAll = [.. VariedFacts.Many(Claims * 8, seed: 2)
        .Where(facts => TrustEngine.Judge(facts, Policy).Outcome == DecisionOutcome.ApprovedOnWord).Take(Claims)];

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

    [Benchmark(OperationsPerInvoke = Claims)]
    public int Judge() => Judge(varied);

    /// <summary>The longest way: no rule needs a person, so every one is asked.</summary>
    [Benchmark(OperationsPerInvoke = Claims)]
    public int JudgeWithinAll() => Judge(withinAll);

    private static int Judge(ClaimFacts[] claims)
    {
        var onWord = 0;
        foreach (ref readonly var facts in claims.AsSpan())
        {
            onWord += TrustEngine.Judge(facts, Policy).Outcome == DecisionOutcome.ApprovedOnWord ? 1 : 0;
        }

        return onWord;
    }
}
