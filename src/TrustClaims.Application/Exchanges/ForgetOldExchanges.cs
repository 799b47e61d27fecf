using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>Throws away what was said so long ago that it is kept no longer. What was said on an open claim stays until it is closed.</summary>
public sealed class ForgetOldExchanges(ClaimsDb db, ExchangeOptions exchanges, TimeProvider clock)
{
    // A declined one may be looked at again, but nobody is at it.
    private static readonly ClaimStatus[] Open = [.. Enum.GetValues<ClaimStatus>().Where(status => status.IsOpen() && status != ClaimStatus.Declined)];

    /// <param name="most">How many go at once: nobody waits long for this.</param>
    /// <returns>How many are gone.</returns>
    public async Task<int> Handle(int most, CancellationToken cancellation) => (await db.InTransaction<int>(inside => Forget(most, inside), cancellation)).Value;

    private async Task<Result<int>> Forget(int most, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().AddMonths(-exchanges.KeepMonths);
        var old = await db.Exchanges.Where(said => said.At < before && !db.Claims.Any(claim => claim.Id == said.Claim && Open.Contains(claim.Status)))
            .OrderBy(said => said.At).Take(most).Select(said => said.Id).ToListAsync(cancellation);
        return await db.Exchanges.Where(said => old.Contains(said.Id)).ExecuteDeleteAsync(cancellation);
    }
}
