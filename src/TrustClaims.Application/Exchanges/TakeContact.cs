using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>A person of ours looks after a call or a message, under their real name.</summary>
public sealed record TakeContactRequest(Guid Id, NamedPerson By);

/// <summary>Whoever took it first keeps it. What was written on one claim is one matter: whoever takes a message takes those with it that nobody has.</summary>
public sealed class TakeContact(ClaimsDb db)
{
    /// <returns>The request, with the name of who has it.</returns>
    public Task<Result<ContactRequest>> Handle(TakeContactRequest request, CancellationToken cancellation) => db.Act(
        request.Id,
        async (wish, inside) =>
        {
            wish.Take(request.By);
            foreach (var other in wish is { Claim: { } claim, Wish: ContactWish.Reply, Words: not null } ? await OfClaim(claim, inside) : [])
            {
                other.Take(request.By);
            }

            return Done.Yes;
        },
        cancellation);

    private Task<List<ContactRequest>> OfClaim(ClaimId claim, CancellationToken cancellation) => db.ContactRequests
        .Where(one => one.Claim == claim && one.Wish == ContactWish.Reply && one.Words != null && one.TakenBy == null && one.DoneAt == null && one.CancelledAt == null)
        .ToListAsync(cancellation);
}
