using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Journals;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Policies;

/// <summary>A version that was to take effect later will not. What is in effect, or was, cannot be called off.</summary>
public sealed record CallOffPolicyRequest(int Number, string By);

public sealed class CallOffPolicy(ClaimsDb db, TimeProvider clock)
{
    public Task<Result<Done>> Handle(CallOffPolicyRequest request, CancellationToken cancellation) => db.InTransactionOrAgain<Done>(
        async inside =>
        {
            if (await db.Policies.SingleOrDefaultAsync(version => version.Number == request.Number, inside) is not { } scheduled)
            {
                return new Refusal.NotFound();
            }

            var (now, from) = (clock.GetUtcNow(), scheduled.EffectiveFrom);
            if (scheduled.CallOff(now).Refusal is { } refusal)
            {
                return refusal;
            }

            await Journal.Write(db, AuditSubject.OfPolicy(scheduled.Number), request.By, "calledOff", new { EffectiveFrom = from }, now, inside);
            await db.SaveChangesAsync(inside);
            return Done.Yes;
        },
        cancellation);
}
