using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Journals;
using TrustClaims.Domain;
using TrustClaims.Domain.Policies;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Policies;

/// <summary>A new draft, from a policy's JSON.</summary>
/// <param name="By">Who does it, as the audit trail names them ("staff:…").</param>
/// <param name="From">The version that it goes on from; the live one when null.</param>
public sealed record CreateDraftRequest(string Json, string By, int? From = null);

public sealed class CreateDraft(ClaimsDb db, TimeProvider clock)
{
    /// <returns>The draft's number.</returns>
    public async Task<Result<int>> Handle(CreateDraftRequest request, CancellationToken cancellation)
    {
        if (!PolicyReader.Read(request.Json).TryGet(out var policy, out var refusal))
        {
            return refusal;
        }

        if (request.From is { } begun && !await db.Policies.AnyAsync(version => version.Number == begun, cancellation))
        {
            return new Refusal.NotFound();
        }

        // Whoever comes second to a number takes the next.
        return await db.InTransactionOrAgain<int>(
            async inside =>
            {
                var number = (await db.Policies.MaxAsync(version => (int?)version.Number, inside) ?? 0) + 1;
                var now = clock.GetUtcNow();
                var from = request.From ?? await LivePolicy.NumberAt(db, now, inside);
                db.Policies.Add(new PolicyVersion(number, policy, request.By, now, from));
                await Journal.Write(db, AuditSubject.OfPolicy(number), request.By, "drafted", new { policy.Name, From = from }, now, inside);
                await db.SaveChangesAsync(inside);
                return number;
            },
            cancellation);
    }
}
