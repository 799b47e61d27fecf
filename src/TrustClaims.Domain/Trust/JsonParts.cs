using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TrustClaims.Domain.Trust;

/// <summary>The small values that stored facts and answers are made of. Written by hand: it runs on every declaration.</summary>
internal static class JsonParts
{
    private const string DayFormat = "yyyy-MM-dd";

    // What is written here is read by programs alone; accents stay readable and short.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public delegate void WriteBody(Utf8JsonWriter writer);

    public delegate T ReadBody<T>(ref Utf8JsonReader reader);

    public static string Write(WriteBody body)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            body(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static T Read<T>(string json, ReadBody<T> body)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        try
        {
            reader.Read();
            var value = body(ref reader);
            return reader.Read() ? throw new JsonException("More follows the value.") : value;
        }
        catch (Exception mistake) when (mistake is InvalidOperationException or FormatException or OverflowException)
        {
            throw new JsonException("A value is not of its member's kind.", mistake);
        }
    }

    public static void Expect(ref Utf8JsonReader reader, JsonTokenType expected)
    {
        if (reader.TokenType != expected)
        {
            throw new JsonException($"{expected} expected, {reader.TokenType} found.");
        }
    }

    /// <summary>Steps on to the next member's value; false at the end of the object.</summary>
    public static bool NextMember(ref Utf8JsonReader reader, out string name)
    {
        name = "";
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            return false;
        }

        name = reader.GetString()!;
        return reader.Read();
    }

    public static JsonException Unknown(string name) => new($"Unknown member '{name}'.");

    public static void WriteMoney(Utf8JsonWriter writer, Money money)
    {
        writer.WriteStartObject();
        writer.WriteString("amount"u8, money.AmountText);
        writer.WriteString("currency"u8, money.Currency.Code);
        writer.WriteEndObject();
    }

    /// <summary>Any amount that a <see cref="Domain.Money"/> can hold: sums go beyond what is taken in from outside.</summary>
    public static Money ReadMoney(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        string? amount = null;
        string? code = null;
        while (NextMember(ref reader, out var name))
        {
            switch (name)
            {
                case "amount": amount = reader.GetString(); break;
                case "currency": code = reader.GetString(); break;
                default: throw Unknown(name);
            }
        }

        const NumberStyles plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        return Currency.TryParse(code, out var currency) && decimal.TryParse(amount, plain, CultureInfo.InvariantCulture, out var major) &&
            decimal.IsInteger(major * currency.MinorPerMajor)
                ? new Money(decimal.ToInt64(major * currency.MinorPerMajor), currency)
                : throw new JsonException($"'{amount} {code}' is no amount.");
    }

    public static void WriteDay(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly day)
    {
        Span<char> text = stackalloc char[DayFormat.Length];
        day.TryFormat(text, out _, DayFormat, CultureInfo.InvariantCulture);
        writer.WriteString(name, text);
    }

    public static DateOnly ReadDay(ref Utf8JsonReader reader) =>
        DateOnly.TryParseExact(reader.GetString(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new JsonException($"'{reader.GetString()}' is no day.");

    public static TEnum ReadWord<TEnum>(ref Utf8JsonReader reader)
        where TEnum : struct, Enum => PolicyWords.TryParse<TEnum>(reader.GetString(), out var member)
            ? member
            : throw new JsonException($"'{reader.GetString()}' is no {typeof(TEnum).Name}.");
}
