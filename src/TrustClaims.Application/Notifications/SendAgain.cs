using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Journals;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Notifications;

/// <summary>A person of ours has a message that could not be sent tried again: the address is right now, or the server is.</summary>
public sealed record SendAgainRequest(Guid Message, NamedPerson By);

/// <summary>It starts as if it were new. One that somebody else has had sent meanwhile stays as it is: nobody gets it twice.</summary>
public sealed class SendAgain(ClaimsDb db, TimeProvider clock)
{
    public Task<Result<Done>> Handle(SendAgainRequest request, CancellationToken cancellation) => db.InTransaction<Done>(
        async inside =>
        {
            var now = clock.GetUtcNow();
            var waiting = await db.Outbox.Where(one => one.Id == request.Message && one.GaveUpAt != null && one.SentAt == null).ExecuteUpdateAsync(
                row => row.SetProperty(one => one.GaveUpAt, (DateTimeOffset?)null).SetProperty(one => one.NotBefore, now).SetProperty(one => one.Attempts, 0)
                    .SetProperty(one => one.Version, one => one.Version + 1),
                inside);
            if (waiting == 1)
            {
                await Journal.Write(db, AuditSubject.OfLetter(request.Message), AuditAuthor.Of(request.By.Id), "sentAgain", new { }, now, inside);
                return Done.Yes;
            }

            return await db.Outbox.AnyAsync(one => one.Id == request.Message, inside) ? Done.Yes : new Refusal.NotFound();
        },
        cancellation);
}
