using System.Text;

namespace TrustClaims.Application.Imports;

/// <summary>
/// Hands a CSV parser one line at a time, never more, and remembers the lines of the record being read: a record that turns out to be broken costs
/// its first line alone, and the lines it had swallowed are read again as what they are.
/// </summary>
internal sealed class CsvLines(StreamReader text, bool endMarked) : TextReader
{
    /// <summary>More than this between two line ends, and it is no CSV file.</summary>
    public const int LongestLine = 1_000_000;

    private const int MostLinesOfRecord = 1_000;

    private readonly char[] block = new char[32_768];
    private readonly Stack<string> again = new();
    private readonly List<string> record = [];
    private int blockStart;
    private int blockEnd;
    private string? current;
    private int position;

    /// <summary>Number of the last line handed out; the first is 1.</summary>
    public int Line { get; private set; }

    /// <summary>The lines handed out for the record that is being read.</summary>
    public IReadOnlyList<string> Record => record;

    /// <summary>Whether all of the file was seen, down to its proof of being whole.</summary>
    public bool ReachedEnd { get; private set; }

    public bool TooLong { get; private set; }

    /// <summary>Goes to the next record, past empty lines.</summary>
    /// <returns>False when there is none.</returns>
    public bool NextRecord()
    {
        record.Clear();
        do
        {
            current = NextLine();
        }
        while (current is { Length: 0 });
        position = 0;
        return current is not null;
    }

    /// <summary>Takes back all lines of the record but the first.</summary>
    public void TakeBackFollowers()
    {
        for (var i = record.Count - 1; i > 0; i--)
        {
            again.Push(record[i]);
            Line--;
        }

        record.RemoveRange(1, record.Count - 1);
        current = null;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        if (current is null && record.Count is > 0 and < MostLinesOfRecord)
        {
            (current, position) = (NextLine(), 0);
        }

        if (current is null)
        {
            return 0;
        }

        if (position == 0)
        {
            record.Add(current);
        }

        var left = Math.Min(current.Length - position, count);
        current.CopyTo(position, buffer, index, left);
        position += left;
        if (position < current.Length || left == count)
        {
            return left;
        }

        buffer[index + left] = '\n';
        current = null;
        return left + 1;
    }

    private string? NextLine()
    {
        if (!again.TryPop(out var line))
        {
            line = FetchLine();
        }

        if (line is not null)
        {
            Line++;
        }

        return line;
    }

    private string? FetchLine()
    {
        StringBuilder? start = null;
        while (!ReachedEnd && !TooLong)
        {
            var span = block.AsSpan(blockStart, blockEnd - blockStart);
            var end = span.IndexOf('\n');
            if (end >= 0)
            {
                blockStart += end + 1;
                return Finish(start, span[..end]);
            }

            start = (start ?? new StringBuilder()).Append(span);
            TooLong = start.Length > LongestLine;
            (blockStart, blockEnd) = (0, text.Read(block, 0, block.Length));
            if (blockEnd == 0)
            {
                ReachedEnd = !endMarked;
                return start.Length > 0 ? Finish(start, []) : null;
            }
        }

        return null;
    }

    private string? Finish(StringBuilder? start, ReadOnlySpan<char> rest)
    {
        var line = start is { Length: > 0 } ? start.Append(rest).ToString() : rest.ToString();
        if (endMarked && line == GzipToTheEnd.EndLine)
        {
            ReachedEnd = true;
            return null;
        }

        return line.EndsWith('\r') ? line[..^1] : line;
    }
}
