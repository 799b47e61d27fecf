using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>A person of ours called, and nobody answered.</summary>
public sealed record NoteNobodyAnsweredRequest(Guid Id, NamedPerson By);

/// <summary>No promise is broken by that; the customer is written to, and chooses another quarter of an hour.</summary>
public sealed class NoteNobodyAnswered(ClaimsDb db, FreeSlots slots)
{
    public async Task<Result<ContactRequest>> Handle(NoteNobodyAnsweredRequest request, CancellationToken cancellation)
    {
        var isKnown = await db.ContactRequests.AnyAsync(one => one.Id == request.Id && one.Customer != null, cancellation);
        var next = (await slots.Handle(isKnown, cancellation)).Cast<DateTimeOffset?>().FirstOrDefault();
        return await db.Act(request.Id, wish => Note(wish, request.By, next), cancellation);
    }

    private Result<Done> Note(ContactRequest wish, NamedPerson by, DateTimeOffset? next)
    {
        var now = db.Clock.GetUtcNow();
        if (wish.NobodyAnswered(by, now).Refusal is { } refusal)
        {
            return refusal;
        }

        db.Tell(wish, ContactFacts.Nobody, now, next);
        return Done.Yes;
    }
}
