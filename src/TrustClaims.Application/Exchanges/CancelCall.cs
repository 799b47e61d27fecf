using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>Whoever booked a call no longer wants it.</summary>
public sealed record CancelCallRequest(Guid Contact);

/// <summary>Its place is free again, nothing is owed any more, and that is confirmed in writing to whoever was told of the call.</summary>
public sealed class CancelCall(ClaimsDb db)
{
    public Task<Result<ContactRequest>> Handle(CancelCallRequest request, CancellationToken cancellation) => db.Act(request.Contact, Cancel, cancellation);

    private async Task<Result<Done>> Cancel(ContactRequest wish, CancellationToken cancellation)
    {
        var (now, owed, wasOff) = (db.Clock.GetUtcNow(), wish.Owed, wish.CancelledAt is not null);
        if (wish.Cancel(now).Refusal is { } refusal)
        {
            return refusal;
        }

        // Where its hour had gone by, the letter that says sorry says this too.
        if (!wasOff && owed?.State != PromiseState.Broken && await db.KnowsOf(wish, cancellation))
        {
            db.Tell(wish, ContactFacts.Cancelled, now);
        }

        return Done.Yes;
    }
}
