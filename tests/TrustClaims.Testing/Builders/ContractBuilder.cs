using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Testing.Builders;

public sealed class ContractBuilder
{
    private readonly List<AgreementItem> items = [];
    private Money deductible = Some.Eur(0);
    private Money? perClaim;
    private Money? perYear;
    private CustomerId holder = new(Guid.CreateVersion7());

    /// <param name="value">Of one piece; null when the customer names it.</param>
    public ContractBuilder Item(string id, decimal? value, int quantity = 1)
    {
        items.Add(new AgreementItem { Id = new ItemId(id), Title = $"Item {id}", Category = "phones", Quantity = quantity, Value = value is { } one ? Some.Eur(one) : null });
        return this;
    }

    public ContractBuilder Deductible(decimal amount)
    {
        deductible = Some.Eur(amount);
        return this;
    }

    public ContractBuilder Ceilings(decimal? claim = null, decimal? year = null)
    {
        perClaim = claim is { } one ? Some.Eur(one) : null;
        perYear = year is { } whole ? Some.Eur(whole) : null;
        return this;
    }

    public ContractBuilder HeldBy(CustomerId customer)
    {
        holder = customer;
        return this;
    }

    public Contract Build()
    {
        if (items.Count == 0)
        {
            Item("phone-screen", 180.00m);
        }

        var cover = new Cover(new DateOnly(2025, 1, 1), new DateOnly(2026, 12, 31), [ClaimType.BrokenItem, ClaimType.WaterDamage], deductible, perClaim, perYear);
        var content = new ContractContent(Currency.Eur, items, cover, ["Ada Essai"], "FR7630006000011234567890189");
        return new Contract(new AgreementId(Guid.CreateVersion7()), $"HAB-{Random.Shared.NextInt64(1_000_000, 9_999_999_999)}", holder, content, "hash");
    }
}
