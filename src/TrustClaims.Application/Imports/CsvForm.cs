namespace TrustClaims.Application.Imports;

/// <summary>How a file writes its rows. Text is UTF-8 always (or UTF-16 with its mark).</summary>
/// <param name="Delimiter">Between fields: one character.</param>
/// <param name="DecimalMark">Before the decimals of an amount.</param>
public sealed record CsvForm(char Delimiter, char DecimalMark)
{
    public static CsvForm Usual { get; } = new(',', '.');
}
