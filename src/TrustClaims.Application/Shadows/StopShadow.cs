using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Shadows;

/// <summary>Somebody has seen enough. What is counted stays.</summary>
/// <param name="By">Who does it, as the audit trail names them ("staff:…").</param>
public sealed record StopShadowRequest(int Number, string By);

public sealed class StopShadow(ClaimsDb db, TimeProvider clock)
{
    public Task<Result<Done>> Handle(StopShadowRequest request, CancellationToken cancellation) => db.InTransactionOrAgain<Done>(
        async inside =>
        {
            if (await db.Shadows.SingleOrDefaultAsync(one => one.Number == request.Number, inside) is not { } shadow)
            {
                return new Refusal.NotFound();
            }

            var now = clock.GetUtcNow();
            if (shadow.Stop(request.By, now).Refusal is { } refusal)
            {
                return refusal;
            }

            await db.WriteEnd(shadow, request.By, now, inside);
            await db.SaveChangesAsync(inside);
            return Done.Yes;
        },
        cancellation);
}
