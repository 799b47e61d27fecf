using TrustClaims.Application.Words;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications;

/// <summary>What each message of the outbox has to say, whatever it is about.</summary>
public sealed class NewsOfMessages(NewsOfClaims claims, NewsOfParcels parcels, ContactNews contacts)
{
    /// <param name="customer">Whom it goes to; null for somebody whom we do not know.</param>
    /// <param name="contact">The request to talk to a person that it is about; null where it is about none.</param>
    public async Task<News> Of(OutboxMessage message, Customer? customer, ContactRequest? contact, CancellationToken cancellation)
    {
        if (contact is not null)
        {
            var say = await contacts.Of(message, contact, cancellation);
            return Texts.Speaking(Texts.Language(contact.Language), say);
        }

        return ParcelNews.Kinds.Contains(message.Kind)
            ? await parcels.Of(message, customer!, cancellation)
            : await claims.Of(message, customer!, cancellation);
    }
}
