namespace TrustClaims.Application.Promises;

/// <summary>Keeps the record that was counted last. While one visitor has it counted again, all others read the one before.</summary>
public sealed class RememberedRecord : IDisposable
{
    public static readonly TimeSpan For = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile OurRecord? last;

    public async Task<OurRecord> Get(Func<CancellationToken, Task<OurRecord>> count, DateTimeOffset now, CancellationToken cancellation)
    {
        var known = last;
        if (IsFresh(known, now))
        {
            return known!;
        }

        if (!await turn.WaitAsync(known is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellation))
        {
            return known!;
        }

        try
        {
            return IsFresh(last, now) ? last! : last = await count(cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private static bool IsFresh(OurRecord? record, DateTimeOffset now) => record is not null && now - record.At < For;
}
