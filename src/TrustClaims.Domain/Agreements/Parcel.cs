namespace TrustClaims.Domain.Agreements;

/// <summary>One word of the carrier about a parcel.</summary>
/// <param name="Text">As the carrier wrote it; may be empty.</param>
public sealed record ParcelEvent(DateTimeOffset At, CarrierAccount Account, string Text);

/// <summary>A parcel of an order, with what it carries and what its carrier says of it.</summary>
public sealed class Parcel
{
    private readonly List<ParcelEvent> events = [];

    private Parcel()
    {
    }

    public Parcel(ParcelId id, string carrier, string trackingNumber) =>
        (Id, Carrier, TrackingNumber, TrackingKey) = (id, carrier, trackingNumber, NumberKey.Of(trackingNumber));

    public ParcelId Id { get; private set; }

    public string Carrier { get; private set; } = "";

    public string TrackingNumber { get; private set; } = "";

    /// <summary><see cref="NumberKey"/> of the tracking number.</summary>
    public string TrackingKey { get; private set; } = "";

    /// <summary>Empty when the shop did not say: then it may carry anything of the order.</summary>
    public IReadOnlyList<ItemQuantity> Items { get; private set; } = [];

    public DateTimeOffset? ShippedAt { get; private set; }

    public DateTimeOffset? ExpectedAt { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    public CarrierAccount Account { get; private set; } = CarrierAccount.None;

    /// <summary>Since when it is reported lost; null while it is not, and where it was lost before we heard of it at all.</summary>
    public DateTimeOffset? LostAt { get; private set; }

    /// <summary>Concurrency token: of two who tell of it at once, the second begins anew and finds what the first has told.</summary>
    public int Version { get; private set; }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<ParcelEvent> Events => events;

    /// <param name="at">When the shop tells of it; null for what is told of a parcel that we did not know, and may be long ago.</param>
    public void Receive(
        IReadOnlyList<ItemQuantity> items, DateTimeOffset? shippedAt, DateTimeOffset? expectedAt, DateTimeOffset? deliveredAt, CarrierAccount account,
        DateTimeOffset? at = null)
    {
        LostSince(account, at);
        if (!Items.SequenceEqual(items) || (ShippedAt, ExpectedAt, DeliveredAt, Account) != (shippedAt, expectedAt, deliveredAt, account))
        {
            (Items, ShippedAt, ExpectedAt, DeliveredAt, Account, Version) = (items, shippedAt, expectedAt, deliveredAt, account, Version + 1);
        }
    }

    /// <summary>Says that it carries so much of an item beside what it is known to carry; where nothing is known, it may carry anything anyway.</summary>
    public void Carry(ItemId item, int quantity)
    {
        if (Items.Count > 0 && !Items.Any(line => line.Item == item && line.Quantity >= quantity))
        {
            (Items, Version) = ([.. Items.Where(line => line.Item != item), new ItemQuantity(item, quantity)], Version + 1);
        }
    }

    /// <summary>
    /// It is said to have been sent: kept where nobody had said when. What its carrier had lost before sets out no more.
    /// </summary>
    public void SetOut(DateTimeOffset at)
    {
        if (ShippedAt is null && (Account != CarrierAccount.ReportedLost || (events.Count > 0 && events[^1].At >= at)))
        {
            (ShippedAt, Account, Version) = (at, Account == CarrierAccount.None ? CarrierAccount.Moving : Account, Version + 1);
        }
    }

    /// <summary>
    /// Takes in an event; one already known changes nothing. The latest event is the carrier's account, unless the shop has told of a later delivery.
    /// </summary>
    /// <returns>Whether it was new.</returns>
    public bool Hear(ParcelEvent news)
    {
        if (events.Contains(news))
        {
            return false;
        }

        Version++;
        events.Insert(events.Count(known => known.At <= news.At), news);
        if (ReferenceEquals(events[^1], news) && !(DeliveredAt > news.At))
        {
            LostSince(news.Account, news.At);
            (Account, DeliveredAt) = (news.Account, news.Account.SaysDelivered() ? news.At : null);
        }

        return true;
    }

    // Said again, it is lost since it was said first.
    private void LostSince(CarrierAccount account, DateTimeOffset? at) => LostAt = account != CarrierAccount.ReportedLost ? null
        : Account == CarrierAccount.ReportedLost ? LostAt : at;
}
