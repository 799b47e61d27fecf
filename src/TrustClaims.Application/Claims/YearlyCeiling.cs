using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>What a claim pays was computed when it was declared; the ceiling of the year is what is left of it when somebody grants.</summary>
internal static class YearlyCeiling
{
    /// <summary>What a contract may still grant to one of its claims; until the end of the transaction nobody else grants anything of it.</summary>
    /// <returns>Null where there is no such ceiling.</returns>
    public static async Task<Money?> LeftOfYear(this ClaimsDb db, Claim claim, PromiseTimes times, CancellationToken cancellation)
    {
        if (!claim.Type.IsForContract())
        {
            return null;
        }

        await db.LockHolder(claim.Agreement, cancellation);
        var contract = (await db.ReadAgreement(claim.Agreement, cancellation))!;
        return (await EarlierClaims.Of(db, contract, cancellation, except: claim.Id)).LeftOfYear(claim, times);
    }
}
