using System.Globalization;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications;

/// <summary>What each message of the outbox has to say, whatever it is about.</summary>
public sealed class NewsOfMessages(NewsOfClaims claims, NewsOfParcels parcels, ContactNews contacts, ArrangementNews arrangements, ChangeNews changes)
{
    /// <param name="customer">Whom it goes to; null for somebody whom we do not know.</param>
    /// <param name="contact">The request to talk to a person that it is about; null where it is about none.</param>
    /// <param name="language">Which a preview may have otherwise than the customer.</param>
    public async Task<News> Of(OutboxMessage message, Customer? customer, ContactRequest? contact, CultureInfo language, CancellationToken cancellation)
    {
        var say = contact is not null ? await contacts.Of(message, contact, cancellation)
            : ParcelNews.Kinds.Contains(message.Kind) ? await parcels.Of(message, customer!, cancellation)
            : ArrangementNews.Kinds.Contains(message.Kind) ? await arrangements.Of(message, customer!, cancellation)
            : message.Kind == ChangeNews.Kind ? await changes.Of(message, customer!, cancellation)
            : await claims.Of(message, customer!, cancellation);
        if (contact is { Wish: ContactWish.Reply, Claim: { } claim } && customer is not null && IsOwn(contact.ReachAt, customer))
        {
            say = await claims.About(claim, customer.Id, say, cancellation);
        }

        return Texts.Speaking(language, say);
    }

    // The link to a claim lets in whoever has it: it goes to no address that was typed for this once.
    private static bool IsOwn(string reachAt, Customer customer) => reachAt.Length == 0 || string.Equals(reachAt, customer.Email, StringComparison.OrdinalIgnoreCase);
}
