namespace TrustClaims.Application.Imports;

/// <summary>Where one fact of a row comes from. Exactly one of columns, template and value is given.</summary>
/// <param name="Columns">The first of them that is not blank.</param>
/// <param name="Template">Text with columns in braces, <c>{customer}@example.org</c>; blank as soon as one of its columns is.</param>
/// <param name="Value">The same for every row.</param>
/// <param name="Words">What the file's words mean in ours; a word that is not among them cannot be read.</param>
/// <param name="Format">A .NET date format, where the file does not write ISO 8601.</param>
/// <param name="At">The hour to take for a date without one.</param>
/// <param name="Split">What separates several values in one field.</param>
/// <param name="Sum">For an amount of the order that stands on each of its rows as a part of it.</param>
/// <param name="Optional">May be absent from the file (our own columns alone; a column that a mapping names must be there).</param>
public sealed record MappedField(
    IReadOnlyList<string> Columns,
    string? Template = null,
    string? Value = null,
    IReadOnlyDictionary<string, string>? Words = null,
    string? Format = null,
    TimeOnly At = default,
    string? Split = null,
    bool Sum = false,
    bool Optional = false);
