using System.Text.Json;
using System.Text.Json.Serialization;
using TrustClaims.Domain;

namespace TrustClaims.Web.Api.Json;

/// <summary><c>{"amount": "43.90", "currency": "EUR"}</c>: a decimal in a string, so that no program rounds it on the way.</summary>
internal sealed class MoneyJson : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new WireMistake("must_be_money");
        }

        string? amount = null;
        string? code = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "amount" when amount is null: amount = Text(ref reader); break;
                case "currency" when code is null: code = Text(ref reader); break;
                default: throw new WireMistake("must_be_money");
            }
        }

        return Currency.TryParse(code, out var currency) ? Of(amount, currency) : throw new WireMistake("must_be_currency");
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("amount"u8, value.AmountText);
        writer.WriteString("currency"u8, value.Currency.Code);
        writer.WriteEndObject();
    }

    private static Money Of(string? amount, Currency currency) => Money.TryParse(amount, currency, out var money)
        ? money
        : throw new WireMistake("must_be_amount", currency.Code, currency.Decimals);

    private static string Text(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String
        ? reader.GetString()!
        : throw new WireMistake("must_be_money");
}
