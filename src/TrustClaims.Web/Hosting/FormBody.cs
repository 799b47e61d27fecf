namespace TrustClaims.Web.Hosting;

/// <summary>
/// A form on its way in. Of a value far too long only the beginning comes through, so that whoever wrote it reads a sentence and finds it again, while
/// no form fills the memory; a form that is too large beyond that ends with 413.
/// </summary>
/// <param name="cutsValues">Whether <c>&amp;</c> separates values, each of which is cut; else all of it counts.</param>
internal sealed class FormBody(Stream body, bool cutsValues) : Stream
{
    /// <summary>Bytes: one hundred thousand characters, each written as nine.</summary>
    public const int LongestValue = 1_000_000;

    /// <summary>Bytes of what comes through.</summary>
    public const int Largest = 1_500_000;

    /// <summary>Bytes of what is read at all: ten million characters, even where some are escaped.</summary>
    public const int LargestRead = 40_000_000;

    /// <summary>Three for each of the 500 items of a large order, and the page's own.</summary>
    public const int MostFields = 2_000;

    // The last two bytes that came through.
    private (byte First, byte Second) before;
    private long read;
    private long through;
    private int value;
    private int fields = 1;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (await body.ReadAsync(buffer, cancellationToken) is var count and > 0)
        {
            read += count;
            var kept = cutsValues ? Cut(buffer.Span[..count]) : count;
            through += kept;
            if (read > LargestRead || through > Largest || fields > MostFields)
            {
                throw new BadHttpRequestException("A form larger than any page asks for.", StatusCodes.Status413PayloadTooLarge);
            }

            if (kept > 0)
            {
                return kept;
            }
        }

        return 0;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A request is read asynchronously.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    // Moves what is kept to the front, and says how much that is.
    private int Cut(Span<byte> bytes)
    {
        var kept = 0;
        for (var rest = bytes; rest.Length > 0;)
        {
            var end = rest.IndexOf((byte)'&');
            var part = end < 0 ? rest : rest[..end];
            var fits = part[..Math.Min(part.Length, LongestValue - value)];
            fits.CopyTo(bytes[kept..]);
            (kept, value) = (kept + fits.Length, value + fits.Length);
            if (end >= 0)
            {
                bytes[kept++] = (byte)'&';
                (value, fields) = (0, fields + 1);
            }

            rest = rest[(end < 0 ? rest.Length : end + 1)..];
        }

        Clean(bytes[..kept]);
        return kept;
    }

    // No text holds a zero, and a whole form would be lost with it: as another control character it is left out of what somebody wrote.
    private void Clean(Span<byte> bytes)
    {
        foreach (ref var one in bytes)
        {
            if (one == 0 || (one == (byte)'0' && before is ((byte)'%', (byte)'0')))
            {
                one++;
            }

            before = (before.Second, one);
        }
    }
}
