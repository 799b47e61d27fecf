using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>A written message, and who wrote it.</summary>
/// <param name="Customer">Null for somebody whom we do not know.</param>
/// <param name="Claim">The claim that it is about, where it is about one of ours.</param>
/// <param name="AnsweredBy">The real name of whoever answered it; null while nobody has.</param>
public sealed record ContactOnDesk(ContactRequest Message, Customer? Customer, ClaimReference? Claim, string? AnsweredBy)
{
    public HowToWrite How => HowToWrite.Of(Recipient.Of(Message, Customer));

    /// <summary>They wrote nothing: a person of ours said that we would come back to them.</summary>
    public bool IsOurs => Message.Words is null;

    /// <summary>What else waits there for an answer in writing.</summary>
    public required IReadOnlyList<AlsoWaiting> Along { get; init; }

    /// <summary>The address of somebody else who wrote in the customer's place; null where it was themselves.</summary>
    public required string? From { get; init; }

    /// <summary>What else was said on the claim, or before about none, the newest first; of somebody whom we do not know, what they wrote.</summary>
    public required IReadOnlyList<SaidBefore> Before { get; init; }
}

/// <param name="Author">The real name of a person of ours; null where it was they who wrote, or no person of ours.</param>
public sealed record SaidBefore(DateTimeOffset At, string? Author, string Text, bool IsTheirs);

public static class ContactOnDeskQuery
{
    private const int MostBefore = 10;

    /// <returns>Null for what is no written message.</returns>
    public static async Task<ContactOnDesk?> ContactOnDesk(this ClaimsDb db, Guid id, CancellationToken cancellation)
    {
        if (await db.ContactRequests.AsNoTracking().Include(one => one.Promises).SingleOrDefaultAsync(one => one.Id == id && one.Wish == ContactWish.Reply, cancellation) is not { } message)
        {
            return null;
        }

        var (customer, answered) = (message.Customer, AuditAuthor.StaffIn(message.DoneBy));
        return new ContactOnDesk(
            message,
            customer is null ? null : await db.Customers.AsNoTracking().SingleAsync(one => one.Id == customer, cancellation),
            await db.ClaimsNamed([message.About], cancellation) is [var claim, ..] ? claim : null,
            answered is null ? null : await db.Users.Where(one => one.Id == answered).Select(one => one.Name).SingleOrDefaultAsync(cancellation))
        {
            Along = message.IsOpen ? await db.AlongWith(message).AlsoWaiting(cancellation) : [],
            From = await db.Exchanges.Where(one => one.Customer == customer && one.Claim == message.Claim && one.At == message.At && one.Direction == Direction.FromCustomer)
                .Select(one => one.Author).FirstOrDefaultAsync(cancellation),
            Before = await Before(db, message, cancellation),
        };
    }

    private static Task<List<SaidBefore>> Before(ClaimsDb db, ContactRequest message, CancellationToken cancellation)
    {
        // What a person of ours promised to come back with was said in that same moment.
        var (id, at, reach, customer, claim, ours) = (message.Id, message.At, message.ReachAt, message.Customer, message.Claim, message.Words is null);
        return customer is null
            ? db.ContactRequests.Where(one => one.Customer == null && one.ReachAt == reach && one.Id != id && one.At <= at && one.Words != null)
                .OrderByDescending(one => one.At).Take(MostBefore).Select(one => new SaidBefore(one.At, null, one.Words!, true)).ToListAsync(cancellation)
            : db.Exchanges.Where(one => one.Customer == customer && one.Claim == claim && (claim == null ? one.At < at || (ours && one.At == at) : ours || one.At != at))
                .OrderByDescending(one => one.At).Take(MostBefore)
                .Select(one => new SaidBefore(one.At, one.Direction == Direction.FromCustomer ? null : one.Author, one.Text, one.Direction == Direction.FromCustomer)).ToListAsync(cancellation);
    }

    /// <summary>The claims of ours among what people have named.</summary>
    public static async Task<IReadOnlyList<ClaimReference>> ClaimsNamed(this ClaimsDb db, IEnumerable<string?> named, CancellationToken cancellation)
    {
        var references = named.Select(one => ClaimReference.TryParse(one, out var reference) ? reference : null).OfType<ClaimReference>().Distinct().ToList();
        return references.Count == 0 ? [] : await db.Claims.Where(claim => references.Contains(claim.Reference)).Select(claim => claim.Reference).ToListAsync(cancellation);
    }
}
