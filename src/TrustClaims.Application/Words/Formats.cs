using System.Collections.Concurrent;
using System.Globalization;
using TrustClaims.Domain;

namespace TrustClaims.Application.Words;

/// <summary>How amounts, days and hours read in French and in English.</summary>
public sealed class Formats : IFormatProvider, ICustomFormatter
{
    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["EUR"] = "€",
        ["USD"] = "$",
        ["GBP"] = "£",
        ["BRL"] = "R$",
        ["JPY"] = "¥",
    };

    private static readonly ConcurrentDictionary<(string, Currency), NumberFormatInfo> MoneyForms = new();

    private readonly CultureInfo culture;
    private readonly TimeZoneInfo zone;

    public Formats(CultureInfo culture, TimeZoneInfo zone) => (this.culture, this.zone) = (culture, zone);

    private bool French => culture.TwoLetterISOLanguageName == "fr";

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : culture.GetFormat(formatType);

    /// <summary>
    /// Instants read as day and hour in the installation's time zone; <c>{0:day}</c> and <c>{0:hour}</c> give one of the two, <c>{0:date}</c> adds the
    /// year, <c>{0:short}</c> is for tables, <c>{0:month}</c> leaves the day out, <c>{0:iso}</c> for the names of files; <c>{0:dueDay}</c> and <c>{0:dueHour}</c> are for an hour until which something is owed: midnight belongs to the
    /// day that ends. Whole numbers are grouped. Amounts in sentences are <c>{0:brief}</c>: whole ones without decimals, "90 €".
    /// </summary>
    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
    {
        null => "",
        Money money => format == "brief" && money.Minor % money.Currency.MinorPerMajor == 0 ? Written(money, "C0") : Amount(money),
        DateOnly day => Day(day, format),
        DateTimeOffset instant => Instant(TimeZoneInfo.ConvertTime(instant, zone).DateTime, format),
        int or long when format is null => ((IFormattable)arg).ToString("N0", culture),
        IFormattable value => value.ToString(format, culture),
        _ => arg.ToString() ?? "",
    };

    public string Amount(Money money) => Written(money, "C");

    // The framework's patterns hold a plain space between number and symbol, where a line could break.
    private string Written(Money money, string format) =>
        money.Amount.ToString(format, MoneyForms.GetOrAdd((culture.Name, money.Currency), key => MoneyForm(key.Item2))).Replace(' ', '\u00a0');

    private NumberFormatInfo MoneyForm(Currency currency)
    {
        var form = (NumberFormatInfo)culture.NumberFormat.Clone();
        var known = Symbols.TryGetValue(currency.Code, out var symbol);
        form.CurrencySymbol = symbol ?? currency.Code;
        form.CurrencyDecimalDigits = currency.Decimals;
        if (!known && !French)
        {
            form.CurrencyPositivePattern = 2;
            form.CurrencyNegativePattern = 12;
        }

        return form;
    }

    private string Day(DateOnly day, string? format)
    {
        var shape = (format, French) switch
        {
            ("date", true) => "d MMMM yyyy",
            ("date", false) => "d MMMM yyyy",
            ("short", _) => "d MMM yyyy",
            ("month", _) => "MMMM yyyy",
            _ => "dddd d MMMM",
        };
        var text = day.ToString(shape, culture);
        return French && day.Day == 1 && format != "month" ? FirstOfMonth(text) : text;
    }

    // French writes the first of a month as an ordinal: "1er novembre".
    private static string FirstOfMonth(string text) => text.StartsWith("1 ", StringComparison.Ordinal) ? "1er " + text[2..]
        : text.Replace(" 1 ", " 1er ", StringComparison.Ordinal);

    private string Instant(DateTime local, string? format) => format switch
    {
        "day" => Day(DateOnly.FromDateTime(local), null),
        "date" or "short" => Day(DateOnly.FromDateTime(local), format),
        "iso" => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "hour" => Hour(local),
        "dueDay" => Day(DateOnly.FromDateTime(local.TimeOfDay == TimeSpan.Zero ? local.AddDays(-1) : local), null),
        "dueHour" => local.TimeOfDay != TimeSpan.Zero ? Hour(local) : French ? "minuit" : "midnight",
        _ => $"{Day(DateOnly.FromDateTime(local), null)}, {Hour(local)}",
    };

    private string Hour(DateTime local) => French
        ? local.Minute == 0 ? $"{local.Hour}\u00a0h" : $"{local.Hour}\u00a0h\u00a0{local.Minute:00}"
        : local.Minute == 0 ? local.ToString("h\u00a0tt", culture).ToLowerInvariant() : local.ToString("h:mm\u00a0tt", culture).ToLowerInvariant();
}
