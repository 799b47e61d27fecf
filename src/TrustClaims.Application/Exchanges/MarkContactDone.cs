using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Exchanges;

/// <summary>Somebody who wanted to talk to a person has been called back or answered.</summary>
public sealed record MarkContactDoneRequest(Guid Id, NamedPerson By);

/// <summary>What was promised has happened. The first to have done it stays the one who did.</summary>
public sealed class MarkContactDone(ClaimsDb db)
{
    public Task<Result<ContactRequest>> Handle(MarkContactDoneRequest request, CancellationToken cancellation) => db.Act(
        request.Id,
        wish => wish.Done(request.By, AuditAuthor.Of(request.By.Id), db.Clock.GetUtcNow()),
        cancellation);
}
