namespace TrustClaims.Domain.Customers;

/// <summary>One of the ways in which a customer's name is looked for.</summary>
public sealed class CustomerName
{
    private CustomerName()
    {
    }

    public CustomerName(CustomerId customer, string key) => (Customer, Key) = (customer, key);

    public CustomerId Customer { get; private set; }

    /// <summary>One of <see cref="NameKey.Turns"/>.</summary>
    public string Key { get; private set; } = "";
}
