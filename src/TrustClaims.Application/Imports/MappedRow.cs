using System.Globalization;
using TrustClaims.Domain;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Imports;

/// <summary>The facts of the row that is being read, by our own names. What cannot be read is noted, and reading goes on to the row's next mistake.</summary>
internal sealed class MappedRow
{
    private readonly Mapping mapping;
    private readonly CsvRows rows;
    private readonly Dictionary<string, BoundField> fields = [];

    private MappedRow(Mapping mapping, CsvRows rows) => (this.mapping, this.rows) = (mapping, rows);

    /// <summary>The mistakes of this row so far.</summary>
    public List<FieldError> Errors { get; private set; } = [];

    public static Result<MappedRow> Bind(Mapping mapping, CsvRows rows)
    {
        var errors = new List<FieldError>();
        var header = new Dictionary<string, int>();
        foreach (var (column, name) in rows.Header.Index().Where(pair => pair.Item.Length > 0))
        {
            if (!header.TryAdd(name, column))
            {
                errors.Add(new FieldError(name, "column_twice"));
            }
        }

        var row = new MappedRow(mapping, rows);
        foreach (var (name, field) in mapping.Fields)
        {
            if (BoundField.Bind(name, field, header, errors) is { } bound)
            {
                row.fields[name] = bound;
            }
        }

        if (mapping.Currency is null && !row.fields.ContainsKey("currency") && errors.Count == 0)
        {
            errors.Add(new FieldError("currency", "column_missing", "currency"));
        }

        return errors.Count > 0 ? new Refusal.Invalid(errors) : row;
    }

    public void Next() => Errors = [];

    public bool Sums(string name) => fields.TryGetValue(name, out var field) && field.Field.Sum;

    /// <returns>Null when blank or not mapped.</returns>
    public string? Text(string name, int longest)
    {
        if (!fields.TryGetValue(name, out var field))
        {
            return null;
        }

        var text = field.Text(rows);
        if (field.Field.Words is { } words)
        {
            if (words.TryGetValue(text, out var meaning))
            {
                return meaning.Length == 0 ? null : meaning;
            }

            if (text.Length > 0)
            {
                Mistake(name, "unknown_word", Shown(text), string.Join(", ", words.Keys));
            }

            return null;
        }

        if (text.Length > longest)
        {
            Mistake(name, "too_long", longest);
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    public string Required(string name, int longest)
    {
        var before = Errors.Count;
        var text = Text(name, longest);
        if (text is null && Errors.Count == before)
        {
            Missing(name);
        }

        return text ?? "";
    }

    public TEnum? Word<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (Text(name, 100) is not { } text)
        {
            return null;
        }

        if (PolicyWords.TryParse<TEnum>(text, out var member))
        {
            return member;
        }

        Mistake(name, "unknown_word", Shown(text), string.Join(", ", Enum.GetValues<TEnum>().Select(PolicyWords.Of)));
        return null;
    }

    public DateTimeOffset? Instant(string name)
    {
        if (Text(name, 100) is not { } text)
        {
            return null;
        }

        if (FileTimes.TryRead(text, fields[name].Field, mapping.Zone, out var instant))
        {
            return instant;
        }

        Mistake(name, "not_a_time", Shown(text));
        return null;
    }

    public Currency? Currency()
    {
        if (mapping.Currency is not null || Text("currency", 100) is not { } code)
        {
            return mapping.Currency ?? NoCurrency();
        }

        if (Domain.Currency.TryParse(code, out var currency))
        {
            return currency;
        }

        Mistake("currency", "must_be_currency");
        return null;
    }

    /// <summary>The amount as we write it, with a point; null when blank.</summary>
    public string? AmountText(string name) => Text(name, 100) is { } text
        ? mapping.Form.DecimalMark == ',' ? text.Replace('.', '?').Replace(',', '.') : text
        : null;

    public Money? Amount(string name, Currency? currency)
    {
        if (currency is null || AmountText(name) is not { } text)
        {
            return null;
        }

        if (Money.TryParse(text, currency, out var amount))
        {
            return amount;
        }

        Mistake(name, Digits(text) ? "amount_out_of_range" : "not_an_amount", Shown(text), currency.Code, currency.Decimals);
        return null;
    }

    /// <summary>The field under which a row belongs to others, read without regard to the rest of the row; null when it cannot be told.</summary>
    public int ColumnOf(string name) => fields[name].OnlyColumn;

    public string? Separator(string name) => fields.TryGetValue(name, out var field) ? field.Field.Split : null;

    public void Missing(string name)
    {
        var columns = fields.TryGetValue(name, out var field) ? field.Field.Columns : [];
        Mistake(name, "blank", columns.Count > 0 ? string.Join(", ", columns) : name);
    }

    public void Mistake(string name, string code, params IReadOnlyList<object> arguments) => Errors.Add(new FieldError(name, code, arguments));

    private static string Shown(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private static bool Digits(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
        ? amount > Money.MostMinor / 1_000m
        : text.Length > 20 && text.All(letter => char.IsAsciiDigit(letter) || letter == '.');

    private Currency? NoCurrency()
    {
        Missing("currency");
        return null;
    }
}
