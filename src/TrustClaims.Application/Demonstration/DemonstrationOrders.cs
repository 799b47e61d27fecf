using System.Globalization;
using TrustClaims.Application.Imports;

namespace TrustClaims.Application.Demonstration;

/// <summary>
/// Orders in every state that a carrier knows, seen from the moment of loading: on time, late, lost, announced as delivered, in several parcels, with a
/// gift, out of stock. The first is the one whose link is printed.
/// </summary>
internal static partial class DemonstrationOrders
{
    public const string First = "FR-2001";

    private static readonly (string Title, string Category, decimal Price)[] Catalogue =
    [
        ("Tasse en grès", "kitchen", 18.00m), ("Théière en fonte", "kitchen", 42.90m), ("Carafe soufflée", "kitchen", 24.90m), ("Plaid en laine", "home", 79.00m),
        ("Lampe de chevet", "home", 64.00m), ("Le Jardin en hiver", "books", 21.50m), ("Puzzle de 1 000 pièces", "toys", 29.90m), ("Sac à dos", "bags", 74.00m),
        ("Casque audio", "electronics", 129.00m), ("Bracelet en argent", "jewellery", 95.00m), ("Carte de vœux offerte", "gifts", 0.00m),
    ];

    /// <summary>Number, person, things of the catalogue, placed so many days ago, parcels.</summary>
    private static readonly Scene[] Scenes =
    [
        new(First, 0, [0, 2], 12, new Sent("moving", 10, 5)),
        new("FR-2002", 1, [1], 6, new Sent("moving", 4, 1)),
        new("FR-2003", 2, [6], 6, new Sent("delivered", 4, 2, 1)),
        new("FR-2004", 3, [4], 9, new Sent("deliveredAgainstSignature", 7, 5, 3)),
        new("FR-2005", 4, [5, 0], 11, new Sent("reportedLost", 9, 6)),
        new("FR-2006", 5, [1, 5], 12, new Sent("delivered", 10, 7, 7), new Sent("moving", 10, 6)),
        new("FR-2007", 6, [6, 10], 7, new Sent("delivered", 6, 3, 3)),
        new("FR-2008", 7, [2], 13, new Sent("reportedLost", 11, 8)) { InStock = false },
        new("FR-2009", 8, [0], 6, new Sent("deliveredToNeighbour", 4, 2, 2)),
        new("FR-2010", 9, [6], 12, new Sent("none", null, 6)),
        new("FR-2011", 10, [8, 3], 11, new Sent("moving", 9, 6)),
        new("FR-2012", 11, [9], 9, new Sent("delivered", 7, 4, 4)),
        new("FR-2013", 12, [8, 4], 14, new Sent("delivered", 12, 9, 9)),
        new("FR-2014", 13, [8], 10, new Sent("moving", 8, 4)),
        new("FR-2015", 14, [3, 4, 7, 8], 15, new Sent("moving", 13, 9)),
        new("FR-2016", 15, [9, 0], 12, new Sent("moving", 10, 7)),
        new("FR-2017", 16, [7], 2, new Sent("moving", 1, -2)),
        new("FR-2018", 17, [5], 1),
    ];

    public static IReadOnlyList<OrderDocument> Documents(DateTimeOffset now) =>
        [.. Scenes.Select(scene => Document(scene, now)), .. Enumerable.Range(0, DemonstrationPeople.Count).SelectMany(person => Earlier(person, now))];

    public static string Text(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    // What was delivered long ago makes some customers regular and others loyal.
    private static IEnumerable<OrderDocument> Earlier(int person, DateTimeOffset now) => Enumerable.Range(0, person % 8).Select(i => Document(
        new Scene($"FR-3{person:00}{i}", person, [(person + 3 * i) % 9], 60 + 70 * i, new Sent("delivered", 58 + 70 * i, 55 + 70 * i, 55 + 70 * i)), now));

    private static OrderDocument Document(Scene scene, DateTimeOffset now) => new()
    {
        OrderNumber = scene.Number,
        PlacedAt = Text(now.AddDays(-scene.Placed)),
        Customer = DemonstrationPeople.Document(scene.Person, now),
        DeliveryAddress = DemonstrationPeople.AddressOf(scene.Person),
        Items = [.. scene.Things.Select((thing, i) => Item(thing, i, scene.InStock))],
        Shipping = new MoneyDocument("4.90", "EUR"),
        Payment = new PaymentDocument("card", $"demo_{scene.Number}"),
        Parcels = [.. scene.Parcels.Select((parcel, i) => Parcel(scene, parcel, i, now))],
    };

    private static OrderItemDocument Item(int thing, int index, bool inStock)
    {
        var (title, category, price) = Catalogue[thing];
        return new OrderItemDocument
        {
            ItemId = $"{index + 1}",
            Sku = $"DEMO-{thing + 1}",
            Title = title,
            Category = category,
            Quantity = 1,
            UnitPrice = new MoneyDocument(price.ToString("0.00", CultureInfo.InvariantCulture), "EUR"),
            VatRate = "0.20",
            InStock = inStock,
        };
    }

    // One parcel carries everything; of several, each carries one thing.
    private static ParcelDocument Parcel(Scene scene, Sent parcel, int index, DateTimeOffset now) => new()
    {
        Carrier = Carrier,
        TrackingNumber = TrackingNumber(scene, index),
        Items = [.. scene.Things.Select((_, i) => i).Where(i => scene.Parcels.Length == 1 || i == index).Select(i => new ItemQuantityDocument($"{i + 1}", 1))],
        ShippedAt = parcel.Shipped is { } shipped ? Text(now.AddDays(-shipped)) : null,
        ExpectedAt = Text(now.AddDays(-parcel.Expected)),
        DeliveredAt = parcel.Delivered is { } delivered ? Text(now.AddDays(-delivered)) : null,
        Account = parcel.Account,
    };

    /// <param name="Things">Places in the catalogue.</param>
    /// <param name="Placed">Days ago, as all times here.</param>
    private sealed record Scene(string Number, int Person, int[] Things, int Placed, params Sent[] Parcels)
    {
        public bool InStock { get; init; } = true;
    }

    private sealed record Sent(string Account, int? Shipped, int Expected, int? Delivered = null);
}
