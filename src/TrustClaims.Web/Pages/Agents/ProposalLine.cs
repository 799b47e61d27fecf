using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What somebody means to do about a claim.</summary>
/// <param name="Left">What of the claim has not been granted.</param>
/// <param name="AnswerDue">Until when a person answers; null where none is to.</param>
public sealed record ProposalLine(Proposal Proposal, ClaimReference Claim, string? Customer, Money Left, DateTimeOffset? AnswerDue)
{
    /// <summary>Its address, without the handler.</summary>
    public string Path => $"/desk/claims/{Claim}/proposals";

    /// <summary>"Accorder 20 € sur 60 €".</summary>
    public string What(Texts texts) => (Proposal.Gesture, Proposal.Ruling) switch
    {
        ({ } gesture, _) => texts["proposal.gesture", texts["amount", gesture]],
        (_, { Outcome: RulingOutcome.PartlyApproved, Amount: { } amount }) => texts["proposal.part", texts["amount", amount], texts["amount", Left]],
        (_, { Outcome: RulingOutcome.PartlyApproved }) => texts["proposal.pieces", Proposal.Ruling!.Items?.Sum(line => line.Quantity) ?? 0],
        (_, { Outcome: var outcome }) => texts[$"proposal.{outcome}", texts["amount", Left]],
        _ => "",
    };

    /// <summary>What the customer reads of it; null where nothing was written.</summary>
    public string? Words => Proposal.GestureWords ?? Proposal.Ruling?.Reason;

    /// <summary>Whole seconds in which it may be taken back still.</summary>
    public int SecondsLeft(DateTimeOffset now) => Math.Max(0, (int)Math.Ceiling(((Proposal.CarryOutAt ?? now) - now).TotalSeconds));
}
