using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>What somebody answered to a letter.</summary>
/// <param name="Origin">As in <see cref="Exchange.Origin"/>.</param>
/// <param name="ReachAt">Where they are answered.</param>
/// <param name="Language">fr or en.</param>
/// <param name="Author">The address of somebody else who answered in their place; null where it was themselves.</param>
internal sealed record MailedAnswer(AnsweredLetter Letter, string Origin, string ReachAt, string Language, string Text, string? Author, DateTimeOffset At);

/// <summary>Where what comes by mail is kept: with the customer's exchanges, and before a person.</summary>
internal static class MailedAnswers
{
    /// <summary>Where the letter went, and in which language.</summary>
    public static async Task<(string? Email, string Language)> ReachOf(this ClaimsDb db, AnsweredLetter letter, CancellationToken cancellation)
    {
        if (letter is { Claim: null, Before: { } before } && (before.Wish == ContactWish.Reply ? before.ReachAt : before.Email) is { Length: > 0 } email)
        {
            return (email, before.Language);
        }

        var customer = letter.Customer;
        var known = await db.Customers.Where(one => one.Id == customer).Select(one => new { one.Email, one.Language }).SingleOrDefaultAsync(cancellation);
        return (known?.Email, known?.Language ?? letter.Before!.Language);
    }

    public static async Task<bool> IsKept(this ClaimsDb db, AnsweredLetter letter, string origin, CancellationToken cancellation)
    {
        var id = IdOf(origin);
        return letter.Customer is null
            ? await db.ContactRequests.AnyAsync(wish => wish.Id == id, cancellation)
            : await db.Exchanges.AnyAsync(said => said.Origin == origin, cancellation);
    }

    /// <summary>When something came about it by mail; of somebody whom we do not know, when any message came.</summary>
    public static Task<List<DateTimeOffset>> CameSince(this ClaimsDb db, MailedAnswer answer, DateTimeOffset since, CancellationToken cancellation)
    {
        var (customer, claim, reach) = (answer.Letter.Customer, answer.Letter.Claim, answer.ReachAt);
        return (customer is null
            ? db.ContactRequests.Where(wish => wish.Customer == null && wish.ReachAt == reach && wish.At > since).Select(wish => wish.At)
            : db.Exchanges.Where(said => said.Customer == customer && said.Claim == claim && said.Channel == Channel.Mail && said.Direction == Direction.FromCustomer && said.At > since)
                .Select(said => said.At)).ToListAsync(cancellation);
    }

    /// <returns>False for somebody whom we do not know: there is no page of theirs that it could stand on.</returns>
    public static bool KeepSilently(this ClaimsDb db, MailedAnswer answer)
    {
        if (Said(answer) is not { } said)
        {
            return false;
        }

        db.Exchanges.Add(said);
        return true;
    }

    /// <summary>Inside the transaction of a use case. Whoever looked after what the letter was about does so again.</summary>
    public static async Task Keep(this ClaimsDb db, MailedAnswer answer, LivePolicy policies, ShopOptions shop, CancellationToken cancellation)
    {
        if (Said(answer) is { Claim: not null } said)
        {
            await db.KeepWords(said, policies, shop, cancellation);
            return;
        }

        db.KeepSilently(answer);
        var letter = answer.Letter;
        var wish = new ContactRequest(IdOf(answer.Origin), ContactWish.Reply, answer.ReachAt, answer.Text, letter.Customer, letter.About, answer.At) { Language = answer.Language };
        if (letter.Before is { TakenBy: { } keeper, TakenByName: { } name })
        {
            wish.Take(new NamedPerson(keeper, name));
        }

        // Without a confirmation by mail: two machines would answer each other for ever.
        wish.PromiseReply(shop.ReplyDue(await policies.At(db, answer.At, cancellation), answer.At), answer.At);
        db.ContactRequests.Add(wish);
    }

    private static Exchange? Said(MailedAnswer answer) => answer.Letter is { Customer: { } customer, Claim: var claim }
        ? new Exchange(Guid.CreateVersion7(answer.At), customer, claim, Direction.FromCustomer, Channel.Mail, answer.Author, answer.Text, answer.At) { Origin = answer.Origin }
        : null;

    // Of somebody whom we do not know there is nothing else by which the same message is known again.
    public static Guid IdOf(string origin) => new(Convert.FromHexString(origin).AsSpan(0, 16));
}
