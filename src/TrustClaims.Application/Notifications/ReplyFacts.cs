using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrustClaims.Application.Notifications;

/// <summary>What a letter of the kind <see cref="Kind"/> carries: a person's own words, which the exchange beside it keeps already.</summary>
/// <param name="Author">The real name of a person of ours.</param>
public sealed record ReplyFacts(string Text, string Author)
{
    public const string Kind = "reply";

    /// <summary>By when that person comes back to the reader; null where they have promised nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? BackBy { get; init; }

    public static ReplyFacts Read(string body) => JsonSerializer.Deserialize<ReplyFacts>(body, JsonSerializerOptions.Web)!;

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
