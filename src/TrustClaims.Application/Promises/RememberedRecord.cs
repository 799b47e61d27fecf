namespace TrustClaims.Application.Promises;

/// <summary>Keeps the record that was counted last. While it is counted again, all others read the one before.</summary>
public sealed class RememberedRecord : IDisposable
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>A worker has it counted again so early that it is done before anybody needs it.</summary>
    public static readonly TimeSpan RenewedAfter = TimeSpan.FromMinutes(3);

    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile OurRecord? last;

    /// <summary>Null until one was counted.</summary>
    public OurRecord? Last => last;

    public async Task<OurRecord> Get(Func<CancellationToken, Task<OurRecord>> count, DateTimeOffset now, TimeSpan longest, CancellationToken cancellation)
    {
        var known = last;
        if (IsFresh(known, now, longest))
        {
            return known!;
        }

        if (!await turn.WaitAsync(known is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellation))
        {
            return known!;
        }

        try
        {
            return IsFresh(last, now, longest) ? last! : last = await count(cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private static bool IsFresh(OurRecord? record, DateTimeOffset now, TimeSpan longest) => record is not null && now - record.At < longest;
}
