using System.Text.Json;
using TrustClaims.Domain;

namespace TrustClaims.Application.Imports;

/// <summary>Reads a mapping from its JSON file. Every mistake is found in one go, each with its path; nothing unknown is ignored.</summary>
public sealed class MappingReader
{
    private const int LongestFile = 200_000;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };
    private readonly List<FieldError> errors = [];

    private MappingReader()
    {
    }

    public static Result<Mapping> ReadFile(string path)
    {
        try
        {
            return new FileInfo(path).Length > LongestFile ? FileMistake.Of("mapping_too_long", LongestFile) : Read(File.ReadAllText(path));
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            return FileMistake.Of("file_not_opened", path);
        }
    }

    public static Result<Mapping> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var reader = new MappingReader();
            var mapping = reader.Read(document.RootElement);
            return reader.errors.Count > 0 ? new Refusal.Invalid(reader.errors) : mapping;
        }
        catch (JsonException mistake)
        {
            return FileMistake.Of("mapping_not_json", (mistake.LineNumber ?? 0) + 1);
        }
    }

    private Mapping Read(JsonElement root)
    {
        if (!IsObject(root, "", ["name", "rows", "currency", "timeZone", "delimiter", "decimalMark", "fields"]))
        {
            return OwnColumns.Mapping(MappingRows.Claims, TimeZoneInfo.Utc);
        }

        var rows = Text(root, "rows", "claims") == "orders" ? MappingRows.Orders : MappingRows.Claims;
        Check(Text(root, "rows", "") is "claims" or "orders", "rows", "must_be_one_of", "claims, orders");
        var name = Text(root, "name", null) ?? "";
        Check(name.Length is > 0 and <= 60, "name", "must_be_text", 60);
        var code = Text(root, "currency", null);
        Check(Currency.TryParse(code, out var currency) || code is null, "currency", "must_be_currency");
        Check(TimeZoneInfo.TryFindSystemTimeZoneById(Text(root, "timeZone", "UTC")!, out var zone), "timeZone", "must_be_time_zone");
        var form = new CsvForm(Mark(root, "delimiter", ','), Mark(root, "decimalMark", '.'));
        Check(form.DecimalMark is '.' or ',', "decimalMark", "must_be_one_of", ". ,");
        var fields = ReadFields(root, rows);
        Check(currency is not null || code is not null || fields.ContainsKey("currency"), "currency", "missing");
        return new Mapping(name, rows, form, currency, zone ?? TimeZoneInfo.Utc, fields);
    }

    private Dictionary<string, MappedField> ReadFields(JsonElement root, MappingRows rows)
    {
        var fields = new Dictionary<string, MappedField>();
        if (!root.TryGetProperty("fields", out var all))
        {
            errors.Add(new FieldError("fields", "missing"));
            return fields;
        }

        if (IsObject(all, "fields", OwnColumns.For(rows)))
        {
            foreach (var member in all.EnumerateObject().Where(member => OwnColumns.For(rows).Contains(member.Name)))
            {
                fields[member.Name] = ReadField(member.Value, $"fields.{member.Name}");
            }

            foreach (var name in OwnColumns.Required(rows).Where(name => !fields.ContainsKey(name)))
            {
                errors.Add(new FieldError($"fields.{name}", "missing"));
            }
        }

        return fields;
    }

    private MappedField ReadField(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return new MappedField([value.GetString()!]);
        }

        if (!IsObject(value, path, ["column", "firstOf", "template", "value", "words", "format", "at", "split", "sum"]))
        {
            return new MappedField([]);
        }

        var sources = new[] { "column", "firstOf", "template", "value" }.Count(name => value.TryGetProperty(name, out _));
        Check(sources == 1, path, "one_source");
        var at = default(TimeOnly);
        var hour = Text(value, "at", null, path);
        Check(hour is null || TimeOnly.TryParseExact(hour, "HH:mm", out at), $"{path}.at", "must_be_hour");
        var sum = value.TryGetProperty("sum", out var flag);
        Check(!sum || flag.ValueKind is JsonValueKind.True or JsonValueKind.False, $"{path}.sum", "must_be_yes_or_no");
        return new MappedField(
            Columns(value, path), Text(value, "template", null, path), Text(value, "value", null, path), Words(value, path),
            Text(value, "format", null, path), at, Text(value, "split", null, path), sum && flag.ValueKind == JsonValueKind.True);
    }

    private List<string> Columns(JsonElement value, string path)
    {
        if (!value.TryGetProperty("firstOf", out var list))
        {
            return Text(value, "column", null, path) is { } column ? [column] : [];
        }

        if (list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0 && list.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String))
        {
            return list.EnumerateArray().Select(one => one.GetString()!).ToList();
        }

        errors.Add(new FieldError($"{path}.firstOf", "must_be_columns"));
        return [];
    }

    private Dictionary<string, string>? Words(JsonElement value, string path)
    {
        if (!value.TryGetProperty("words", out var words))
        {
            return null;
        }

        var valid = words.ValueKind == JsonValueKind.Object && words.EnumerateObject().All(one => one.Value.ValueKind == JsonValueKind.String);
        Check(valid, $"{path}.words", "must_be_words");
        return valid ? words.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString()!, StringComparer.Ordinal) : null;
    }

    private char Mark(JsonElement root, string name, char usual)
    {
        var text = Text(root, name, usual.ToString())!;
        Check(text.Length == 1 && text[0] is not ('"' or '\n' or '\r'), name, "must_be_character");
        return text.Length == 1 ? text[0] : usual;
    }

    private string? Text(JsonElement parent, string name, string? usual, string path = "")
    {
        if (!parent.TryGetProperty(name, out var value))
        {
            return usual;
        }

        Check(value.ValueKind == JsonValueKind.String && value.GetString()!.Length is > 0 and <= 500, path.Length == 0 ? name : $"{path}.{name}", "must_be_text", 500);
        return value.ValueKind == JsonValueKind.String ? value.GetString() : usual;
    }

    private bool IsObject(JsonElement value, string path, IReadOnlyList<string> known)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new FieldError(path, "must_be_object"));
            return false;
        }

        foreach (var member in value.EnumerateObject().Where(member => !known.Contains(member.Name)))
        {
            errors.Add(new FieldError(path.Length == 0 ? member.Name : $"{path}.{member.Name}", "unknown"));
        }

        return true;
    }

    private void Check(bool holds, string path, string code, params IReadOnlyList<object> arguments)
    {
        if (!holds)
        {
            errors.Add(new FieldError(path, code, arguments));
        }
    }
}
