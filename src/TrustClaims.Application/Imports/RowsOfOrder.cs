using System.Globalization;
using TrustClaims.Domain;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Imports;

/// <summary>Gathers the rows of one order: what the order has once may stand on any of them, each row is one item.</summary>
internal sealed class RowsOfOrder(MappedRow row)
{
    private static readonly string[] OnceFields =
    [
        "placedAt", "email", "phone", "name", "since", "language", "line1", "line2", "postcode", "city", "country", "addressKind", "paymentMethod", "paymentReference",
    ];

    private readonly List<(int Line, string Raw, List<FieldError> Errors)> rows = [];
    private readonly Dictionary<string, string> once = [];
    private readonly List<OrderItemDocument> items = [];
    private readonly Dictionary<(string Carrier, string Number), (ParcelDocument Parcel, List<ItemQuantityDocument> Items)> parcels = [];
    private readonly List<FieldError> wrong = [];
    private Currency? currency;
    private decimal shipping;
    private bool shipped;

    public string Number { get; private set; } = "";

    public void Begin(string number, int line)
    {
        Number = number;
        rows.Clear();
        once.Clear();
        items.Clear();
        parcels.Clear();
        wrong.Clear();
        (currency, shipping, shipped) = (null, 0, false);
    }

    /// <summary>The order is not taken in, for a reason that is no single row's.</summary>
    public void Reject(FieldError reason) => wrong.Add(reason);

    /// <summary>Takes in the row that is being read.</summary>
    public void Add(int line, string raw)
    {
        foreach (var name in OnceFields)
        {
            if (Once(name) is { } text && !once.TryAdd(name, text) && once[name] != text)
            {
                row.Mistake(name, "order_rows_differ", text, once[name]);
            }
        }

        currency = row.Currency() ?? currency;
        var quantity = Quantity();
        var item = new OrderItemDocument
        {
            ItemId = row.Required("itemId", DocumentReader.LongestNumber),
            Sku = row.Text("sku", DocumentReader.LongestNumber),
            Title = row.Text("title", DocumentReader.LongestTitle),
            Category = row.Text("category", DocumentReader.LongestNumber),
            Quantity = quantity,
            UnitPrice = Amount("unitPrice"),
            Paid = Amount("paid"),
            VatRate = row.Text("vatRate", 20),
            InStock = InStock(),
        };
        items.Add(item);
        AddShipping();
        AddParcel(item);
        rows.Add((line, raw, row.Errors));
    }

    public OrderOfRows Finish()
    {
        var number = Number;
        Number = "";
        var faulty = rows.Find(one => one.Errors.Count > 0);
        if (faulty.Raw is null && wrong.Count == 0)
        {
            var taken = rows.ConvertAll(one => new RejectedRow(one.Line, [], one.Raw));
            return new OrderOfRows(Document(number), taken);
        }

        var reasons = faulty.Raw is null ? wrong : [.. wrong, new FieldError("", "order_row_not_read", faulty.Line)];
        return new OrderOfRows(null, rows.ConvertAll(one => new RejectedRow(one.Line, one.Errors.Count > 0 ? one.Errors : reasons.ToList(), one.Raw)));
    }

    private OrderDocument Document(string number) => new()
    {
        OrderNumber = number,
        PlacedAt = once.GetValueOrDefault("placedAt"),
        Customer = new CustomerDocument
        {
            Email = once.GetValueOrDefault("email"),
            Phone = once.GetValueOrDefault("phone"),
            Name = once.GetValueOrDefault("name"),
            Since = once.GetValueOrDefault("since"),
            Language = once.GetValueOrDefault("language"),
        },
        DeliveryAddress = Address(),
        Items = items.ToList(),
        Shipping = shipped ? new MoneyDocument(shipping.ToString(CultureInfo.InvariantCulture), currency!.Code) : null,
        Payment = once.ContainsKey("paymentMethod") || once.ContainsKey("paymentReference")
            ? new PaymentDocument(once.GetValueOrDefault("paymentMethod"), once.GetValueOrDefault("paymentReference"))
            : null,
        Parcels = parcels.Values.Select(one => one.Parcel with { Items = one.Items.ToList() }).ToList(),
    };

    private AddressDocument? Address() => !once.ContainsKey("line1") && !once.ContainsKey("postcode") ? null : new AddressDocument
    {
        Line1 = once.GetValueOrDefault("line1"),
        Line2 = once.GetValueOrDefault("line2"),
        Postcode = once.GetValueOrDefault("postcode"),
        City = once.GetValueOrDefault("city"),
        Country = once.GetValueOrDefault("country"),
        Kind = once.GetValueOrDefault("addressKind"),
    };

    private string? Once(string name) => name is "placedAt" or "since" ? Written(name) : row.Text(name, DocumentReader.LongestTitle);

    private string? Written(string name) => row.Instant(name) is { } instant ? instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture) : null;

    private int? Quantity()
    {
        var text = row.Required("quantity", 20);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity is >= 1 and <= 1_000_000)
        {
            return quantity;
        }

        if (text.Length > 0)
        {
            row.Mistake("quantity", "must_be_whole", 1, 1_000_000);
        }

        return null;
    }

    private bool? InStock()
    {
        var text = row.Text("inStock", 20);
        if (text is null or "true" or "false")
        {
            return text is null ? null : text == "true";
        }

        row.Mistake("inStock", "must_be_yes_or_no");
        return null;
    }

    private MoneyDocument? Amount(string name) => row.Amount(name, currency) is { } amount ? new MoneyDocument(amount.AmountText, amount.Currency.Code) : null;

    private void AddShipping()
    {
        if (row.Amount("shipping", currency) is not { } part)
        {
            return;
        }

        if (row.Sums("shipping"))
        {
            shipping += part.Amount;
        }
        else if (shipped && shipping != part.Amount)
        {
            row.Mistake("shipping", "order_rows_differ", part.AmountText, shipping);
        }
        else
        {
            shipping = part.Amount;
        }

        shipped = true;
    }

    private void AddParcel(OrderItemDocument item)
    {
        if (row.Text("trackingNumber", DocumentReader.LongestNumber) is not { } number)
        {
            return;
        }

        var key = (row.Required("carrier", DocumentReader.LongestNumber), number);
        if (!parcels.TryGetValue(key, out var parcel))
        {
            parcels[key] = parcel = (new ParcelDocument
            {
                Carrier = key.Item1,
                TrackingNumber = number,
                ShippedAt = Written("shippedAt"),
                ExpectedAt = Written("expectedAt"),
                DeliveredAt = Written("deliveredAt"),
                Account = row.Word<Domain.Agreements.CarrierAccount>("account") is { } account ? PolicyWords.Of(account) : null,
            }, []);
        }

        parcel.Items.Add(new ItemQuantityDocument(item.ItemId, item.Quantity));
    }
}
