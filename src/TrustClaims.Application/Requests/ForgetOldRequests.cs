using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Requests;

/// <summary>Throws away what was kept for a while only: forms that nobody came back to, and the memory of requests answered long ago.</summary>
public sealed class ForgetOldRequests(ClaimsDb db, TimeProvider clock)
{
    /// <summary>Days that a form is kept after it was last touched.</summary>
    public const int DraftDays = 7;

    /// <summary>Days that the same request gets the same answer.</summary>
    public const int AnswerDays = 30;

    /// <returns>How many rows are gone.</returns>
    public async Task<int> Handle(CancellationToken cancellation) => (await db.InTransaction<int>(Forget, cancellation)).Value;

    private async Task<Result<int>> Forget(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (drafts, answers) = (now.AddDays(-DraftDays), now.AddDays(-AnswerDays));
        return await db.Drafts.Where(draft => draft.SavedAt < drafts).ExecuteDeleteAsync(cancellation)
            + await db.IdempotencyRecords.Where(record => record.At < answers).ExecuteDeleteAsync(cancellation);
    }
}
