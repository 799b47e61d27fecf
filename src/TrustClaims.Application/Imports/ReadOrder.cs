using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Customers;

namespace TrustClaims.Application.Imports;

/// <summary>A parcel as a document tells it.</summary>
/// <param name="Account">Null where the document does not say: what the carrier said since then stands.</param>
internal sealed record ReadParcel(
    string Carrier, string TrackingNumber, IReadOnlyList<ItemQuantity> Items, DateTimeOffset? ShippedAt, DateTimeOffset? ExpectedAt, DateTimeOffset? DeliveredAt, CarrierAccount? Account);

/// <summary>An order read from its document, without a mistake.</summary>
internal sealed record ReadOrder(string Number, Contact Customer, OrderContent Content, IReadOnlyList<ReadParcel> Parcels, string Hash)
{
    private const int MostParcels = 100;
    private const int LongestHouseholdKey = 450;

    public static Result<ReadOrder> Of(OrderDocument document, ShopOptions shop)
    {
        var reader = new DocumentReader(shop.CallingCode);
        var number = reader.Number("orderNumber", document.OrderNumber);
        var placed = reader.Instant("placedAt", document.PlacedAt);
        if (placed is null)
        {
            reader.Mistake("placedAt", "missing");
        }

        var customer = reader.Contact("customer", document.Customer);
        var items = Items(reader, document.Items ?? []);
        var shipping = reader.Amount("shipping", document.Shipping);
        var currency = reader.CurrencyOr(Currency.Of(shop.Currency));
        var address = Address(reader, document.DeliveryAddress);
        var parcels = ParcelsOf(reader, document.Parcels ?? [], items);
        var payment = (Method: reader.OptionalNumber("payment.method", document.Payment?.Method), Reference: reader.OptionalNumber("payment.reference", document.Payment?.Reference));
        if (reader.Errors.Count == 0 && items.Sum(item => item.Paid!.Value.Minor) + (shipping?.Minor ?? 0) > Money.MostMinor)
        {
            reader.Mistake("items", "out_of_range");
        }

        return reader.Errors.Count > 0
            ? new Refusal.Invalid(reader.Errors)
            : new ReadOrder(
                number,
                customer,
                new OrderContent(placed!.Value, currency, items, shipping ?? Money.Zero(currency), address, payment.Method, payment.Reference),
                parcels,
                DocumentHash.Of(document));
    }

    private static List<AgreementItem> Items(DocumentReader reader, IReadOnlyList<OrderItemDocument?> documents)
    {
        var items = new List<AgreementItem>();
        if (documents.Count is 0 or > DocumentReader.MostItems)
        {
            reader.Mistake("items", documents.Count == 0 ? "items_missing" : "must_be_list", DocumentReader.MostItems);
            return items;
        }

        foreach (var (index, document) in documents.Index())
        {
            var path = $"items[{index}]";
            if (document is null)
            {
                reader.Mistake(path, "must_be_object");
                continue;
            }

            var item = Item(reader, path, document);
            if (items.Exists(other => other.Id == item.Id))
            {
                reader.Mistake($"{path}.itemId", "twice");
            }

            items.Add(item);
        }

        return items;
    }

    private static AgreementItem Item(DocumentReader reader, string path, OrderItemDocument document)
    {
        var id = reader.Number($"{path}.itemId", document.ItemId);
        var sku = reader.OptionalNumber($"{path}.sku", document.Sku);
        var quantity = reader.Quantity($"{path}.quantity", document.Quantity);
        var price = reader.Amount($"{path}.unitPrice", document.UnitPrice);
        if (document.UnitPrice is null)
        {
            reader.Mistake($"{path}.unitPrice", "missing");
        }

        var line = price is { } one ? (Int128)one.Minor * quantity : 0;
        if (line > Money.MostMinor)
        {
            reader.Mistake($"{path}.unitPrice", "out_of_range");
        }

        return new AgreementItem
        {
            Id = new ItemId(id),
            Sku = sku,
            Title = reader.Words($"{path}.title", document.Title, DocumentReader.LongestTitle) ?? sku ?? id,
            Category = reader.Words($"{path}.category", document.Category, DocumentReader.LongestNumber),
            Quantity = quantity,
            UnitPrice = price,
            Paid = reader.Amount($"{path}.paid", document.Paid) ?? (price is { } unit && line <= Money.MostMinor ? unit with { Minor = (long)line } : null),
            VatRate = reader.VatRate($"{path}.vatRate", document.VatRate),
            InStock = document.InStock ?? true,
        };
    }

