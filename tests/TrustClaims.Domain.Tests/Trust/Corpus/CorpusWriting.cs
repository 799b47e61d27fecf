using System.Runtime.CompilerServices;
using System.Text.Json;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust.Corpus;

/// <summary>
/// How the corpus was made, once. It is not made again to turn a red test green: a decision that comes out otherwise than it did is a broken
/// promise to whoever was told of it.
/// </summary>
public sealed class CorpusWriting
{
    private static readonly Dictionary<string, (TrustPolicy Policy, int Count)> Parts = new()
    {
        ["opening"] = (Some.OpeningPolicy, 200),
        ["newAccount"] = (TriedPolicies.WithNewAccount, 100),
        ["brl"] = (TriedPolicies.Brl, 100),
        ["sparse"] = (TriedPolicies.Sparse, 100),
    };

    [Fact(Explicit = true)]
    public void Write_the_corpus_anew()
    {
        File.WriteAllLines(Beside("policies.jsonl"), Parts.Select(part =>
            $$"""{"key":"{{part.Key}}","policy":{{JsonSerializer.Serialize(JsonDocument.Parse(part.Value.Policy.Json).RootElement)}}}"""));
        File.WriteAllLines(Beside("decisions.jsonl"), Parts.SelectMany((part, index) => VariedFacts.Many(part.Value.Count, seed: 500 + index, part.Value.Policy.Currency)
            .Select(facts => $$"""{"policy":"{{part.Key}}","facts":{{FactsJson.Write(facts)}},"decision":{{DecisionJson.Write(TrustEngine.Decide(facts, part.Value.Policy))}}}""")));
    }

    private static string Beside(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, file);
}
