using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Web.Api.Claims;

/// <summary>What happened to items of an order or a contract.</summary>
internal sealed record DeclarationBody
{
    /// <summary>The order that the items are of; or a contractNumber.</summary>
    /// <example>FR-1042</example>
    public string? OrderNumber { get; init; }

    /// <summary>The contract that the items are of; or an orderNumber.</summary>
    public string? ContractNumber { get; init; }

    /// <summary>The holder's e-mail, as the agreement has it; or a phone.</summary>
    /// <example>ada@example.org</example>
    public string? Email { get; init; }

    /// <summary>The holder's phone, as the agreement has it; or an email.</summary>
    public string? Phone { get; init; }

    /// <summary>What happened: the first four to items of an order, the last two to insured things.</summary>
    public ClaimType? Type { get; init; }

    /// <summary>Which items, and how many pieces of each.</summary>
    public IReadOnlyList<DeclaredItemBody>? Items { get; init; }

    /// <summary>What makes it right again, as the customer chose.</summary>
    public Remedy? Remedy { get; init; }

    /// <summary>The day on which it happened, in the installation's time zone.</summary>
    public DateOnly? OccurredOn { get; init; }

    /// <summary>For a contract: the cause, where it is not the type itself.</summary>
    public ClaimType? Cause { get; init; }

    /// <summary>In the customer's own words, at most 20,000 characters. It never changes the answer.</summary>
    public string? Comment { get; init; }

    /// <summary>Where the customer said it; "api" when left out.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Who said it; "holder" when left out.</summary>
    public Declarant? Declarant { get; init; }

    public IReadOnlyList<FieldError> Mistakes()
    {
        var mistakes = new MistakeList();
        mistakes.Unless(OneOf(OrderNumber, ContractNumber), "orderNumber", "order_or_contract");
        mistakes.Unless(!string.IsNullOrWhiteSpace(Email) || !string.IsNullOrWhiteSpace(Phone), "email", "email_or_phone");
        mistakes.Unless(Type is not null, "type");
        mistakes.Unless(Remedy is not null, "remedy");
        mistakes.Unless(Items is { Count: > 0 }, "items", "choose_items");
        foreach (var (index, item) in (Items ?? []).Index())
        {
            mistakes.Unless(!string.IsNullOrWhiteSpace(item?.ItemId), $"items[{index}].itemId");
            mistakes.Unless(item?.Quantity is not null, $"items[{index}].quantity");
        }

        return mistakes;
    }

    private static bool OneOf(string? one, string? other) => string.IsNullOrWhiteSpace(one) != string.IsNullOrWhiteSpace(other);
}

internal sealed record DeclaredItemBody
{
    /// <summary>The item's id in its order or contract.</summary>
    /// <example>1</example>
    public string? ItemId { get; init; }

    /// <summary>How many pieces, at least 1.</summary>
    /// <example>1</example>
    public int? Quantity { get; init; }

    /// <summary>Only for an insured thing whose contract names no value: what one piece was worth.</summary>
    public Money? DeclaredValue { get; init; }

    public DeclaredItem ToItem() => new(new ItemId(ItemId!), Quantity!.Value, DeclaredValue);
}