    private static Address? Address(DocumentReader reader, AddressDocument? document)
    {
        if (document is null)
        {
            return null;
        }

        string Required(string name, string? text, int longest)
        {
            var words = reader.Words($"deliveryAddress.{name}", text, longest);
            if (words is null)
            {
                reader.Mistake($"deliveryAddress.{name}", "missing");
            }

            return words ?? "";
        }

        var address = new Address(
            Required("line1", document.Line1, DocumentReader.LongestName),
            reader.Words("deliveryAddress.line2", document.Line2, DocumentReader.LongestName),
            Required("postcode", document.Postcode, 20),
            Required("city", document.City, DocumentReader.LongestName),
            Required("country", document.Country, 2).ToUpperInvariant(),
            reader.Word<AddressKind>("deliveryAddress.kind", document.Kind) ?? AddressKind.Home);
        if (address.HouseholdKey?.Length > LongestHouseholdKey)
        {
            reader.Mistake("deliveryAddress.line1", "too_long", DocumentReader.LongestName);
        }

        return address;
    }

    private static List<ReadParcel> ParcelsOf(DocumentReader reader, IReadOnlyList<ParcelDocument?> documents, List<AgreementItem> items)
    {
        var parcels = new List<ReadParcel>();
        if (documents.Count > MostParcels)
        {
            reader.Mistake("parcels", "must_be_list", MostParcels);
            return parcels;
        }

        foreach (var (index, document) in documents.Index())
        {
            var path = $"parcels[{index}]";
            var carrier = reader.Number($"{path}.carrier", document?.Carrier);
            var tracking = reader.Number($"{path}.trackingNumber", document?.TrackingNumber);
            if (parcels.Exists(other => other.Carrier == carrier && other.TrackingNumber == tracking))
            {
                reader.Mistake($"{path}.trackingNumber", "twice");
            }

            parcels.Add(new ReadParcel(
                carrier,
                tracking,
                ItemsOf(reader, path, document?.Items ?? [], items),
                reader.Instant($"{path}.shippedAt", document?.ShippedAt),
                reader.Instant($"{path}.expectedAt", document?.ExpectedAt),
                reader.Instant($"{path}.deliveredAt", document?.DeliveredAt),
                reader.Word<CarrierAccount>($"{path}.account", document?.Account)));
        }

        return parcels;
    }

    private static List<ItemQuantity> ItemsOf(DocumentReader reader, string parcel, IReadOnlyList<ItemQuantityDocument?> lines, List<AgreementItem> items)
    {
        var carried = new List<ItemQuantity>();
        foreach (var (index, line) in lines.Index())
        {
            var path = $"{parcel}.items[{index}]";
            var id = new ItemId(reader.Number($"{path}.itemId", line?.ItemId));
            var quantity = reader.Quantity($"{path}.quantity", line?.Quantity ?? 1);
            if (items.Find(item => item.Id == id) is not { } item)
            {
                reader.Mistake($"{path}.itemId", "item_unknown");
            }
            else if (quantity > item.Quantity)
            {
                reader.Mistake($"{path}.quantity", "quantity_beyond_order");
            }
            else if (carried.Exists(other => other.Item == id))
            {
                reader.Mistake($"{path}.itemId", "twice");
            }

            carried.Add(new ItemQuantity(id, quantity));
        }

        return carried;
    }
}
