using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>A person of ours looks after a call or a message, under their real name.</summary>
public sealed record TakeContactRequest(Guid Id, NamedPerson By);

/// <summary>Whoever took it first keeps it.</summary>
public sealed class TakeContact(ClaimsDb db)
{
    /// <returns>The request, with the name of who has it.</returns>
    public Task<Result<ContactRequest>> Handle(TakeContactRequest request, CancellationToken cancellation) => db.Act(
        request.Id,
        wish =>
        {
            wish.Take(request.By);
            return Done.Yes;
        },
        cancellation);
}
