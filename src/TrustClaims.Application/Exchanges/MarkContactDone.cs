using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>Somebody who wanted to talk to a person has been called back or answered.</summary>
/// <param name="By">Who did it, as the audit trail names them ("staff:…").</param>
public sealed record MarkContactDoneRequest(Guid Id, string By);

/// <summary>The first to have done it stays the one who did.</summary>
public sealed class MarkContactDone(ClaimsDb db, TimeProvider clock)
{
    public async Task<Result<Done>> Handle(MarkContactDoneRequest request, CancellationToken cancellation)
    {
        if (await db.ContactRequests.SingleOrDefaultAsync(one => one.Id == request.Id, cancellation) is not { } wish)
        {
            return new Refusal.NotFound();
        }

        wish.Done(request.By, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return Done.Yes;
    }
}
