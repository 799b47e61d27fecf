using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Journals;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Policies;

/// <summary>A manager wants a draft to decide. A second person is asked; where none is needed, it is published at once.</summary>
/// <param name="EffectiveFrom">Null means as soon as it is approved.</param>
/// <param name="Reason">Why, in their own words, kept for ever.</param>
/// <param name="Undoing">As in <see cref="PublishPolicyRequest"/>.</param>
/// <param name="Later">The same, where no second person is needed; else whoever approves says it, of what is scheduled by then.</param>
public sealed record AskToPublishRequest(
    int Number, DateTimeOffset? EffectiveFrom, int ShownVersion, string By, string Reason, int? Undoing = null, IReadOnlyDictionary<int, bool>? Later = null);

public sealed class AskToPublish(ClaimsDb db, PublishPolicy publish, PublishingOptions options, TimeProvider clock)
{
    public async Task<Result<Done>> Handle(AskToPublishRequest request, CancellationToken cancellation)
    {
        if (PolicyReasons.Mistake(request.Reason) is { } mistake)
        {
            return mistake;
        }

        if (!options.SecondPerson)
        {
            return await publish.Handle(
                new PublishPolicyRequest(request.Number, request.EffectiveFrom, request.ShownVersion, request.By, request.Undoing, request.Reason.Trim(), request.Later), cancellation);
        }

        try
        {
            return await db.InTransaction<Done>(inside => Ask(request, inside), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal.StaleVersion(request.ShownVersion, request.ShownVersion + 1);
        }
    }

    private async Task<Result<Done>> Ask(AskToPublishRequest request, CancellationToken cancellation)
    {
        if (await db.Policies.SingleOrDefaultAsync(version => version.Number == request.Number, cancellation) is not { } draft)
        {
            return new Refusal.NotFound();
        }

        var now = clock.GetUtcNow();
        if (draft.Version != request.ShownVersion && draft.PublishedAt is null && !draft.WaitsForSecond)
        {
            return new Refusal.StaleVersion(request.ShownVersion, draft.Version);
        }

        if (draft.Ask(request.By, request.EffectiveFrom, request.Reason.Trim(), now).Refusal is { } refusal)
        {
            return refusal;
        }

        if (await db.UndoneBy(draft.Number, request.EffectiveFrom ?? now, cancellation) is { } undoes && undoes.Undone != request.Undoing)
        {
            return undoes;
        }

        await Journal.Write(db, AuditSubject.OfPolicy(draft.Number), request.By, "asked", new { draft.AskedFrom, draft.Json, draft.Reason }, now, cancellation);
        await PolicyNews.Add(db, PolicyNews.Asked, draft.Number, draft.Version, request.By, draft.Reason!, null, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return Done.Yes;
    }
}
