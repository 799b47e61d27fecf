using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Policies;

/// <summary>Reads one version of the policy, drafts included; without a number the one that decides now.</summary>
public sealed class ReadPolicy(ClaimsDb db, TimeProvider clock)
{
    public async Task<Result<PolicyVersion>> Handle(int? number, CancellationToken cancellation)
    {
        var one = number ?? await LivePolicy.NumberAt(db, clock.GetUtcNow(), cancellation);
        var found = await db.Policies.AsNoTracking().SingleOrDefaultAsync(version => version.Number == one, cancellation);
        return found is null ? new Refusal.NotFound() : found;
    }
}
