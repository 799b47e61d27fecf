using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>A message that we have given up sending by ourselves.</summary>
/// <param name="Reference">The claim that it is about, if any.</param>
/// <param name="Customer">Null where we know no name, or where it is to nobody whom we know.</param>
/// <param name="Error">As the other side said it.</param>
public sealed record UnsentMessage(Guid Id, ClaimReference? Reference, string? Customer, string? Error, int Attempts, DateTimeOffset At);

/// <param name="More">How many there are beyond those shown.</param>
/// <param name="Retried">How many have failed at least once and are tried again by themselves.</param>
public sealed record UnsentMessages(IReadOnlyList<UnsentMessage> Shown, int More, int Retried);

public static class UnsentMessagesQuery
{
    public const int Most = 50;

    /// <summary>What waits for a person longest comes first.</summary>
    public static async Task<UnsentMessages> UnsentMessages(this ClaimsDb db, CancellationToken cancellation)
    {
        var unsent = db.Outbox.AsNoTracking().Where(message => message.SentAt == null);
        var given = unsent.Where(message => message.GaveUpAt != null);
        var shown = await (
            from message in given
            join customer in db.Customers on message.Customer equals customer.Id into customers
            from customer in customers.DefaultIfEmpty()
            join claim in db.Claims on message.Claim equals claim.Id into claims
            from claim in claims.DefaultIfEmpty()
            orderby message.GaveUpAt, message.Id
            select new UnsentMessage(
                message.Id, (ClaimReference?)claim.Reference, customer.Name, message.LastError, message.Attempts, message.GaveUpAt!.Value))
            .Take(Most).ToListAsync(cancellation);
        return new UnsentMessages(
            shown,
            shown.Count < Most ? 0 : await given.CountAsync(cancellation) - shown.Count,
            await unsent.CountAsync(message => message.GaveUpAt == null && message.Attempts > 0, cancellation));
    }
}
