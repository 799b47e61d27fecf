namespace TrustClaims.Domain.Agreements;

/// <summary>One order line or one insured thing.</summary>
public sealed record AgreementItem
{
    public required ItemId Id { get; init; }

    public required string Title { get; init; }

    public string? Sku { get; init; }

    public string? Category { get; init; }

    /// <summary>At least 1.</summary>
    public required int Quantity { get; init; }

    /// <summary>For an order: what was really paid for the whole line, tax included, after discounts. Null for insured things.</summary>
    public Money? Paid { get; init; }

    public Money? UnitPrice { get; init; }

    /// <summary>For a contract: the insured value of one piece; null when the customer names the amount, up to the ceiling.</summary>
    public Money? Value { get; init; }

    public decimal? VatRate { get; init; }

    public bool InStock { get; init; } = true;
}

/// <summary>How many pieces of which item.</summary>
public sealed record ItemQuantity(ItemId Item, int Quantity);
