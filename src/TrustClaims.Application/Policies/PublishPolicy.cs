using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Policies;

/// <summary>Puts a draft into effect from an instant on.</summary>
/// <param name="EffectiveFrom">Null means now.</param>
public sealed record PublishPolicyRequest(int Number, DateTimeOffset? EffectiveFrom, int ShownVersion, string By);

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
        if (draft.Publish(request.By, request.EffectiveFrom ?? now, now).Refusal is { } refusal)
        {
            return refusal;
        }

        await PolicyJournal.Write(db, draft.Number, request.By, "published", new { draft.EffectiveFrom, draft.Json }, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return Done.Yes;
    }
}
