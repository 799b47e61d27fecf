using Microsoft.Extensions.Logging;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Promises;

/// <summary>Our record towards everybody, as anybody may read it: counted at most every five minutes on each node, and shown with the moment of counting.</summary>
public sealed partial class ReadOurRecord(ClaimsDb db, RememberedRecord remembered, TimeProvider clock, ILogger<ReadOurRecord> log)
{
    /// <returns>The one before, where counting fails.</returns>
    public async Task<OurRecord> Handle(CancellationToken cancellation)
    {
        try
        {
            return await Get(RememberedRecord.Longest, cancellation);
        }
        catch (Exception failure) when (remembered.Last is not null && failure is not OperationCanceledException)
        {
            NotCounted(failure, remembered.Last.At);
            return remembered.Last;
        }
    }

    /// <summary>Has it counted before a visitor would have to wait for it; where that fails, whoever asked is told.</summary>
    /// <returns>0: there is never more to do.</returns>
    public async Task<int> Renew(CancellationToken cancellation)
    {
        await Get(RememberedRecord.RenewedAfter, cancellation);
        return 0;
    }

    private Task<OurRecord> Get(TimeSpan longest, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return remembered.Get(inside => db.OurRecord(null, now, inside), now, longest, cancellation);
    }

    [LoggerMessage(LogLevel.Error, "Our record could not be counted; the one of {At:u} is shown.")]
    private partial void NotCounted(Exception failure, DateTimeOffset at);
}
