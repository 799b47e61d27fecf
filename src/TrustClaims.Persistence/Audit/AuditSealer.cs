using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;

namespace TrustClaims.Persistence.Audit;

/// <summary>
/// Puts the ends of all chains under one seal: from then on nothing can be taken out of a chain, nor a whole chain away, without the global chain
/// showing it.
/// </summary>
public sealed class AuditSealer(ClaimsDb db)
{
    /// <returns>How many entries the new seal holds; 0 when there was nothing new, and no seal was made.</returns>
    /// <exception cref="DbUpdateException">Another node made the same seal first; nothing was changed.</exception>
    public async Task<int> Seal(CancellationToken cancellation = default) => (await db.InTransaction<int>(SealNew, cancellation)).Value;

    private async Task<Result<int>> SealNew(CancellationToken cancellation)
    {
        var last = await db.AuditSeals.OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(cancellation);
        var number = (last?.Number ?? 0) + 1;
        // First marked, then read: what is written meanwhile is left for the next seal.
        var marked = await db.Audit.Where(entry => entry.Seal == null)
            .ExecuteUpdateAsync(row => row.SetProperty(entry => entry.Seal, number), cancellation);
        if (marked == 0)
        {
            return 0;
        }

        var links = await db.Audit.Where(entry => entry.Seal == number)
            .Select(entry => new SealedLink(entry.Subject, entry.Number, entry.Hash)).ToListAsync(cancellation);
        db.AuditSeals.Add(AuditSeal.Over(links, last, db.Clock.GetUtcNow()));
        return marked;
    }
}
