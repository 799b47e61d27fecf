using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;

namespace TrustClaims.Persistence;

/// <summary>What two do at the same moment to the same thing, where neither is wrong.</summary>
public static class Contention
{
    /// <summary>
    /// As <see cref="ClaimsDb.InTransaction"/>, and once more from the start when somebody else was first: had changed the same since it was read, or
    /// has made what was to be made. The second time it finds that there, and looks at it anew.
    /// </summary>
    /// <exception cref="DbUpdateException">The second time as well.</exception>
    public static async Task<Result<T>> InTransactionOrAgain<T>(
        this ClaimsDb db, Func<CancellationToken, Task<Result<T>>> work, CancellationToken cancellation)
    {
        try
        {
            return await db.InTransaction(work, cancellation);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || db.IsUniqueViolation(failure))
        {
            return await db.InTransaction(work, cancellation);
        }
    }
}
