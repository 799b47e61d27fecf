using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Paging;
using TrustClaims.Application.Policies;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>Claims, newest first.</summary>
/// <param name="Since">Declared at or after that instant.</param>
/// <param name="Limit">1 to <see cref="Position.LargestPage"/>.</param>
public sealed record ListClaimsRequest(ClaimStatus? Status, ClaimType? Type, DateTimeOffset? Since, Position? After, int Limit);

/// <summary>Lists claims for those who may see every claim. What was said is left out: it is read with the one claim.</summary>
public sealed class ListClaims(ClaimsDb db, LivePolicy policies)
{
    public async Task<Page<ToldClaim>> Handle(ListClaimsRequest request, CancellationToken cancellation)
    {
        var claims = await Chosen(request).OrderByDescending(claim => claim.DeclaredAt).ThenByDescending(claim => claim.Id)
            .Take(request.Limit + 1).AsNoTracking().Whole().ToListAsync(cancellation);
        var page = Position.Cut(claims, request.Limit, claim => new Position(claim.DeclaredAt, claim.Id.Value));
        var agreements = page.Items.Select(claim => claim.Agreement).Distinct().ToList();
        var numbers = await db.Agreements.AsNoTracking().Where(one => agreements.Contains(one.Id))
            .Select(one => new { one.Id, one.Number, IsContract = one is Contract }).ToDictionaryAsync(one => one.Id, cancellation);
        var told = new List<ToldClaim>();
        foreach (var claim in page.Items)
        {
            // Parsed once per policy and node; only the first claim under a policy costs a query.
            var decidedUnder = await policies.Numbered(db, claim.LastDecision.PolicyNumber, cancellation);
            told.Add(new ToldClaim(claim, numbers[claim.Agreement].Number, numbers[claim.Agreement].IsContract, decidedUnder.Policy.Windows, []));
        }

        return new Page<ToldClaim>(told, page.Next);
    }

    private IQueryable<Claim> Chosen(ListClaimsRequest request)
    {
        IQueryable<Claim> claims = db.Claims;
        if (request.Status is { } status)
        {
            claims = claims.Where(claim => claim.Status == status);
        }

        if (request.Type is { } type)
        {
            claims = claims.Where(claim => claim.Type == type);
        }

        if (request.Since is { } since)
        {
            claims = claims.Where(claim => claim.DeclaredAt >= since);
        }

        if (request.After is { } after)
        {
            var (at, id) = (after.At, new ClaimId(after.Id));
            claims = claims.Where(claim => claim.DeclaredAt < at || (claim.DeclaredAt == at && claim.Id < id));
        }

        return claims;
    }
}
