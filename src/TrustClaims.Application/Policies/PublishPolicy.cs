using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Journals;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Policies;

/// <summary>
/// Puts a draft into effect from an instant on, by one alone: an operator, who is above the house's roles, or a manager where no second person is needed
/// (<see cref="PublishingOptions"/>).
/// </summary>
/// <param name="EffectiveFrom">Null means now.</param>
/// <param name="Undoing">The version whose changes are to be undone, where the draft goes back to an earlier one: nothing is undone unless it is meant.</param>
/// <param name="Later">
/// Of each version that is scheduled for later and would undo this one, by number, whether it is called off: nothing is undone later unless it is meant, either.
/// </param>
public sealed record PublishPolicyRequest(
    int Number, DateTimeOffset? EffectiveFrom, int ShownVersion, string By, int? Undoing = null, string? Reason = null, IReadOnlyDictionary<int, bool>? Later = null);

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
        await db.LockPublishing(cancellation);
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
        if (draft.Publish(request.By, from, now, request.Reason).Refusal is { } refusal)
        {
            return refusal;
        }

        if (await db.UndoneBy(draft.Number, from, cancellation) is { } undoes && undoes.Undone != request.Undoing)
        {
            return undoes;
        }

        if (await db.SettleLater(draft, request.Later, request.By, now, cancellation) is { } later)
        {
            return later;
        }

        var body = new { draft.EffectiveFrom, draft.Json, draft.Reason, Alone = true };
        await Journal.Write(db, AuditSubject.OfPolicy(draft.Number), request.By, "published", body, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return Done.Yes;
    }
}
