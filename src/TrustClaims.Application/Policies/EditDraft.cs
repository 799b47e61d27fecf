using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Journals;
using TrustClaims.Domain;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Policies;

/// <summary>Other thresholds for a draft. What is published never changes again.</summary>
/// <param name="ShownVersion">The version that the manager was looking at.</param>
public sealed record EditDraftRequest(int Number, string Json, int ShownVersion, string By);

public sealed class EditDraft(ClaimsDb db, TimeProvider clock)
{
    public async Task<Result<Done>> Handle(EditDraftRequest request, CancellationToken cancellation)
    {
        if (!PolicyReader.Read(request.Json).TryGet(out var policy, out var refusal))
        {
            return refusal;
        }

        try
        {
            return await db.InTransaction<Done>(
                async inside =>
                {
                    if (await db.Policies.SingleOrDefaultAsync(version => version.Number == request.Number, inside) is not { } draft)
                    {
                        return new Refusal.NotFound();
                    }

                    var (now, asked) = (clock.GetUtcNow(), draft.WaitsForSecond ? draft.AskedBy : null);
                    if (draft.Edit(policy, request.ShownVersion, request.By, now).Refusal is { } no)
                    {
                        return no;
                    }

                    if (draft.Version == request.ShownVersion)
                    {
                        return Done.Yes;
                    }

                    await Journal.Write(db, AuditSubject.OfPolicy(draft.Number), request.By, "edited", new { policy.Json, NoLongerAskedBy = asked }, now, inside);
                    await db.SaveChangesAsync(inside);
                    return Done.Yes;
                },
                cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal.StaleVersion(request.ShownVersion, request.ShownVersion + 1);
        }
    }
}
