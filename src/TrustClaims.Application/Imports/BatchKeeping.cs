using TrustClaims.Persistence;

namespace TrustClaims.Application.Imports;

internal static class BatchKeeping
{
    /// <summary>
    /// Keeps a batch in one transaction. Two imports at the same time may both find a customer or an order missing and make it, or both change a parcel: the
    /// database lets one of them, and the other, begun anew, finds what the first has told.
    /// </summary>
    public static async Task<T> KeepBatch<T>(this ClaimsDb db, Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var kept = await db.InTransactionOrAgain<T>(
            async inside =>
            {
                var done = await work(inside);
                await db.SaveChangesAsync(inside);
                return done;
            },
            cancellation);
        db.ChangeTracker.Clear();
        return kept.Value;
    }
}
