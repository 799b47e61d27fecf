namespace TrustClaims.Domain.Customers;

/// <summary>Who holds agreements with us. Known by e-mail, or by phone where no e-mail is given.</summary>
public sealed class Customer
{
    private readonly List<CustomerName> names = [];

    private Customer()
    {
    }

    public Customer(CustomerId id, Contact contact, DateTimeOffset now)
    {
        (Id, FirstKnownAt) = (id, now);
        Key = contact.Key;
        Accept(contact);
    }

    public CustomerId Id { get; private set; }

    /// <summary><see cref="Contact.Key"/>, unique. Once it names an address that is theirs no longer, it follows the one that is.</summary>
    public string Key { get; private set; } = "";

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    public string? Name { get; private set; }

    /// <summary>The name as it is looked for, by each of its words. To be loaded before a name is received.</summary>
    public IReadOnlyCollection<CustomerName> Names => names;

    /// <summary>Since when the shop knows this customer, by its own account.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>When this installation first heard of this customer.</summary>
    public DateTimeOffset FirstKnownAt { get; private set; }

    /// <summary>fr or en.</summary>
    public string Language { get; private set; } = "fr";

    /// <summary>How this customer would rather hear from us; kept to where we know the address for it.</summary>
    public WrittenChannel Prefers { get; private set; }

    /// <summary>They would rather not be called once a claim is settled. Whoever is drawn for it stays drawn, and is left in peace.</summary>
    public bool SparedCalls { get; private set; }

    /// <summary>They would rather not be told what their words have changed.</summary>
    public bool SparedNews { get; private set; }

    /// <summary>When e-mail, phone or payout account last changed; null when they never did.</summary>
    public DateTimeOffset? ContactChangedAt { get; private set; }

    /// <summary>
    /// Raised at the start of every declaration, in its transaction: the row's lock lets two declarations of one customer pass one after the other, on
    /// any database and from any number of nodes.
    /// </summary>
    public int Declarations { get; private set; }

    public void Receive(Contact contact, DateTimeOffset now)
    {
        if ((Phone is not null && contact.Phone is not null && Phone != contact.Phone) || (Email is not null && contact.Email is not null && Email != contact.Email))
        {
            ContactChangedAt = now;
        }

        Accept(contact);
        if (Key != $"mailto:{Email}" && Key != $"tel:{Phone}")
        {
            Key = new Contact(Email, Phone, Name, Since, Language).Key;
        }
    }

    /// <summary>As the customer chose, on a page of theirs.</summary>
    /// <returns>False, with nothing changed, for a channel whose address we do not know.</returns>
    public bool Prefer(string language, WrittenChannel channel)
    {
        if ((channel == WrittenChannel.Sms ? Phone : Email) is null && channel != Prefers)
        {
            return false;
        }

        (Language, Prefers) = (language, channel);
        return true;
    }

    /// <summary>Whether they may be called once a claim is settled, as they wish.</summary>
    public void SpareCalls(bool spared) => SparedCalls = spared;

    /// <summary>Whether they may be told what their words have changed, as they wish.</summary>
    public void SpareNews(bool spared) => SparedNews = spared;

    /// <summary>Whether a document names no address for them but those that we know.</summary>
    public bool IsReachedBy(Contact contact) => (contact.Email is null || contact.Email == Email) && (contact.Phone is null || contact.Phone == Phone);

    public void PayoutAccountChanged(DateTimeOffset now) => ContactChangedAt = now;

    private void Accept(Contact contact)
    {
        Email = contact.Email ?? Email;
        Phone = contact.Phone ?? Phone;
        if (contact.Name is not null)
        {
            Rename(contact.Name);
        }

        Since = contact.Since ?? Since;
        Language = contact.Language ?? Language;
    }

    private void Rename(string name)
    {
        Name = name;
        var turns = NameKey.Turns(name);
        names.RemoveAll(one => !turns.Contains(one.Key));
        names.AddRange(turns.Except(names.Select(one => one.Key)).ToList().ConvertAll(key => new CustomerName(Id, key)));
    }
}
