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

    /// <summary>How many agreements hang on a customer: those held, and a claim on another counts as one. What leaves within the batch still counts.</summary>
    private readonly Dictionary<CustomerId, int> ties = [];

    private Holders(ClaimsDb db) => this.db = db;

    /// <param name="holders">Of the agreements that are there already.</param>
    public static async Task<Holders> Load(
        ClaimsDb db, IReadOnlyCollection<Contact> contacts, IReadOnlyCollection<CustomerId> holders, CancellationToken cancellation)
    {
        var keys = contacts.Select(contact => contact.Key).Distinct().ToList();
        var mails = contacts.Select(contact => contact.Email).OfType<string>().Distinct().ToList();
        var ids = holders.Distinct().ToList();
        var found = new Holders(db);
        var customers = await db.Customers.Include(customer => customer.Names)
            .Where(customer => keys.Contains(customer.Key) || mails.Contains(customer.Email!) || ids.Contains(customer.Id))
            .OrderBy(customer => customer.Key)
            .Select(customer => new
            {
                Customer = customer,
                Ties = db.Agreements.Count(agreement => agreement.Holder == customer.Id) + db.Claims.Count(claim =>
                    claim.Customer == customer.Id && db.Agreements.Any(agreement => agreement.Id == claim.Agreement && agreement.Holder != customer.Id)),
            })
            .ToListAsync(cancellation);
        foreach (var one in customers)
        {
            found.byId[one.Customer.Id] = one.Customer;
            found.byKey.TryAdd(one.Customer.Key, one.Customer);
            found.ties[one.Customer.Id] = one.Ties;
        }

        // Whoever gave a phone number first and an e-mail since is found by either; whose key it is comes first.
        customers.ForEach(one => found.FindByEmail(one.Customer));
        return found;
    }

    /// <summary>
    /// The holder that the document names. An address that nobody has is taken as the present holder's, corrected, where nothing else hangs on them; else
    /// the agreement has gone to somebody new, who is to see nothing of what the one before holds.
    /// </summary>
    public Customer For(Contact contact, CustomerId? current, DateTimeOffset now)
    {
        var customer = byKey.GetValueOrDefault(contact.Key) ?? (current is { } id && (ties[id] <= 1 || byId[id].IsReachedBy(contact)) ? byId[id] : null);
        if (customer is null)
        {
            customer = new Customer(new CustomerId(Guid.CreateVersion7(now)), contact, now);
            db.Customers.Add(customer);
        }
        else
        {
            // An address that is theirs no longer is free for whoever has it, within this batch too.
            byKey.Remove(customer.Key);
            byKey.Remove($"mailto:{customer.Email}");
            customer.Receive(contact, now);
        }

        byKey[customer.Key] = byId[customer.Id] = customer;
        FindByEmail(customer);
        ties[customer.Id] = ties.GetValueOrDefault(customer.Id) + (customer.Id == current ? 0 : 1);
        return customer;
    }

    private void FindByEmail(Customer customer)
    {
        if (customer.Email is not null)
        {
            byKey.TryAdd($"mailto:{customer.Email}", customer);
        }
    }
}
