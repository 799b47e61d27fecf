using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Journals;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Incidents;

/// <summary>From now on nobody is written to about it, and new claims count as usual. What was marked as our own fault stays so.</summary>
public sealed record EndIncidentRequest(Guid Incident, NamedPerson By);

public sealed class EndIncident(ClaimsDb db, TimeProvider clock)
{
    public Task<Result<Done>> Handle(EndIncidentRequest request, CancellationToken cancellation) => db.InTransactionOrAgain<Done>(
        async inside =>
        {
            if (await db.Incidents.SingleOrDefaultAsync(one => one.Id == request.Incident, inside) is not { } incident)
            {
                return new Refusal.NotFound();
            }

            if (incident.EndedAt is null)
            {
                var now = clock.GetUtcNow();
                incident.End(now);
                await Journal.Write(db, AuditSubject.OfIncident(incident.Id), AuditAuthor.Of(request.By.Id), "ended", new { }, now, inside);
            }

            return Done.Yes;
        },
        cancellation);
}
