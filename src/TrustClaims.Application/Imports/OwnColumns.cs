namespace TrustClaims.Application.Imports;

/// <summary>The columns that we read, by the names under which mappings fill them; a file with these very names needs no mapping.</summary>
public static class OwnColumns
{
    public static IReadOnlyList<string> Claims { get; } =
    [
        "id", "type", "declaredAt", "payable", "currency", "outcome", "paid", "ruledAt", "customer", "customerSince", "agreementNumber", "household",
        "countedFrom", "categories",
    ];

    public static IReadOnlyList<string> Orders { get; } =
    [
        "orderNumber", "placedAt", "email", "phone", "name", "since", "language", "line1", "line2", "postcode", "city", "country", "addressKind",
        "itemId", "sku", "title", "category", "quantity", "unitPrice", "paid", "vatRate", "inStock", "currency", "shipping", "paymentMethod",
        "paymentReference", "carrier", "trackingNumber", "shippedAt", "expectedAt", "deliveredAt", "account",
    ];

    /// <summary>Without these a row says nothing that could be used.</summary>
    public static IReadOnlyList<string> Required(MappingRows rows) => rows == MappingRows.Claims
        ? ["id", "type", "declaredAt", "payable"]
        : ["orderNumber", "placedAt", "itemId", "quantity"];

    public static IReadOnlyList<string> For(MappingRows rows) => rows == MappingRows.Claims ? Claims : Orders;

    /// <summary>The mapping of a file that has our own columns.</summary>
    public static Mapping Mapping(MappingRows rows, TimeZoneInfo zone) => new("own", rows, CsvForm.Usual, null, zone, For(rows).ToDictionary(
        name => name,
        name => new MappedField([name], Split: name == "categories" ? ";" : null, Optional: !Required(rows).Contains(name))));
}
