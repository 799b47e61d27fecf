using System.Text.Json;

namespace TrustClaims.Application.Notifications;

/// <summary>What a letter about an arrangement carries, as it was when it was written.</summary>
/// <param name="Rule">The code of the rule that is set aside; null where a standing is lowered.</param>
/// <param name="Until">The last moment at which it counts.</param>
/// <param name="Author">The real name of a person of ours.</param>
/// <param name="Words">That person's own, which the exchange beside it keeps already; null where they wrote nothing.</param>
public sealed record ArrangementFacts(string? Rule, DateTimeOffset Until, string Author, string? Words)
{
    public static ArrangementFacts Read(string body) => JsonSerializer.Deserialize<ArrangementFacts>(body, JsonSerializerOptions.Web)!;

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
