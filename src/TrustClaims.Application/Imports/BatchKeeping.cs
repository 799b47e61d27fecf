using Microsoft.EntityFrameworkCore;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Imports;

internal static class BatchKeeping
{
    /// <summary>
    /// Keeps a batch in one transaction. Two imports at the same time may both find a customer or an order missing and make it: the database lets one of
    /// them, and the other, begun anew, finds it there.
    /// </summary>
    public static async Task<T> KeepBatch<T>(this ClaimsDb db, Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await db.KeepOnce(work, cancellation);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            return await db.KeepOnce(work, cancellation);
        }
    }

    private static async Task<T> KeepOnce<T>(this ClaimsDb db, Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var kept = await db.InTransaction<T>(
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
