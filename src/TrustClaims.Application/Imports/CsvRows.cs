using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using TrustClaims.Domain;

namespace TrustClaims.Application.Imports;

/// <summary>
/// Reads a CSV file (or a .csv.gz) row by row, in constant memory. A row that cannot be read is a <see cref="Fault"/> and reading goes on; what is
/// wrong with the file as a whole ends it and is told by <see cref="Failure"/>.
/// </summary>
public sealed class CsvRows : IDisposable
{
    private readonly FileStream file;
    private readonly CsvLines lines;
    private readonly CsvConfiguration configuration;
    private CsvParser parser;
    private bool badQuotes;

    private CsvRows(FileStream file, CsvForm form)
    {
        this.file = file;
        var zipped = file.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        Stream bytes = zipped ? GzipToTheEnd.Open(file) : file;
        lines = new CsvLines(new StreamReader(bytes, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 65_536), zipped);
        configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = form.Delimiter.ToString(),
            NewLine = "\n",
            IgnoreBlankLines = false,
            BadDataFound = _ => badQuotes = true,
        };
        parser = new CsvParser(lines, configuration, leaveOpen: true);
    }

    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <summary>Number of the line on which the row begins; the header is line 1.</summary>
    public int Line { get; private set; }

    /// <summary>Why this row cannot be read; null when it can.</summary>
    public FieldError? Fault { get; private set; }

    /// <summary>What ended the file too early; known once <see cref="Read"/> has returned false.</summary>
    public Refusal? Failure { get; private set; }

    /// <summary>The row as it stands in the file.</summary>
    public string Raw => string.Join('\n', lines.Record);

    /// <summary>How far through the file reading has come, 0 to 1.</summary>
    public double Share => file.Length == 0 ? 1 : Math.Min(1, (double)file.Position / file.Length);

    /// <summary>Opens the file and reads its header.</summary>
    public static Result<CsvRows> Open(string path, CsvForm form)
    {
        CsvRows rows;
        try
        {
            rows = new CsvRows(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 65_536, FileOptions.SequentialScan), form);
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            return FileMistake.Of("file_not_opened", path);
        }

        if (rows.Read() && rows.Fault is null)
        {
            rows.Header = Enumerable.Range(0, rows.parser.Count).Select(column => rows[column].Trim()).ToList();
            return rows;
        }

        var refusal = rows.Failure ?? FileMistake.Of(rows.Fault is null ? "file_empty" : "header_not_read", path);
        rows.Dispose();
        return refusal;
    }

    /// <summary>
    /// Reads the file once from end to end, before anything of it is taken in: of a file that was cut or damaged, nothing is.
    /// </summary>
    public static Refusal? Check(string path, CsvForm form)
    {
        if (!Open(path, form).TryGet(out var rows, out var refusal))
        {
            return refusal;
        }

        using (rows)
        {
            while (rows.Next())
            {
            }

            return rows.Failure;
        }
    }

    /// <summary>Goes to the next row, a faulty one included.</summary>
    /// <returns>False at the end, or where the file breaks off.</returns>
    public bool Read()
    {
        if (!Next() || !Parse())
        {
            return false;
        }

        Fault = FindFault();
        if (Fault is not null && lines.Record.Count > 1)
        {
            lines.TakeBackFollowers();
            parser.Dispose();
            parser = new CsvParser(lines, configuration, leaveOpen: true);
        }

        return true;
    }

    /// <summary>The text of a column, as it stands between its quotes.</summary>
    public string this[int column] => parser[column];

    public void Dispose()
    {
        parser.Dispose();
        file.Dispose();
    }

    private bool Next()
    {
        try
        {
            if (lines.NextRecord())
            {
                Line = lines.Line;
                return true;
            }

            Failure = lines.TooLong ? FileMistake.Of("line_too_long", lines.Line + 1, CsvLines.LongestLine)
                : lines.ReachedEnd ? null : FileMistake.Of("file_cut", lines.Line);
        }
        catch (Exception mistake) when (mistake is InvalidDataException or IOException)
        {
            Failure = FileMistake.Of("file_damaged", lines.Line);
        }

        return false;
    }

    // A record over several lines reads on in the file.
    private bool Parse()
    {
        try
        {
            badQuotes = false;
            return parser.Read();
        }
        catch (Exception mistake) when (mistake is InvalidDataException or IOException)
        {
            Failure = FileMistake.Of("file_damaged", lines.Line);
            return false;
        }
    }

    private FieldError? FindFault()
    {
        var quotes = 0;
        foreach (var line in lines.Record)
        {
            if (line.AsSpan().IndexOfAny('\uFFFD', '\0') >= 0)
            {
                return new FieldError("", "row_not_utf8");
            }

            quotes += line.AsSpan().Count('"');
        }

        if (quotes > 0 && (quotes % 2 == 1 || HasBadQuotes()))
        {
            return new FieldError("", "row_quotes");
        }

        return Header.Count == 0 || parser.Count == Header.Count ? null : new FieldError("", "row_fields", parser.Count, Header.Count);
    }

    // The parser notices them only while it hands out a field.
    private bool HasBadQuotes()
    {
        for (var column = 0; column < parser.Count && !badQuotes; column++)
        {
            _ = parser[column];
        }

        return badQuotes;
    }
}
