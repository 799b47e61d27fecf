using System.Globalization;
using System.Text;
using CsvHelper;

namespace TrustClaims.Application.Imports;

/// <summary>
/// Where rows go that were not taken in: line, reason, and the row as it stood. The file is made with its first row; one left by an earlier run over the
/// same input goes away when this run rejects nothing.
/// </summary>
/// <param name="path">Null keeps the count alone.</param>
public sealed class RejectedRowsFile(string? path) : IDisposable
{
    private CsvWriter? writer;

    public int Count { get; private set; }

    public void Add(RejectedRow row)
    {
        Count++;
        if (path is null)
        {
            return;
        }

        if (writer is null)
        {
            writer = new CsvWriter(new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)), CultureInfo.InvariantCulture);
            Write("line", "reason", "row");
        }

        Write(row.Line.ToString(CultureInfo.InvariantCulture), Sentences.Of(row.Reasons), row.Raw);
    }

    public void Dispose()
    {
        if (writer is null && path is not null)
        {
            File.Delete(path);
        }

        writer?.Dispose();
    }

    private void Write(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            writer!.WriteField(field);
        }

        writer!.NextRecord();
    }
}
