using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Agreements;

/// <summary>What the shop tells of an order: everything but who we are to know it by.</summary>
public sealed record OrderContent(
    DateTimeOffset PlacedAt,
    Currency Currency,
    IReadOnlyList<AgreementItem> Items,
    Money Shipping,
    Address? DeliveryAddress,
    string? PaymentMethod,
    string? PaymentReference);

public sealed class Order : Agreement
{
    /// <summary>The <see cref="PaymentMethod"/> of what was paid in another shop or by another way: no payment of ours is there to be given back.</summary>
    public const string Elsewhere = "elsewhere";

    private readonly List<Parcel> parcels = [];

    private Order()
    {
    }

    public Order(AgreementId id, string number, CustomerId holder, OrderContent content, string importHash)
        : base(id, number, holder, content.Currency) => Receive(holder, content, importHash);

    public DateTimeOffset PlacedAt { get; private set; }

    /// <summary>What was paid for shipping, tax included.</summary>
    public Money Shipping { get; private set; }

    /// <summary>What was really paid in all: for the items and for shipping.</summary>
    public Money Paid => Items.Aggregate(Shipping, (sum, item) => sum + (item.Paid ?? Money.Zero(Currency)));

    public Address? DeliveryAddress { get; private set; }

    /// <summary><see cref="Address.HouseholdKey"/> of the delivery address, kept as a column for the household rule.</summary>
    public string? HouseholdKey { get; private set; }

    /// <summary>The shop's word for it: card, transfer ...</summary>
    public string? PaymentMethod { get; private set; }

    public string? PaymentReference { get; private set; }

    public bool IsPaidElsewhere => PaymentMethod == Elsewhere;

    public IReadOnlyList<Parcel> Parcels => parcels;

    public override bool Covers(ClaimType type) => !type.IsForContract();

    public void Receive(CustomerId holder, OrderContent content, string importHash)
    {
        Receive(holder, content.Currency, content.Items, importHash);
        (PlacedAt, Shipping, DeliveryAddress) = (content.PlacedAt, content.Shipping, content.DeliveryAddress);
        HouseholdKey = content.DeliveryAddress?.HouseholdKey;
        (PaymentMethod, PaymentReference) = (content.PaymentMethod, content.PaymentReference);
    }

    public void Send(Parcel parcel) => parcels.Add(parcel);

    /// <summary>The parcels that carry any of these items; all of them when no parcel says what it carries.</summary>
    public IReadOnlyList<Parcel> ParcelsOf(IReadOnlyCollection<ItemId> items) =>
        parcels.Where(parcel => parcel.Items.Count == 0 || parcel.Items.Any(line => items.Contains(line.Item))).ToList();
}
