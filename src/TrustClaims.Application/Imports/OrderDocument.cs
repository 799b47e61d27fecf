using System.Text.Json.Serialization;

namespace TrustClaims.Application.Imports;

// An order as the API's JSON and our CSV columns tell it: as it was written, before anything is believed of it.
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OrderDocument
{
    public string? OrderNumber { get; init; }

    public string? PlacedAt { get; init; }

    public CustomerDocument? Customer { get; init; }

    public AddressDocument? DeliveryAddress { get; init; }

    public IReadOnlyList<OrderItemDocument?>? Items { get; init; }

    public MoneyDocument? Shipping { get; init; }

    public PaymentDocument? Payment { get; init; }

    public IReadOnlyList<ParcelDocument?>? Parcels { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MoneyDocument(string? Amount, string? Currency);

/// <summary>Who ordered, or who holds a contract.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CustomerDocument
{
    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Name { get; init; }

    public string? Since { get; init; }

    public string? Language { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AddressDocument
{
    public string? Line1 { get; init; }

    public string? Line2 { get; init; }

    public string? Postcode { get; init; }

    public string? City { get; init; }

    public string? Country { get; init; }

    public string? Kind { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OrderItemDocument
{
    public string? ItemId { get; init; }

    public string? Sku { get; init; }

    public string? Title { get; init; }

    public string? Category { get; init; }

    public int? Quantity { get; init; }

    public MoneyDocument? UnitPrice { get; init; }

    public MoneyDocument? Paid { get; init; }

    public string? VatRate { get; init; }

    public bool? InStock { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PaymentDocument(string? Method, string? Reference);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ParcelDocument
{
    public string? Carrier { get; init; }

    public string? TrackingNumber { get; init; }

    public IReadOnlyList<ItemQuantityDocument?>? Items { get; init; }

    public string? ShippedAt { get; init; }

    public string? ExpectedAt { get; init; }

    public string? DeliveredAt { get; init; }

    public string? Account { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ItemQuantityDocument(string? ItemId, int? Quantity);
