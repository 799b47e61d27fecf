using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>Somebody who wants to talk to a person.</summary>
public sealed record WaitingContact(Guid Id, ContactWish Wish, string ReachAt, string? When, string? Words, string? About, string? Customer, DateTimeOffset At, string? TakenBy);

/// <param name="More">How many wait beyond those shown.</param>
public sealed record WaitingContacts(IReadOnlyList<WaitingContact> Shown, int More);

public static class WaitingContactsQuery
{
    private const int Most = 20;

    /// <summary>Who has waited longest comes first.</summary>
    public static async Task<WaitingContacts> WaitingContacts(this ClaimsDb db, CancellationToken cancellation)
    {
        var open = db.ContactRequests.AsNoTracking().Where(wish => wish.DoneAt == null);
        var shown = await (
            from wish in open
            join customer in db.Customers on wish.Customer equals customer.Id into known
            from customer in known.DefaultIfEmpty()
            orderby wish.At
            select new WaitingContact(wish.Id, wish.Wish, wish.ReachAt, wish.When, wish.Words, wish.About, customer.Name, wish.At, wish.TakenByName)).Take(Most).ToListAsync(cancellation);
        return new WaitingContacts(shown, shown.Count < Most ? 0 : await open.CountAsync(cancellation) - shown.Count);
    }
}
