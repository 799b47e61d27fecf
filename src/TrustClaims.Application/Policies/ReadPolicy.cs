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
        var policies = db.Policies.AsNoTracking();
        var found = number is { } one
            ? await policies.SingleOrDefaultAsync(version => version.Number == one, cancellation)
            : await LivePolicy.LiveAt(policies, clock.GetUtcNow()).FirstOrDefaultAsync(cancellation);
        return found is null ? new Refusal.NotFound() : found;
    }
}
