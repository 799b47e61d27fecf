using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Web.Pages.Shared;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What an agent filled in to answer a claim.</summary>
public sealed class RulingForm
{
    /// <summary>The version that the agent was looking at.</summary>
    public int Version { get; set; }

    /// <summary>They have read that a colleague has the claim in hand, and answer it all the same.</summary>
    public bool Over { get; set; }

    /// <summary>To decline.</summary>
    public string? Reason { get; set; }

    /// <summary>With a part: to the customer, why not all of it.</summary>
    public string? Word { get; set; }

    /// <summary>Money granted in part, as typed: with comma or point.</summary>
    public string? Amount { get; set; }

    /// <summary>Pieces granted in part.</summary>
    public List<PiecesOfItem> Pieces { get; set; } = [];

    /// <summary>What waited there for an answer in writing when the page was opened.</summary>
    public List<Guid> Ends { get; set; } = [];

    public static RulingForm Of(DeskDraft draft) => new() { Reason = draft.Reason, Word = draft.Word, Amount = draft.Amount, Pieces = draft.Pieces };

    public RulingWords Approve() => new(RulingOutcome.Approved, null, null, null) { Ends = Ends };

    public RulingWords Decline() => new(RulingOutcome.Declined, null, null, Reason) { Ends = Ends };

    /// <returns>Null when the amount cannot be read.</returns>
    public RulingWords? ApprovePart(Remedy remedy, Currency currency)
    {
        if (!remedy.IsMoney())
        {
            var items = Pieces.Where(line => line.Count != 0).Select(line => new ItemQuantity(new ItemId(line.Item ?? ""), line.Count)).ToList();
            return new RulingWords(RulingOutcome.PartlyApproved, items, null, Word) { Ends = Ends };
        }

        return TypedAmount.TryRead(Amount, currency, out var amount) ? new RulingWords(RulingOutcome.PartlyApproved, null, amount, Word) { Ends = Ends } : null;
    }
}

/// <summary>So many pieces of an item.</summary>
public sealed class PiecesOfItem
{
    public string? Item { get; set; }

    public int Count { get; set; }
}
