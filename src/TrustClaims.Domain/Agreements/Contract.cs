using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Agreements;

/// <summary>What a contract insures: from one day to another, both included, for these causes.</summary>
/// <param name="Deductible">Left to the insured on each claim.</param>
/// <param name="CeilingPerClaim">The most that one claim pays, before the deductible is taken off.</param>
/// <param name="CeilingPerYear">The most that a calendar year pays.</param>
public sealed record Cover(
    DateOnly From, DateOnly To, IReadOnlyList<ClaimType> Causes, Money Deductible, Money? CeilingPerClaim, Money? CeilingPerYear)
{
    public CoverAnswer On(DateOnly? day, ClaimType cause) => day is not { } date ? CoverAnswer.Unknown
        : date < From || date > To ? CoverAnswer.NotOnThatDay
        : Causes.Contains(cause) ? CoverAnswer.InForce : CoverAnswer.NotThatCause;
}

/// <summary>What the insurer tells of a contract.</summary>
public sealed record ContractContent(
    Currency Currency, IReadOnlyList<AgreementItem> Items, Cover Cover, IReadOnlyList<string> Insured, string? PayoutAccount);

public sealed class Contract : Agreement
{
    private Contract()
    {
    }

    public Contract(AgreementId id, string number, CustomerId holder, ContractContent content, string importHash)
        : base(id, number, holder, content.Currency) => Receive(holder, content, importHash);

    public Cover Cover { get; private set; } = null!;

    /// <summary>Names of the insured persons; for counts over windows they are one customer, the holder.</summary>
    public IReadOnlyList<string> Insured { get; private set; } = [];

    /// <summary>IBAN that payments go to.</summary>
    public string? PayoutAccount { get; private set; }

    public override bool Covers(ClaimType type) => type.IsForContract();

    /// <returns>Whether payments now go elsewhere than before.</returns>
    public bool Receive(CustomerId holder, ContractContent content, string importHash)
    {
        Receive(holder, content.Currency, content.Items, importHash);
        var moved = PayoutAccount is not null && PayoutAccount != content.PayoutAccount;
        (Cover, Insured, PayoutAccount) = (content.Cover, content.Insured, content.PayoutAccount);
        return moved;
    }
}
