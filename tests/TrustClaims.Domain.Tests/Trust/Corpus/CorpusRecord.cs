using System.Text.Json;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust.Corpus;

/// <summary>One decision once made: under which policy, from which facts, and what it was with every answer.</summary>
internal sealed record CorpusRecord(string Policy, ClaimFacts Facts, string Decision)
{
    // Copies of their own: the opening policy may be tuned, what was decided under the old one stays.
    public static IReadOnlyDictionary<string, TrustPolicy> Policies { get; } =
        Lines("policies.jsonl").ToDictionary(line => line.GetProperty("key").GetString()!, line => Some.Policy(line.GetProperty("policy").GetRawText()));

    public static IReadOnlyList<CorpusRecord> All { get; } = [.. Lines("decisions.jsonl").Select(line => new CorpusRecord(
        line.GetProperty("policy").GetString()!, FactsJson.Read(line.GetProperty("facts").GetRawText()), line.GetProperty("decision").GetRawText()))];

    public string Replayed(ClaimFacts facts) => DecisionJson.Write(TrustEngine.Decide(facts, Policies[Policy]));

    private static IEnumerable<JsonElement> Lines(string file)
    {
        using var stream = typeof(CorpusRecord).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
