using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Exchanges;

/// <summary>Somebody who wanted to be called back has been.</summary>
public sealed record MarkContactDoneRequest(Guid Id, NamedPerson By);

/// <summary>What was promised has happened. The first to have done it stays the one who did. A message is answered with words, and with nothing less.</summary>
public sealed class MarkContactDone(ClaimsDb db)
{
    public Task<Result<ContactRequest>> Handle(MarkContactDoneRequest request, CancellationToken cancellation) => db.Act(
        request.Id,
        wish => wish.Wish == ContactWish.CallBack ? wish.Done(request.By, AuditAuthor.Of(request.By.Id), db.Clock.GetUtcNow()) : new Refusal.Invalid([new FieldError("words", "write_something")]),
        cancellation);
}
