using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;

namespace TrustClaims.Testing.Builders;

public sealed class OrderBuilder
{
    private readonly List<AgreementItem> items = [];
    private readonly List<Parcel> parcels = [];
    private Money shipping = Some.Eur(0);
    private Address? address = Some.Home;
    private CustomerId holder = new(Guid.CreateVersion7());
    private DateTimeOffset moment = Some.Moment;
    private string number = $"FR-{Random.Shared.NextInt64(1_000_000, 9_999_999_999)}";

    /// <param name="paid">For the whole line.</param>
    public OrderBuilder Item(string id, decimal paid, int quantity = 1, string category = "kitchen")
    {
        items.Add(new AgreementItem { Id = new ItemId(id), Title = $"Item {id}", Category = category, Quantity = quantity, Paid = Some.Eur(paid) });
        return this;
    }

    public OrderBuilder Shipping(decimal paid)
    {
        shipping = Some.Eur(paid);
        return this;
    }

    public OrderBuilder To(Address? home)
    {
        address = home;
        return this;
    }

    public OrderBuilder HeldBy(CustomerId customer)
    {
        holder = customer;
        return this;
    }

    public OrderBuilder Numbered(string own)
    {
        number = own;
        return this;
    }

    /// <summary>Ordered thirteen days before that moment, and expected three days later. By default, before <see cref="Some.Moment"/>.</summary>
    public OrderBuilder Before(DateTimeOffset now)
    {
        moment = now;
        return this;
    }

    /// <summary>A parcel that carries one piece of each of these items.</summary>
    public OrderBuilder Parcel(CarrierAccount account, params string[] carried)
    {
        var parcel = new Parcel(new ParcelId(Guid.CreateVersion7()), "colissimo", $"6A{number}-{parcels.Count + 1}");
        parcel.Receive(carried.Select(id => new ItemQuantity(new ItemId(id), 1)).ToList(), moment.AddDays(-12), moment.AddDays(-10), null, account);
        parcels.Add(parcel);
        return this;
    }

    public Order Build()
    {
        if (items.Count == 0)
        {
            Item("1", 49.90m);
        }

        var content = new OrderContent(moment.AddDays(-13), Currency.Eur, items, shipping, address, "card", "pi_123");
        var order = new Order(new AgreementId(Guid.CreateVersion7()), number, holder, content, $"hash of {number}");
        parcels.ForEach(order.Send);
        return order;
    }
}
