using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>Whoever booked a call no longer wants it.</summary>
public sealed record CancelCallRequest(Guid Contact);

/// <summary>Its place is free again, nothing is owed any more, and that is confirmed in writing.</summary>
public sealed class CancelCall(ClaimsDb db, TimeProvider clock)
{
    public Task<Result<ContactRequest>> Handle(CancelCallRequest request, CancellationToken cancellation) => db.Act(request.Contact, Cancel, cancellation);

    private Result<Done> Cancel(ContactRequest wish)
    {
        var (now, owed, wasOff) = (clock.GetUtcNow(), wish.Owed, wish.CancelledAt is not null);
        if (wish.Cancel(now).Refusal is { } refusal)
        {
            return refusal;
        }

        // Where its hour had gone by, the letter that says sorry says this too.
        if (!wasOff && owed?.State != PromiseState.Broken)
        {
            db.Tell(wish, ContactFacts.Cancelled, now);
        }

        return Done.Yes;
    }
}
