using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Journals;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Policies;

/// <summary>A second person has read what a draft changes, and puts it into effect.</summary>
/// <param name="ShownVersion">What they read: whatever has become of the draft since is not approved.</param>
/// <param name="Undoing">As in <see cref="PublishPolicyRequest"/>: what decides may have changed since it was asked.</param>
/// <param name="Later">As in <see cref="PublishPolicyRequest"/>.</param>
public sealed record ApprovePublicationRequest(int Number, int ShownVersion, string By, int? Undoing = null, IReadOnlyDictionary<int, bool>? Later = null);

public sealed class ApprovePublication(ClaimsDb db, TimeProvider clock)
{
    public async Task<Result<Done>> Handle(ApprovePublicationRequest request, CancellationToken cancellation)
    {
        try
        {
            return await db.InTransaction<Done>(inside => Approve(request, inside), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal.StaleVersion(request.ShownVersion, request.ShownVersion + 1);
        }
    }

    private async Task<Result<Done>> Approve(ApprovePublicationRequest request, CancellationToken cancellation)
    {
        await db.LockPublishing(cancellation);
        if (await db.Policies.SingleOrDefaultAsync(version => version.Number == request.Number, cancellation) is not { } draft)
        {
            return new Refusal.NotFound();
        }

        if (!await db.MayPublish(request.By, cancellation))
        {
            return new Refusal.RightsEnded();
        }

        var now = clock.GetUtcNow();
        if (draft.WaitsForSecond && draft.Version != request.ShownVersion)
        {
            return new Refusal.StaleVersion(request.ShownVersion, draft.Version);
        }

        if (draft.Approve(request.By, now).Refusal is { } refusal)
        {
            return refusal;
        }

        if (await db.UndoneBy(draft.Number, draft.EffectiveFrom!.Value, cancellation) is { } undoes && undoes.Undone != request.Undoing)
        {
            return undoes;
        }

        if (await db.SettleLater(draft, request.Later, request.By, now, cancellation) is { } later)
        {
            return later;
        }

        var body = new { draft.EffectiveFrom, draft.Json, draft.Reason, draft.AskedBy, Alone = false };
        await Journal.Write(db, AuditSubject.OfPolicy(draft.Number), request.By, "published", body, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return Done.Yes;
    }
}
