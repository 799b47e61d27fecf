using System.Text.Json;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using static TrustClaims.Domain.Trust.JsonParts;

namespace TrustClaims.Domain.Trust;

/// <summary>
/// The one form in which facts are stored with their decision: compact, members in a fixed order, unknown facts left out. Facts written
/// years ago must be read to the same facts, so a member may be added but never renamed.
/// </summary>
public static class FactsJson
{
    public static string Write(ClaimFacts facts) => JsonParts.Write(writer => WriteTo(writer, facts));

    /// <exception cref="JsonException">It is no JSON, a member is unknown, or what every claim has is missing: the record was altered or is newer than this program.</exception>
    public static ClaimFacts Read(string json) => JsonParts.Read(json, ReadFrom);

    internal static void WriteTo(Utf8JsonWriter writer, in ClaimFacts facts)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, PolicyWords.Of(facts.Type));
        Write(writer, "payable"u8, facts.Payable);
        WriteDay(writer, "declaredOn"u8, facts.DeclaredOn);
        Write(writer, "tenureDays"u8, facts.TenureDays);
        Write(writer, "deliveredOrders"u8, facts.DeliveredOrders);
        writer.WriteBoolean("holdsContract"u8, facts.HoldsContract);
        Write(writer, "declarationsInWindow"u8, facts.DeclarationsInWindow);
        Write(writer, "grantedInWindow"u8, facts.GrantedInWindow);
        Write(writer, "ordersInYear"u8, facts.OrdersInYear);
        Write(writer, "ordersWithClaimInYear"u8, facts.OrdersWithClaimInYear);
        Write(writer, "countedFrom"u8, facts.CountedFrom);
        Write(writer, "account"u8, facts.Account);
        Write(writer, "sameItemsClaimed"u8, facts.SameItemsClaimed);
        Write(writer, "otherCustomersAtAddress"u8, facts.OtherCustomersAtAddress);
        Write(writer, "categories"u8, facts.Categories);
        Write(writer, "exposureToday"u8, facts.ExposureToday);
        Write(writer, "exposureTodayForType"u8, facts.ExposureTodayForType);
        Write(writer, "exposureThisHour"u8, facts.ExposureThisHour);
        Write(writer, "exposureThisHourForType"u8, facts.ExposureThisHourForType);
        Write(writer, "countedToday"u8, facts.CountedToday);
        Write(writer, "hoursKnown"u8, facts.HoursKnown);
        Write(writer, "destinationDiffers"u8, facts.DestinationDiffers);
        Write(writer, "daysSinceContactChanged"u8, facts.DaysSinceContactChanged);
        Write(writer, "cover"u8, facts.Cover);
        Write(writer, "setAside"u8, facts.SetAside.IsEmpty ? null : facts.SetAside.Codes);
        Write(writer, "standingAtMost"u8, facts.StandingAtMost);
        Write(writer, "ownIncident"u8, facts.OwnIncident);
        writer.WriteEndObject();
    }

    internal static ClaimFacts ReadFrom(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        ClaimType? type = null;
        Money? payable = null;
        DateOnly? declaredOn = null;
        var facts = default(ClaimFacts);
        while (NextMember(ref reader, out var name))
        {
            switch (name)
            {
                case "type": type = ReadWord<ClaimType>(ref reader); break;
                case "payable": payable = ReadMoney(ref reader); break;
                case "declaredOn": declaredOn = ReadDay(ref reader); break;
                default: facts = With(facts, name, ref reader); break;
            }
        }

        return type is { } one && payable is { } amount && declaredOn is { } day
            ? facts with { Type = one, Payable = amount, DeclaredOn = day }
            : throw new JsonException("Type, payable or declaredOn is missing.");
    }

    private static ClaimFacts With(in ClaimFacts facts, string name, ref Utf8JsonReader reader) => name switch
    {
        "tenureDays" => facts with { TenureDays = reader.GetInt32() },
        "deliveredOrders" => facts with { DeliveredOrders = reader.GetInt32() },
        "holdsContract" => facts with { HoldsContract = reader.GetBoolean() },
        "declarationsInWindow" => facts with { DeclarationsInWindow = reader.GetInt32() },
        "grantedInWindow" => facts with { GrantedInWindow = ReadMoney(ref reader) },
        "ordersInYear" => facts with { OrdersInYear = reader.GetInt32() },
        "ordersWithClaimInYear" => facts with { OrdersWithClaimInYear = reader.GetInt32() },
        "countedFrom" => facts with { CountedFrom = ReadDay(ref reader) },
        "account" => facts with { Account = ReadWord<CarrierAccount>(ref reader) },
        "sameItemsClaimed" => facts with { SameItemsClaimed = reader.GetBoolean() },
        "otherCustomersAtAddress" => facts with { OtherCustomersAtAddress = reader.GetInt32() },
        "categories" => facts with { Categories = ReadWords(ref reader) },
        "exposureToday" => facts with { ExposureToday = ReadMoney(ref reader) },
        "exposureTodayForType" => facts with { ExposureTodayForType = ReadMoney(ref reader) },
        "exposureThisHour" => facts with { ExposureThisHour = ReadMoney(ref reader) },
        "exposureThisHourForType" => facts with { ExposureThisHourForType = ReadMoney(ref reader) },
        "countedToday" => facts with { CountedToday = ReadMoney(ref reader) },
        "hoursKnown" => facts with { HoursKnown = reader.GetInt32() },
        "destinationDiffers" => facts with { DestinationDiffers = reader.GetBoolean() },
        "daysSinceContactChanged" => facts with { DaysSinceContactChanged = reader.GetInt32() },
        "cover" => facts with { Cover = ReadWord<CoverAnswer>(ref reader) },
        "setAside" => facts with { SetAside = RuleSet.Of(ReadWords(ref reader)) },
        "standingAtMost" => facts with { StandingAtMost = ReadWord<Standing>(ref reader) },
        "ownIncident" => facts with { OwnIncident = reader.GetBoolean() },
        _ => throw Unknown(name),
    };

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
        }
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? answer)
    {
        if (answer is { } known)
        {
            writer.WriteBoolean(name, known);
        }
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Money? amount)
    {
        if (amount is { } known)
        {
            writer.WritePropertyName(name);
            WriteMoney(writer, known);
        }
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? day)
    {
        if (day is { } known)
        {
            WriteDay(writer, name, known);
        }
    }

    private static void Write<TEnum>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, TEnum? word)
        where TEnum : struct, Enum
    {
        if (word is { } known)
        {
            writer.WriteString(name, PolicyWords.Of(known));
        }
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string>? words)
    {
        if (words is null)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var word in words)
        {
            writer.WriteStringValue(word);
        }

        writer.WriteEndArray();
    }

    private static List<string> ReadWords(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartArray);
        var words = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            words.Add(reader.GetString()!);
        }

        return words;
    }
}
