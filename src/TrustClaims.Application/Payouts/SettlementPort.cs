using TrustClaims.Domain;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Application.Payouts;

/// <summary>What the outside world needs to carry out one settlement.</summary>
public sealed record SettlementOrder(
    SettlementId Id,
    ClaimReference Claim,
    string AgreementNumber,
    ItemId Item,
    string Title,
    int Round,
    Remedy Remedy,
    int Quantity,
    Money Amount,
    string? PaymentMethod,
    string? PaymentReference,
    string? PayoutAccount)
{
    /// <summary>Whether it is given for a broken promise of ours, and is no remedy.</summary>
    public bool IsGesture { get; init; }
}

/// <summary>The door through which settlements leave: files for a back office today, a payment provider or a warehouse elsewhere.</summary>
public interface ISettlementPort
{
    /// <summary>Hands it over exactly once for its id: one that was handed over before is done and changes nothing.</summary>
    Task HandOver(SettlementOrder order, CancellationToken cancellation);
}
