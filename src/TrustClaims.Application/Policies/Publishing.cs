using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Policies;

/// <summary>What publishing by any way looks at.</summary>
internal static class Publishing
{
    /// <summary>
    /// Lets those who publish, approve and go back pass one after the other until the end of the transaction, whichever version each is at: what one puts
    /// into effect, the next one sees. The first version stands for them all; nothing of it changes.
    /// </summary>
    public static Task LockPublishing(this ClaimsDb db, CancellationToken cancellation) => db.Policies.Where(version => version.Number == 1)
        .ExecuteUpdateAsync(row => row.SetProperty(version => version.Name, version => version.Name), cancellation);

    /// <summary>The version that decides until then, where the draft knows nothing of it. A scheduled one counts as soon as it comes first.</summary>
    public static async Task<Refusal.UndoesVersion?> UndoneBy(this ClaimsDb db, int draft, DateTimeOffset from, CancellationToken cancellation)
    {
        var until = await LivePolicy.NumberAt(db, from, cancellation);
        var begun = await db.Policies.Where(version => version.BegunFrom != null)
            .Select(version => new { version.Number, From = version.BegunFrom!.Value }).ToDictionaryAsync(version => version.Number, version => version.From, cancellation);
        return until is { } live && new PolicyLineage(begun).PartedAt(draft, live) is { } parted ? new Refusal.UndoesVersion(parted, live) : null;
    }
}
