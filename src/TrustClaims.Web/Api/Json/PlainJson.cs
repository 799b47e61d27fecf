using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TrustClaims.Application.Imports;

namespace TrustClaims.Web.Api.Json;

/// <summary>Text, without what no database and no reader can take: a NUL, or half of a surrogate pair.</summary>
internal sealed class TextJson : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new WireMistake("must_be_string");
        }

        try
        {
            var text = reader.GetString()!;
            return text.Contains('\0', StringComparison.Ordinal) ? throw new WireMistake("text_not_valid") : text;
        }
        catch (InvalidOperationException)
        {
            throw new WireMistake("text_not_valid");
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

internal sealed class WholeJson : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : throw new WireMistake("must_be_whole", 0, int.MaxValue);

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}

internal sealed class YesOrNoJson : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw new WireMistake("must_be_yes_or_no"),
    };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}

/// <summary>ISO 8601 with its offset: a time without one could be meant anywhere.</summary>
internal sealed class InstantJson : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && FileTimes.TryInstant(reader.GetString(), out var instant)
            ? instant.ToUniversalTime()
            : throw new WireMistake("must_be_instant");

    // Milliseconds: what was just made and what was read back from any database are then one and the same text.
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFzzz", CultureInfo.InvariantCulture));
}

internal sealed class DayJson : JsonConverter<DateOnly>
{
    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && FileTimes.TryDay(reader.GetString(), out var day) ? day : throw new WireMistake("must_be_day");

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
