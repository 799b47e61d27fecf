using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Exchanges;

/// <summary>What a person of ours writes to somebody: on the customer's page under their real name, where there is one, and on its way to them.</summary>
internal static class WrittenReplies
{
    /// <summary>Inside the transaction of a use case. Who wrote about the claim has been answered; whoever answers first keeps the matter.</summary>
    public static async Task ReplyOnClaim(this ClaimsDb db, ClaimId id, string words, NamedPerson by, CancellationToken cancellation)
    {
        var now = db.Clock.GetUtcNow();
        var claim = await db.Claims.Where(one => one.Id == id).Select(one => new { one.Reference, one.Customer }).SingleAsync(cancellation);
        db.Exchanges.Add(new Exchange(Guid.CreateVersion7(now), claim.Customer, id, Direction.ToCustomer, Channel.Page, by.Name, words, now));
        db.Outbox.Add(Letter(words, by, now, claim.Customer, id, contact: null));
        await db.WishesAnswered(id, claim.Reference, ContactWish.Reply, by, now, cancellation);
        await db.Claims.Where(one => one.Id == id && one.Keeper == null)
            .ExecuteUpdateAsync(free => free.SetProperty(one => one.Keeper, (StaffId?)by.Id).SetProperty(one => one.KeeperName, by.Name), cancellation);
    }

    /// <summary>To whoever wrote about no claim, where they said that they are reached.</summary>
    public static void ReplyTo(this ClaimsDb db, ContactRequest wish, string words, NamedPerson by)
    {
        var now = db.Clock.GetUtcNow();
        if (wish.Customer is { } customer)
        {
            db.Exchanges.Add(new Exchange(Guid.CreateVersion7(now), customer, null, Direction.ToCustomer, Channel.Page, by.Name, words, now));
        }

        db.Outbox.Add(Letter(words, by, now, wish.Customer, claim: null, wish.Id));
    }

    private static OutboxMessage Letter(string words, NamedPerson by, DateTimeOffset now, CustomerId? customer, ClaimId? claim, Guid? contact) => new()
    {
        Id = Guid.CreateVersion7(now),
        Customer = customer,
        Claim = claim,
        Contact = contact,
        Kind = ReplyFacts.Kind,
        Body = new ReplyFacts(words, by.Name).Write(),
        CreatedAt = now,
        NotBefore = now,
    };
}
