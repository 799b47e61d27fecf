using Microsoft.EntityFrameworkCore;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Accounts;

namespace TrustClaims.Application.Accounts;

/// <summary>All keys, the newest first, revoked ones included: what a key did stays in the audit trail under its name.</summary>
public sealed class ListApiKeys(ClaimsDb db)
{
    public async Task<IReadOnlyList<ApiKey>> Handle(CancellationToken cancellation) =>
        await db.ApiKeys.AsNoTracking().OrderByDescending(key => key.CreatedAt).ToListAsync(cancellation);
}
