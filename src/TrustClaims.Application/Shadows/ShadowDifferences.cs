using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Paging;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Shadows;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Shadows;

/// <summary>A claim that the draft would have answered otherwise.</summary>
public sealed record ShadowDifference(ClaimReference Reference, ClaimType Type, ShadowedClaim Seen);

public static class ShadowDifferencesQuery
{
    /// <summary>Newest first.</summary>
    /// <param name="rule">Only by this rule; null for all.</param>
    /// <param name="limit">1 to <see cref="Position.LargestPage"/>.</param>
    public static async Task<Page<ShadowDifference>> ShadowDifferences(
        this ClaimsDb db, int shadow, string? rule, Position? after, int limit, CancellationToken cancellation)
    {
        var otherwise = db.ShadowedClaims.AsNoTracking().Where(one => one.Shadow == shadow && one.Side != ShadowSide.Same);
        if (rule is not null)
        {
            otherwise = otherwise.Where(one => one.Rule == rule);
        }

        if (after is not null)
        {
            var (at, id) = (after.At, new ClaimId(after.Id));
            otherwise = otherwise.Where(one => one.DeclaredAt < at || (one.DeclaredAt == at && one.Claim < id));
        }

        var page = otherwise.OrderByDescending(one => one.DeclaredAt).ThenByDescending(one => one.Claim).Take(limit + 1);
        var found = await (
            from one in page
            join claim in db.Claims on one.Claim equals claim.Id
            orderby one.DeclaredAt descending, one.Claim descending
            select new ShadowDifference(claim.Reference, claim.Type, one)).ToListAsync(cancellation);
        return Position.Cut(found, limit, one => new Position(one.Seen.DeclaredAt, one.Seen.Claim.Value));
    }
}
