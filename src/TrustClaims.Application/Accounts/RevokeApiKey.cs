using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Journals;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Accounts;

/// <param name="NameOrId">Of a key in use.</param>
public sealed record RevokeApiKeyRequest(string NameOrId, string By = AuditAuthor.Operator);

/// <summary>Makes a key worthless, at once and on every node; all of that name, should there be several from before a name stood once.</summary>
public sealed class RevokeApiKey(ClaimsDb db, TimeProvider clock)
{
    public Task<Result<Done>> Handle(RevokeApiKeyRequest request, CancellationToken cancellation)
    {
        var name = request.NameOrId.Trim();
        var id = Guid.TryParse(name, out var parsed) ? parsed : Guid.Empty;
        return db.InTransactionOrAgain<Done>(
            async inside =>
            {
                var keys = await db.ApiKeys.Where(one => (one.Id == id || one.Name == name) && one.RevokedAt == null).ToListAsync(inside);
                var now = clock.GetUtcNow();
                foreach (var key in keys)
                {
                    key.RevokedAt = now;
                    await Journal.Write(db, AuditSubject.OfKey(key.Name), request.By, "revoked", new { key.Id, key.Name }, now, inside);
                    await db.SaveChangesAsync(inside);
                }

                return keys.Count > 0 ? Done.Yes : new Refusal.NotFound();
            },
            cancellation);
    }
}
