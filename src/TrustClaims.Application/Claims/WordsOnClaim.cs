using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Application.Claims;

/// <summary>What a customer adds to a claim that is there already: kept with it, and put before a person.</summary>
internal static class WordsOnClaim
{
    /// <summary>Inside the transaction of a use case.</summary>
    public static async Task KeepWords(this ClaimsDb db, Exchange said, LivePolicy policies, ShopOptions shop, CancellationToken cancellation)
    {
        db.Exchanges.Add(said);
        var reach = await db.Customers.Where(one => one.Id == said.Customer).Select(one => new Reach(one.Email, one.Language)).SingleAsync(cancellation);
        // What came by mail is confirmed by none: two machines would answer each other for ever.
        if (said.Channel != Channel.Mail && reach.Email is { } email)
        {
            await db.TakeTurn([email], cancellation);
        }

        var claim = db.Claims.Where(one => one.Id == said.Claim);
        // Changes nothing and holds the row: whoever answers the claim has done so before its state is read here, or does so after these words.
        await claim.ExecuteUpdateAsync(held => held.SetProperty(one => one.Version, one => one.Version), cancellation);
        var found = await claim.Select(one => new { one.Reference, one.Status, one.Keeper, one.KeeperName }).SingleAsync(cancellation);
        // A claim in review waits on the desk with its words; about any other, the words themselves have to wait there.
        if (found.Status == ClaimStatus.InReview)
        {
            await db.Hear(said.Claim!.Value, said, cancellation);
        }
        else
        {
            var due = shop.ReplyDue(await policies.At(db, said.At, cancellation), said.At);
            await AskForReply(db, said, reach, due, found.Reference, found.Keeper is { } keeper ? new NamedPerson(keeper, found.KeeperName!) : null, cancellation);
        }
    }

    private static async Task AskForReply(
        ClaimsDb db, Exchange said, Reach reach, DateTimeOffset due, ClaimReference about, NamedPerson? keeper, CancellationToken cancellation)
    {
        // Whoever has told us no address is answered by SMS, and reads it on their page.
        var wish = new ContactRequest(Guid.CreateVersion7(said.At), ContactWish.Reply, reach.Email ?? "", said.Text, said.Customer, about.ToString(), said.At)
        {
            Claim = said.Claim,
            Language = reach.Language,
        };
        if (keeper is not null)
        {
            // Whoever took the matter keeps it.
            wish.Take(keeper);
        }

        wish.PromiseReply(due, said.At);
        if (said.Channel != Channel.Mail && !await db.KnowsOfReply(said.Claim!.Value, cancellation) && await db.HasRoomFor(wish, said.At, cancellation))
        {
            db.Tell(wish, ContactFacts.Promised, said.At);
        }

        db.ContactRequests.Add(wish);
    }

    private sealed record Reach(string? Email, string Language);
}
