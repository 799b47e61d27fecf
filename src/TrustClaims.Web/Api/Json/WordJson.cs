using System.Text.Json;
using System.Text.Json.Serialization;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Web.Api.Json;

/// <summary>Enum members by their words (<see cref="PolicyWords"/>), never by number.</summary>
internal sealed class WordJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<TEnum> : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && PolicyWords.TryParse<TEnum>(reader.GetString(), out var member)
                ? member
                : throw new WireMistake("unknown_word", string.Join(", ", Enum.GetValues<TEnum>().Select(PolicyWords.Of)));

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(PolicyWords.Of(value));
    }
}
