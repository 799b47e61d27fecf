using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Journals;
using TrustClaims.Domain;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Policies;

/// <summary>Puts a draft into effect from an instant on.</summary>
/// <param name="EffectiveFrom">Null means now.</param>
/// <param name="Undoing">The version whose changes are to be undone, where the draft goes back to an earlier one: nothing is undone unless it is meant.</param>
public sealed record PublishPolicyRequest(int Number, DateTimeOffset? EffectiveFrom, int ShownVersion, string By, int? Undoing = null);

public sealed class PublishPolicy(ClaimsDb db, TimeProvider clock)
{
    public async Task<Result<Done>> Handle(PublishPolicyRequest request, CancellationToken cancellation)
    {
        try
        {
            return await db.InTransaction<Done>(inside => Publish(request, inside), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal.StaleVersion(request.ShownVersion, request.ShownVersion + 1);
        }
    }

    private async Task<Result<Done>> Publish(PublishPolicyRequest request, CancellationToken cancellation)
    {
        if (await db.Policies.SingleOrDefaultAsync(version => version.Number == request.Number, cancellation) is not { } draft)
        {
            return new Refusal.NotFound();
        }

        if (draft.Version != request.ShownVersion && draft.PublishedAt is null)
        {
            return new Refusal.StaleVersion(request.ShownVersion, draft.Version);
        }

        var now = clock.GetUtcNow();
        var from = request.EffectiveFrom ?? now;
        if (draft.Publish(request.By, from, now).Refusal is { } refusal)
        {
            return refusal;
        }

        if (await Undone(draft.Number, from, cancellation) is { } undoes && undoes.Undone != request.Undoing)
        {
            return undoes;
        }

        await Journal.Write(db, AuditSubject.OfPolicy(draft.Number), request.By, "published", new { draft.EffectiveFrom, draft.Json }, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return Done.Yes;
    }

    // The version that decides until then, where the draft knows nothing of it. A scheduled one counts as soon as it comes first.
    private async Task<Refusal.UndoesVersion?> Undone(int draft, DateTimeOffset from, CancellationToken cancellation)
    {
        var until = await LivePolicy.NumberAt(db, from, cancellation);
        var begun = await db.Policies.Where(version => version.BegunFrom != null)
            .Select(version => new { version.Number, From = version.BegunFrom!.Value }).ToDictionaryAsync(version => version.Number, version => version.From, cancellation);
        return until is { } live && new PolicyLineage(begun).PartedAt(draft, live) is { } parted ? new Refusal.UndoesVersion(parted, live) : null;
    }
}
