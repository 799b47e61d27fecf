using System.Text.Json;

namespace TrustClaims.Application.Notifications;

/// <summary>What a letter of the kind <see cref="Kind"/> carries: a person's own words, which the exchange beside it keeps already.</summary>
/// <param name="Author">The real name of a person of ours.</param>
public sealed record ReplyFacts(string Text, string Author)
{
    public const string Kind = "reply";

    public static ReplyFacts Read(string body) => JsonSerializer.Deserialize<ReplyFacts>(body, JsonSerializerOptions.Web)!;

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
