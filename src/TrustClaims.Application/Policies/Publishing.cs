using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Journals;
using TrustClaims.Domain;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

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
        return until is { } live && new PolicyLineage(await db.Begun(cancellation)).PartedAt(draft, live) is { } parted ? new Refusal.UndoesVersion(parted, live) : null;
    }

    /// <summary>
    /// Calls off or keeps, as was said of each, the versions that are scheduled for after this one and know nothing of it: each would undo it when its time comes.
    /// </summary>
    /// <param name="version">About to be put into effect.</param>
    /// <param name="later">By number, whether it is called off.</param>
    /// <returns>Of the first of which nothing was said; null where there is none.</returns>
    public static async Task<Refusal?> SettleLater(
        this ClaimsDb db, PolicyVersion version, IReadOnlyDictionary<int, bool>? later, string by, DateTimeOffset now, CancellationToken cancellation)
    {
        var from = version.EffectiveFrom!.Value;
        var begun = await db.Begun(cancellation);
        if (version.BegunFrom is { } before)
        {
            begun[version.Number] = before;
        }

        var lineage = new PolicyLineage(begun);
        var scheduled = await db.Policies.Where(one => one.EffectiveFrom >= from && one.Number != version.Number)
            .OrderBy(one => one.EffectiveFrom).ThenBy(one => one.Number).ToListAsync(cancellation);
        foreach (var one in scheduled.Where(one => one.ComesAfter(from, version.Number) && lineage.PartedAt(one.Number, version.Number) is not null))
        {
            var when = one.EffectiveFrom!.Value;
            if (later?.TryGetValue(one.Number, out var callOff) != true)
            {
                return new Refusal.LaterVersionUndoes(one.Number, when);
            }

            if (!callOff)
            {
                continue;
            }

            if (one.CallOff(now).Refusal is { } refusal)
            {
                return refusal;
            }

            await Journal.Write(db, AuditSubject.OfPolicy(one.Number), by, "calledOff", new { EffectiveFrom = when, For = version.Number, version.Reason }, now, cancellation);
        }

        return null;
    }

    private static Task<Dictionary<int, int>> Begun(this ClaimsDb db, CancellationToken cancellation) => db.Policies.Where(version => version.BegunFrom != null)
        .Select(version => new { version.Number, From = version.BegunFrom!.Value }).ToDictionaryAsync(version => version.Number, version => version.From, cancellation);
}
