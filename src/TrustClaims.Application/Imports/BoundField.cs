using System.Text.RegularExpressions;
using TrustClaims.Domain;

namespace TrustClaims.Application.Imports;

/// <summary>A mapped field with the places of its columns in one file's header.</summary>
internal sealed partial class BoundField
{
    private readonly int[] columns;
    private readonly (string Before, int Column)[] template;
    private readonly string after;

    private BoundField(MappedField field, int[] columns, (string Before, int Column)[] template, string after) =>
        (Field, this.columns, this.template, this.after) = (field, columns, template, after);

    public MappedField Field { get; }

    /// <summary>The column that gives this fact alone, if it is one column; else -1.</summary>
    public int OnlyColumn => columns.Length == 1 ? columns[0] : -1;

    public static BoundField? Bind(string name, MappedField field, IReadOnlyDictionary<string, int> header, List<FieldError> errors)
    {
        var parts = field.Template is { } text ? Braces().Matches(text) : null;
        var wanted = parts?.Select(part => part.Groups[1].Value).ToList() ?? field.Columns;
        var missing = wanted.Where(column => !header.ContainsKey(column)).ToList();
        if (missing.Count > 0)
        {
            errors.AddRange(field.Optional ? [] : missing.Select(column => new FieldError(name, "column_missing", column)));
            return null;
        }

        if (parts is null)
        {
            return new BoundField(field, wanted.Select(column => header[column]).ToArray(), [], field.Value ?? "");
        }

        var start = 0;
        var template = new List<(string, int)>();
        foreach (Match part in parts)
        {
            template.Add((field.Template![start..part.Index], header[part.Groups[1].Value]));
            start = part.Index + part.Length;
        }

        return new BoundField(field, [], template.ToArray(), field.Template![start..]);
    }

    /// <summary>The field's text in this row, trimmed; empty when blank.</summary>
    public string Text(CsvRows row)
    {
        foreach (var column in columns)
        {
            var text = row[column].Trim();
            if (text.Length > 0)
            {
                return text;
            }
        }

        if (template.Length == 0)
        {
            return columns.Length == 0 ? after : "";
        }

        var filled = "";
        foreach (var (before, column) in template)
        {
            var text = row[column].Trim();
            if (text.Length == 0)
            {
                return "";
            }

            filled += before + text;
        }

        return filled + after;
    }

    [GeneratedRegex(@"\{([^{}]+)\}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Braces();
}
