using System.Text.Json;
using System.Text.Json.Serialization;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Application.Claims;

/// <summary>The one form in which an event is kept in the audit trail and handed to letters: its name, and its members as JSON.</summary>
public static class ClaimEventJson
{
    /// <summary>How amounts, items and words are written: also in what a letter is written from.</summary>
    internal static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new MoneyForm(), new ItemIdForm() },
    };

    private static readonly Dictionary<string, Type> Kinds =
        typeof(ClaimEvent).GetNestedTypes().ToDictionary(type => JsonNamingPolicy.CamelCase.ConvertName(type.Name), StringComparer.Ordinal);

    public static string NameOf(ClaimEvent happened) => JsonNamingPolicy.CamelCase.ConvertName(happened.GetType().Name);

    public static string Write(ClaimEvent happened) => JsonSerializer.Serialize(happened, happened.GetType(), Form);

    public static JsonElement Element(ClaimEvent happened) => JsonSerializer.SerializeToElement(happened, happened.GetType(), Form);

    /// <exception cref="JsonException">It was not written by <see cref="Write"/>, or by a newer version of this program.</exception>
    public static ClaimEvent Read(string name, string json) => Kinds.TryGetValue(name, out var kind) && JsonSerializer.Deserialize(json, kind, Form) is ClaimEvent happened
        ? happened
        : throw new JsonException($"'{name}' is no event of a claim.");

    private sealed class MoneyForm : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            var (amount, code) = (document.RootElement.GetProperty("amount").GetString(), document.RootElement.GetProperty("currency").GetString());
            return Currency.TryParse(code, out var currency) && Money.TryParse(amount, currency, out var money)
                ? money
                : throw new JsonException($"'{amount} {code}' is no amount.");
        }

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("amount", value.AmountText);
            writer.WriteString("currency", value.Currency.Code);
            writer.WriteEndObject();
        }
    }

    private sealed class ItemIdForm : JsonConverter<ItemId>
    {
        public override ItemId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, ItemId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
