using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>Somebody who wants to talk to a person.</summary>
/// <param name="Slot">When they were promised a call; null for a reply, or a call without an hour.</param>
/// <param name="Due">By when it was promised; null where it was not, or is broken already.</param>
/// <param name="IsBroken">A promise to them was broken, and they wait still.</param>
public sealed record WaitingContact(
    Guid Id,
    ContactWish Wish,
    string ReachAt,
    string? Words,
    string? About,
    string? Customer,
    DateTimeOffset At,
    DateTimeOffset? Slot,
    DateTimeOffset? MadeAt,
    DateTimeOffset? Due,
    bool IsBroken,
    string? TakenBy)
{
    public required HowToWrite How { get; init; }

    /// <summary>They wrote nothing: a person of ours said that we would come back to them.</summary>
    public bool IsOurs => Wish == ContactWish.Reply && Words is null;

    /// <summary>The claim that it is about, where it is about one of ours.</summary>
    public ClaimReference? Claim { get; init; }

    /// <summary>How a person of ours knows them.</summary>
    public string Who => ReachAt.Length > 0 ? ReachAt : Customer ?? "";

    /// <summary>Three quarters of the time have passed.</summary>
    public bool IsRising(DateTimeOffset now) => MadeAt is { } made && Due is { } due && Promise.Rises(made, due, now);
}

/// <param name="More">How many wait beyond those shown.</param>
public sealed record WaitingContacts(IReadOnlyList<WaitingContact> Shown, int More, DateTimeOffset Now);

public static class WaitingContactsQuery
{
    /// <summary>Broken promises first, then whatever is due first; who waits for no promised hour comes by when they asked.</summary>
    public static async Task<WaitingContacts> WaitingContacts(this ClaimsDb db, int most, DateTimeOffset now, CancellationToken cancellation)
    {
        // Nobody answered: the next hour is the customer's to choose.
        var open = db.ContactRequests.AsNoTracking().Where(wish => wish.DoneAt == null && wish.CancelledAt == null && (wish.Slot == null || wish.Place != null));
        var shown = await (
            from wish in open
            join customer in db.Customers on wish.Customer equals customer.Id into known
            from customer in known.DefaultIfEmpty()
            let broken = wish.Promises.Any(promise => promise.State == PromiseState.Broken)
            let due = wish.Promises.Where(promise => promise.State == PromiseState.Open).Max(promise => (DateTimeOffset?)promise.Due)
            let made = wish.Promises.Where(promise => promise.State == PromiseState.Open).Max(promise => (DateTimeOffset?)promise.MadeAt)
            orderby broken ? 0 : 1, due ?? wish.At
            select new { Wish = wish, Customer = customer, Due = due, Made = made, IsBroken = broken })
            .Take(most).ToListAsync(cancellation);
        var claims = await db.ClaimsNamed(shown.Select(one => one.Wish.About), cancellation);
        var linked = shown.ConvertAll(one => new WaitingContact(
            one.Wish.Id, one.Wish.Wish, one.Wish.ReachAt, one.Wish.Words, one.Wish.About, one.Customer?.Name, one.Wish.At, one.Wish.Slot, one.Made, one.Due, one.IsBroken, one.Wish.TakenByName)
        {
            How = HowToWrite.Of(Recipient.Of(one.Wish, one.Customer)),
            Claim = ClaimReference.TryParse(one.Wish.About, out var named) && claims.Contains(named) ? named : null,
        });
        return new WaitingContacts(linked, shown.Count < most ? 0 : await open.CountAsync(cancellation) - shown.Count, now);
    }
}
