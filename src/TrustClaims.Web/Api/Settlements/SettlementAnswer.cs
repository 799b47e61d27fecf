using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;

namespace TrustClaims.Web.Api.Settlements;

/// <summary>The carrying out of one remedy for one item, once.</summary>
/// <param name="Claim">The claim's reference.</param>
/// <param name="Round">1 for the first grant of a claim; another look that grants more makes round 2.</param>
/// <param name="Amount">What is paid; for goods, their payable amount.</param>
/// <param name="NotBefore">Not carried out before: until then the customer may change their mind.</param>
/// <param name="Outcome">What became of it in the outside world, once that is known.</param>
/// <param name="OutcomeAt">When it happened there.</param>
/// <param name="Reason">Why it failed.</param>
/// <param name="Gesture">Given for a promise of ours that was broken, or by a person of ours: no remedy, and in no sum of what was granted.</param>
internal sealed record SettlementAnswer(
    Guid Id,
    string Claim,
    string ItemId,
    string Title,
    int Round,
    Remedy Remedy,
    int Quantity,
    Money Amount,
    SettlementState State,
    DateTimeOffset NotBefore,
    SettlementOutcome? Outcome,
    DateTimeOffset? OutcomeAt,
    string? Carrier,
    string? TrackingNumber,
    string? Reason,
    bool Gesture)
{
    public static SettlementAnswer Of(Settlement one, ClaimReference claim) => new(
        one.Id.Value, claim.ToString(), one.Item.Value, one.Title, one.Round, one.Remedy, one.Quantity, one.Amount, one.State, one.NotBefore,
        one.Outcome, one.OutcomeAt, one.Carrier, one.TrackingNumber, one.FailureReason, one.IsGesture);
}
