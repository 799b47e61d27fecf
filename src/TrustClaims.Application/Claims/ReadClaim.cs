using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>A claim with what is told beside it.</summary>
/// <param name="Windows">Of the policy that it was last decided under: the periods that its rules count over.</param>
/// <param name="Exchanges">All that was said, oldest first.</param>
public sealed record ToldClaim(Claim Claim, string AgreementNumber, bool IsContract, RuleWindows Windows, IReadOnlyList<Exchange> Exchanges);

/// <summary>Reads one claim whole, for those who may see every claim.</summary>
public sealed class ReadClaim(ClaimsDb db, LivePolicy policies)
{
    public async Task<Result<ToldClaim>> Handle(ClaimReference reference, CancellationToken cancellation) =>
        await db.Claims.AsNoTracking().Whole().SingleOrDefaultAsync(one => one.Reference == reference, cancellation) is { } claim
            ? await Beside(db, policies, claim, cancellation)
            : new Refusal.NotFound();

    internal static async Task<ToldClaim> Beside(ClaimsDb db, LivePolicy policies, Claim claim, CancellationToken cancellation)
    {
        var (id, agreement) = (claim.Id, claim.Agreement);
        var number = await db.Agreements.AsNoTracking().Where(one => one.Id == agreement)
            .Select(one => new { one.Number, IsContract = one is Contract }).SingleAsync(cancellation);
        var exchanges = await db.Exchanges.AsNoTracking().Where(exchange => exchange.Claim == id)
            .OrderBy(exchange => exchange.At).ThenBy(exchange => exchange.Id).ToListAsync(cancellation);
        var decidedUnder = await policies.Numbered(db, claim.LastDecision.PolicyNumber, cancellation);
        return new ToldClaim(claim, number.Number, number.IsContract, decidedUnder.Policy.Windows, exchanges);
    }
}
