using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Imports;

/// <summary>The customers that a batch names, found in one query, and made where they are new.</summary>
internal sealed class Holders
{
    private readonly ClaimsDb db;
    private readonly Dictionary<string, Customer> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<CustomerId, Customer> byId = [];

    private Holders(ClaimsDb db) => this.db = db;

    /// <param name="holders">Of the agreements that are there already.</param>
    public static async Task<Holders> Load(
        ClaimsDb db, IReadOnlyCollection<Contact> contacts, IReadOnlyCollection<CustomerId> holders, CancellationToken cancellation)
    {
        var keys = contacts.Select(contact => contact.Key).Distinct().ToList();
        var mails = contacts.Select(contact => contact.Email).OfType<string>().Distinct().ToList();
        var ids = holders.Distinct().ToList();
        var found = new Holders(db);
        var customers = await db.Customers
            .Where(customer => keys.Contains(customer.Key) || mails.Contains(customer.Email!) || ids.Contains(customer.Id))
            .OrderBy(customer => customer.Key).ToListAsync(cancellation);
        foreach (var customer in customers)
        {
            found.byId[customer.Id] = customer;
            found.byKey.TryAdd(customer.Key, customer);
        }

        // Whoever has changed their e-mail is found by the new one too; whose key it was first keeps it.
        foreach (var customer in customers.Where(customer => customer.Email is not null))
        {
            found.byKey.TryAdd($"mailto:{customer.Email}", customer);
        }

        return found;
    }

    /// <summary>
    /// The holder that the document names. An agreement that we know under somebody whom nobody else's e-mail names has kept its holder, who has a new
    /// e-mail: that change is noted.
    /// </summary>
    public Customer For(Contact contact, CustomerId? current, DateTimeOffset now)
    {
        var customer = byKey.GetValueOrDefault(contact.Key) ?? (current is { } id ? byId.GetValueOrDefault(id) : null);
        if (customer is null)
        {
            customer = new Customer(new CustomerId(Guid.CreateVersion7(now)), contact, now);
            db.Customers.Add(customer);
        }
        else
        {
            customer.Receive(contact, now);
        }

        byKey[contact.Key] = byId[customer.Id] = customer;
        return customer;
    }
}
