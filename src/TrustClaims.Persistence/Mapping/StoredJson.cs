using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TrustClaims.Domain;

namespace TrustClaims.Persistence.Mapping;

/// <summary>The one JSON form of what is kept as text in a column: value lists, and the events of the audit trail.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // What a record computes from its parts is not kept.
        IgnoreReadOnlyProperties = true,
        // Read by programs alone, never put into a page as it is; accents stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new Amounts(), new Items() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Form);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Form) ?? throw new JsonException("A stored value is null.");

    private sealed class Amounts : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Parts>(ref reader, options) is { } parts ? new Money(parts.Minor, Currency.Of(parts.Currency)) : default;

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Parts(value.Minor, value.Currency.Code), options);

        private sealed record Parts(long Minor, string Currency);
    }

    private sealed class Items : JsonConverter<ItemId>
    {
        public override ItemId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, ItemId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
