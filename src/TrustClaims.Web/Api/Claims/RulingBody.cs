using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Web.Api.Claims;

/// <summary>What a person of ours rules. A script cannot: the person is looked up, and only a person declines.</summary>
internal sealed record RulingBody
{
    public RulingOutcome? Outcome { get; init; }

    /// <summary>What is granted in part, for goods.</summary>
    public IReadOnlyList<GrantedItemBody>? Items { get; init; }

    /// <summary>What is granted in part, for money.</summary>
    public Money? Amount { get; init; }

    /// <summary>To the customer, in the person's own words; required to decline.</summary>
    public string? Reason { get; init; }

    /// <summary>The e-mail of an active staff account that may rule.</summary>
    /// <example>agent@example.org</example>
    public string? RuledBy { get; init; }

    /// <summary>The version of the claim that the person was looking at.</summary>
    /// <example>2</example>
    public int? Version { get; init; }

    public RulingWords ToWords() => new(
        Outcome!.Value, Items?.Select(item => new ItemQuantity(new ItemId(item.ItemId!), item.Quantity!.Value)).ToList(), Amount, Reason);

    public IReadOnlyList<FieldError> Mistakes()
    {
        var mistakes = new MistakeList();
        mistakes.Unless(Outcome is not null, "outcome");
        mistakes.Unless(!string.IsNullOrWhiteSpace(RuledBy), "ruledBy");
        mistakes.Unless(Version is not null, "version");
        mistakes.Unless(Outcome != RulingOutcome.Declined || !string.IsNullOrWhiteSpace(Reason), "reason", "reason_required");
        foreach (var (index, item) in (Items ?? []).Index())
        {
            mistakes.Unless(!string.IsNullOrWhiteSpace(item?.ItemId), $"items[{index}].itemId");
            mistakes.Unless(item?.Quantity is not null, $"items[{index}].quantity");
        }

        return mistakes;
    }
}

internal sealed record GrantedItemBody
{
    /// <example>1</example>
    public string? ItemId { get; init; }

    /// <example>1</example>
    public int? Quantity { get; init; }
}
