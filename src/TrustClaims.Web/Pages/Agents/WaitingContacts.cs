using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>Somebody who wants to talk to a person, whether they asked once or several times.</summary>
/// <param name="Messages">In the order in which they were written: several only where all of them are on one claim. At least one.</param>
/// <param name="Customer">Null for somebody whom we do not know.</param>
public sealed record WaitingContact(IReadOnlyList<ContactRequest> Messages, Customer? Customer)
{
    /// <summary>Characters: a list says what it is about, and the message's own page all of it.</summary>
    private const int MostWords = 200;

    /// <summary>What they said last stands for all of it.</summary>
    public ContactRequest Last => Messages[^1];

    /// <summary>How what they said last begins; null where they said nothing.</summary>
    public string? FirstWords => Last.Words is { Length: > MostWords } words ? words[..words.LastIndexOfAny([' ', '\n'], MostWords, MostWords / 2)].TrimEnd() + "…" : Last.Words;

    /// <summary>The claim that it is about, where it is about one of ours.</summary>
    public required ClaimReference? Claim { get; init; }

    /// <summary>The address of somebody else who wrote in the customer's place; null where it was themselves.</summary>
    public required string? From { get; init; }

    /// <summary>They wrote nothing: a person of ours said that we would come back to them.</summary>
    public bool IsOurs => Last.Wish == ContactWish.Reply && Last.Words is null;

    /// <summary>What is promised first; null where nothing is, or that is broken already.</summary>
    public Promise? Owed => Messages.Select(one => one.Owed).OfType<Promise>().MinBy(promise => promise.Due);

    /// <summary>A promise to them was broken, and they wait still.</summary>
    public bool IsBroken => Messages.Any(one => one.Promises.Any(promise => promise.State == PromiseState.Broken));

    public string? TakenBy => Messages.Select(one => one.TakenByName).OfType<string>().LastOrDefault();

    public HowToWrite How => HowToWrite.Of(Recipient.Of(Last, Customer));

    /// <summary>How a person of ours knows them.</summary>
    public string Who => Last.ReachAt.Length > 0 ? Last.ReachAt : Customer?.Name ?? "";
}

/// <param name="More">How many wait beyond those shown.</param>
public sealed record WaitingContacts(IReadOnlyList<WaitingContact> Shown, int More, DateTimeOffset Now);

public static class WaitingContactsQuery
{
    /// <summary>Broken promises first, then whatever is due first; who waits for no promised hour comes by when they asked.</summary>
    public static async Task<WaitingContacts> WaitingContacts(this ClaimsDb db, int most, DateTimeOffset now, CancellationToken cancellation)
    {
        // Nobody answered: the next hour is the customer's to choose.
        var open = db.ContactRequests.AsNoTracking().Where(wish => wish.DoneAt == null && wish.CancelledAt == null && (wish.Slot == null || wish.Place != null))
            // Another look at what was arranged has a list of its own.
            .Where(wish => !db.Arrangements.Any(one => one.Id == wish.Id && one.LookedAt == null && one.EndedAt == null));
        var written = open.Where(wish => wish.Claim != null && wish.Words != null && wish.Wish == ContactWish.Reply);
        // Several messages on one claim stand where the first of them does.
        var lines = open.Where(wish => wish.Claim == null || wish.Words == null || wish.Wish != ContactWish.Reply || !written.Any(before => before.Claim == wish.Claim && before.At < wish.At));
        var shown = await (
            from wish in lines
            join customer in db.Customers on wish.Customer equals customer.Id into known
            from customer in known.DefaultIfEmpty()
            let broken = wish.Promises.Any(promise => promise.State == PromiseState.Broken)
            let due = wish.Promises.Where(promise => promise.State == PromiseState.Open).Max(promise => (DateTimeOffset?)promise.Due)
            orderby broken ? 0 : 1, due ?? wish.At
            select new { First = wish, Customer = customer }).Take(most).ToListAsync(cancellation);
        var ids = shown.ConvertAll(one => one.First.Id);
        var onClaims = shown.Where(one => IsWritten(one.First)).Select(one => one.First.Claim!.Value).ToList();
        var messages = await open.Where(wish => ids.Contains(wish.Id) || (onClaims.Contains(wish.Claim!.Value) && wish.Words != null && wish.Wish == ContactWish.Reply))
            .Include(wish => wish.Promises).OrderBy(wish => wish.At).ToListAsync(cancellation);
        var claims = await db.ClaimsNamed(messages.Select(one => one.About), cancellation);
        var authors = await db.WrittenByOthers(messages.ConvertAll(one => one.Id), cancellation);
        return new WaitingContacts(shown.ConvertAll(one => Line(one.First, one.Customer)), shown.Count < most ? 0 : await lines.CountAsync(cancellation) - shown.Count, now);

        WaitingContact Line(ContactRequest first, Customer? customer)
        {
            var row = messages.FindAll(one => one.Id == first.Id || (IsWritten(first) && IsWritten(one) && one.Claim == first.Claim));
            return new WaitingContact(row, customer)
            {
                Claim = ClaimReference.TryParse(first.About, out var named) && claims.Contains(named) ? named : null,
                From = row.Select(one => authors.GetValueOrDefault(one.Id)).OfType<string>().LastOrDefault(),
            };
        }
    }

    private static bool IsWritten(ContactRequest wish) => wish is { Wish: ContactWish.Reply, Claim: not null, Words: not null };

    private static Task<Dictionary<Guid, string>> WrittenByOthers(this ClaimsDb db, List<Guid> messages, CancellationToken cancellation) => (
        from wish in db.ContactRequests
        where messages.Contains(wish.Id)
        from said in db.Exchanges
        where said.Customer == wish.Customer && said.Claim == wish.Claim && said.At == wish.At && said.Direction == Direction.FromCustomer && said.Author != null
        select new { wish.Id, said.Author }).ToDictionaryAsync(one => one.Id, one => one.Author!, cancellation);
}
