using TrustClaims.Domain;

namespace TrustClaims.Application.Imports;

/// <summary>What the rows of a file are.</summary>
public enum MappingRows
{
    /// <summary>One past claim a row.</summary>
    Claims,

    /// <summary>One item of an order a row; the rows of an order stand together.</summary>
    Orders,
}

/// <summary>How the columns of somebody's CSV file become our facts.</summary>
/// <param name="Name">Names the source: an id is unique within it.</param>
/// <param name="Currency">Of every amount; null when a column tells it.</param>
/// <param name="Zone">Of times that the file writes without an offset.</param>
public sealed record Mapping(
    string Name, MappingRows Rows, CsvForm Form, Currency? Currency, TimeZoneInfo Zone, IReadOnlyDictionary<string, MappedField> Fields);
