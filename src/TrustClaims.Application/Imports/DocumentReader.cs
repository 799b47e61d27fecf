using System.Globalization;
using TrustClaims.Domain;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Imports;

/// <summary>
/// Turns what a document says into what the domain knows. Every mistake is noted with its path and a harmless value returned, so that all
/// mistakes of a document are found in one go.
/// </summary>
internal sealed class DocumentReader(string callingCode)
{
    public const int LongestNumber = 100;
    public const int LongestName = 200;
    public const int LongestTitle = 300;
    public const int MostItems = 500;
    private Currency? currency;

    public List<FieldError> Errors { get; } = [];

    /// <summary>The one currency of the document's amounts; the shop's where it has none.</summary>
    public Currency CurrencyOr(Currency usual) => currency ?? usual;

    public void Mistake(string path, string code, params IReadOnlyList<object> arguments) => Errors.Add(new FieldError(path, code, arguments));

    /// <summary>A number or id: kept as it is written, and refused where it holds what cannot be typed.</summary>
    public string Number(string path, string? text)
    {
        var number = text?.Trim() ?? "";
        if (number.Length == 0)
        {
            Mistake(path, "missing");
        }
        else if (number.Length > LongestNumber || Writing.HasSteering(number) || number.Any(char.IsSurrogate))
        {
            Mistake(path, "must_be_text", LongestNumber);
        }

        return number;
    }

    public string? OptionalNumber(string path, string? text) => string.IsNullOrWhiteSpace(text) ? null : Number(path, text);

    /// <summary>Words for people: whatever cannot be shown becomes a space.</summary>
    public string? Words(string path, string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var shown = new string(text.Select((letter, i) => Writing.IsSteering(letter) || IsHalf(text, i) ? ' ' : letter).ToArray()).Trim();
        if (shown.Length > longest)
        {
            Mistake(path, "too_long", longest);
        }

        return shown.Length == 0 ? null : shown;
    }

    public DateTimeOffset? Instant(string path, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!FileTimes.TryInstant(text, out var instant))
        {
            Mistake(path, "not_a_time", Shown(text));
        }

        return instant.ToUniversalTime();
    }

    public DateOnly Day(string path, string? text)
    {
        if (text is null)
        {
            Mistake(path, "missing");
        }
        else if (!FileTimes.TryDay(text, out var day))
        {
            Mistake(path, "not_a_day", Shown(text));
        }
        else
        {
            return day;
        }

        return default;
    }

    /// <summary>An amount; all of one document are in one currency.</summary>
    public Money? Amount(string path, MoneyDocument? money)
    {
        if (money is null)
        {
            return null;
        }

        if (!Currency.TryParse(money.Currency, out var own))
        {
            Mistake($"{path}.currency", "must_be_currency");
            return null;
        }

        if ((currency ??= own) != own)
        {
            Mistake(path, "currencies_mixed", $"{currency} and {own}");
            return null;
        }

        if (Money.TryParse(money.Amount, own, out var amount))
        {
            return amount;
        }

        Mistake($"{path}.amount", "must_be_amount", own.Code, own.Decimals);
        return null;
    }

    public int Quantity(string path, int? quantity)
    {
        if (quantity is >= 1 and <= 1_000_000)
        {
            return quantity.Value;
        }

        Mistake(path, quantity is null ? "missing" : "must_be_whole", 1, 1_000_000);
        return 1;
    }

    public decimal? VatRate(string path, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate is >= 0 and <= 1)
        {
            return rate;
        }

        Mistake(path, "must_be_share");
        return null;
    }

    public TEnum? Word<TEnum>(string path, string? text)
        where TEnum : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (PolicyWords.TryParse<TEnum>(text, out var member))
        {
            return member;
        }

        Mistake(path, "unknown_word", Shown(text), string.Join(", ", Enum.GetValues<TEnum>().Select(PolicyWords.Of)));
        return null;
    }

    public Contact Contact(string path, CustomerDocument? customer)
    {
        var (mail, number) = ("", "");
        var withMail = !string.IsNullOrWhiteSpace(customer?.Email);
        var withPhone = !string.IsNullOrWhiteSpace(customer?.Phone);
        if (!withMail && !withPhone)
        {
            Mistake(path, "customer_unknown");
        }

        if (withMail && !Domain.Customers.Contact.TryEmail(customer!.Email, out mail))
        {
            Mistake($"{path}.email", "must_be_email", Shown(customer.Email!));
        }

        if (withPhone && !Domain.Customers.Contact.TryPhone(customer!.Phone, callingCode, out number))
        {
            Mistake($"{path}.phone", "must_be_phone", Shown(customer.Phone!));
        }

        return new Contact(
            withMail ? mail : null, withPhone ? number : null, Words($"{path}.name", customer?.Name, LongestName),
            Instant($"{path}.since", customer?.Since), Language($"{path}.language", customer?.Language));
    }

    // Letters are written in two languages: who reads French gets French, everybody else English.
    private string? Language(string path, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (text.Length < 2 || text.Length > 35 || !text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
        {
            Mistake(path, "must_be_one_of", "fr, en");
        }

        return text.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? "fr" : "en";
    }

    private static bool IsHalf(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])
        : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));

    private static string Shown(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
