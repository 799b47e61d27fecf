using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Exchanges;

/// <summary>What a person of ours writes.</summary>
/// <param name="BackBy">By when they promise to come back; null where they promise nothing.</param>
internal sealed record WrittenReply(string Words, NamedPerson By, DateTimeOffset? BackBy)
{
    /// <inheritdoc cref="Exchange.Origin"/>
    public string? Origin { get; init; }
}

/// <summary>What a person of ours writes to somebody: on the customer's page under their real name, where there is one, and on its way to them.</summary>
internal static class WrittenReplies
{
    /// <summary>Inside the transaction of a use case. Whoever answers first keeps the matter.</summary>
    public static async Task ReplyOnClaim(this ClaimsDb db, ClaimId id, WrittenReply reply, CancellationToken cancellation)
    {
        var (by, now) = (reply.By, db.Clock.GetUtcNow());
        var claim = await db.Claims.Where(one => one.Id == id).Select(one => new { one.Reference, one.Customer }).SingleAsync(cancellation);
        db.Exchanges.Add(new Exchange(Guid.CreateVersion7(now), claim.Customer, id, Direction.ToCustomer, Channel.Page, by.Name, reply.Words, now) { Origin = reply.Origin });
        db.Outbox.Add(Letter(reply, now, claim.Customer, id, contact: null));
        await db.Claims.Where(one => one.Id == id && one.Keeper == null)
            .ExecuteUpdateAsync(free => free.SetProperty(one => one.Keeper, (StaffId?)by.Id).SetProperty(one => one.KeeperName, by.Name), cancellation);
        if (reply.BackBy is { } due)
        {
            var reach = await db.Customers.Where(one => one.Id == claim.Customer).Select(one => new { one.Email, one.Language }).SingleAsync(cancellation);
            var back = new ContactRequest(Guid.CreateVersion7(now), ContactWish.Reply, reach.Email ?? "", null, claim.Customer, claim.Reference.ToString(), now)
            {
                Claim = id,
                Language = reach.Language,
            };
            db.PromiseBack(back, due, by);
        }
    }

    /// <summary>To whoever wrote about no claim, where they said that they are reached.</summary>
    public static void ReplyTo(this ClaimsDb db, ContactRequest wish, WrittenReply reply)
    {
        var now = db.Clock.GetUtcNow();
        if (wish.Customer is { } customer)
        {
            db.Exchanges.Add(new Exchange(Guid.CreateVersion7(now), customer, null, Direction.ToCustomer, Channel.Page, reply.By.Name, reply.Words, now));
        }

        db.Outbox.Add(Letter(reply, now, wish.Customer, claim: null, wish.Id));
        if (reply.BackBy is { } due)
        {
            var back = new ContactRequest(Guid.CreateVersion7(now), ContactWish.Reply, wish.ReachAt, null, wish.Customer, wish.About, now) { Language = wish.Language };
            db.PromiseBack(back, due, reply.By);
        }
    }

    /// <summary>The promise rises, breaks and is kept as that of any message, by the next thing that is written to them.</summary>
    private static void PromiseBack(this ClaimsDb db, ContactRequest back, DateTimeOffset due, NamedPerson by)
    {
        back.Take(by);
        back.PromiseReply(due, back.At);
        db.ContactRequests.Add(back);
    }

    private static OutboxMessage Letter(WrittenReply reply, DateTimeOffset now, CustomerId? customer, ClaimId? claim, Guid? contact) => new()
    {
        Id = Guid.CreateVersion7(now),
        Customer = customer,
        Claim = claim,
        Contact = contact,
        Kind = ReplyFacts.Kind,
        Body = new ReplyFacts(reply.Words, reply.By.Name) { BackBy = reply.BackBy }.Write(),
        CreatedAt = now,
        NotBefore = now,
    };
}
