using System.IO.Compression;
using System.Text;

namespace TrustClaims.Application.Imports;

/// <summary>
/// Decompresses a gzip file and proves that it is whole. <see cref="GZipStream"/> takes a file cut in the middle for one that ends there; so a
/// small gzip member of our own is put behind the file's bytes, and only behind a complete file does its text come out at the end.
/// </summary>
internal sealed class GzipToTheEnd(Stream file) : Stream
{
    /// <summary>The last line of every complete file.</summary>
    public const string EndLine = "\u0001trustclaims: complete\u0001";

    private static readonly byte[] EndMember = Compress("\n" + EndLine + "\n");
    private readonly MemoryStream end = new(EndMember, writable: false);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static GZipStream Open(Stream file) => new(new GzipToTheEnd(file), CompressionMode.Decompress);

    public override int Read(Span<byte> buffer)
    {
        var read = file.Read(buffer);
        return read > 0 ? read : end.Read(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private static byte[] Compress(string text)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return memory.ToArray();
    }
}
