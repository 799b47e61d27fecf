using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Policies;

/// <summary>Which version of the policy; without a number the one that decides now.</summary>
/// <param name="Drafts">Whether the asker may edit policies: to everybody else a draft is not there.</param>
public sealed record ReadPolicyRequest(int? Number, bool Drafts = false);

public sealed class ReadPolicy(ClaimsDb db, TimeProvider clock)
{
    public async Task<Result<PolicyVersion>> Handle(ReadPolicyRequest request, CancellationToken cancellation)
    {
        var one = request.Number ?? await LivePolicy.NumberAt(db, clock.GetUtcNow(), cancellation);
        var found = await db.Policies.AsNoTracking().SingleOrDefaultAsync(version => version.Number == one, cancellation);
        return found is null || (found.PublishedAt is null && !request.Drafts) ? new Refusal.NotFound() : found;
    }
}
