using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;

namespace TrustClaims.Application.Accounts;

/// <summary>What a signed link leads to, and what makes it worthless: another holder, or another epoch.</summary>
public sealed record LinkTarget(bool IsContract, string Number, CustomerId Holder, int Epoch)
{
    public static LinkTarget Of(Agreement agreement) => new(agreement is Contract, agreement.Number, agreement.Holder, agreement.LinkEpoch);
}
