using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Accounts;

/// <param name="NameOrId">Of a key in use.</param>
public sealed record RevokeApiKeyRequest(string NameOrId, string By = AccountJournal.Operator);

/// <summary>Makes a key worthless, at once and on every node.</summary>
public sealed class RevokeApiKey(ClaimsDb db, TimeProvider clock)
{
    public Task<Result<Done>> Handle(RevokeApiKeyRequest request, CancellationToken cancellation)
    {
        var name = request.NameOrId.Trim();
        var id = Guid.TryParse(name, out var parsed) ? parsed : Guid.Empty;
        return db.InTransaction<Done>(
            async inside =>
            {
                if (await db.ApiKeys.SingleOrDefaultAsync(one => (one.Id == id || one.Name == name) && one.RevokedAt == null, inside) is not { } key)
                {
                    return new Refusal.NotFound();
                }

                var now = clock.GetUtcNow();
                key.RevokedAt = now;
                var subject = $"key:{key.Id}";
                var last = await db.Audit.Where(entry => entry.Subject == subject).OrderByDescending(entry => entry.Number)
                    .Select(entry => new { entry.Number, entry.Hash }).FirstOrDefaultAsync(inside);
                AccountJournal.Write(db, subject, (last?.Number ?? 0) + 1, last?.Hash ?? "", request.By, "revoked", new { key.Name }, now);
                await db.SaveChangesAsync(inside);
                return Done.Yes;
            },
            cancellation);
    }
}
