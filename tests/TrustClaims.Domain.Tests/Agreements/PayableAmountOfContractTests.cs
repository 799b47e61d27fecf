using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Agreements;

public sealed class PayableAmountOfContractTests
{
    private static readonly Money Huge = new(Money.MostMinor, Currency.Eur);

    [Fact]
    public void A_contract_pays_the_value_without_the_deductible()
    {
        var payable = Of(A.Contract().Item("1", 180).Deductible(50)).Value;

        Assert.Equal((Some.Eur(180), Some.Eur(0), Some.Eur(50), Some.Eur(130)), (payable.Goods, payable.Shipping, payable.Deductible, payable.Total));
    }

    [Fact]
    public void The_ceiling_of_a_claim_comes_before_the_deductible() =>
        Assert.Equal(Some.Eur(450), Of(A.Contract().Item("1", 800).Deductible(50).Ceilings(claim: 500)).Value.Total);

    [Theory]
    [InlineData(0, 500)]
    [InlineData(1_000, 500)]
    [InlineData(1_200, 300)]
    public void The_ceiling_of_the_year_leaves_what_was_not_paid_yet(decimal paid, decimal left) =>
        Assert.Equal(Some.Eur(left), Of(A.Contract().Item("1", 800).Ceilings(claim: 500, year: 1_500), paidThisYear: paid).Value.Total);

    [Theory]
    [InlineData(1_500)]
    [InlineData(1_600)]
    public void Where_the_year_is_used_up_nothing_is_payable_and_the_figures_say_so(decimal paid) =>
        Assert.Equal(new Refusal.NothingPayable(Some.Eur(0), Some.Eur(50)), Of(A.Contract().Item("1", 800).Deductible(50).Ceilings(year: 1_500), paidThisYear: paid).Refusal);

    [Fact]
    public void Up_to_the_deductible_nothing_is_payable()
    {
        Assert.Equal(new Refusal.NothingPayable(Some.Eur(50), Some.Eur(50)), Of(A.Contract().Item("1", 50).Deductible(50)).Refusal);
        Assert.Equal(Some.Eur(0.01m), Of(A.Contract().Item("1", 50.01m).Deductible(50)).Value.Total);
    }

    [Fact]
    public void Where_the_contract_names_no_value_the_customer_does()
    {
        Assert.Equal(Some.Eur(75), Of(A.Contract().Item("1", null), declared: Some.Eur(75)).Value.Total);
        Assert.Equal(Some.Eur(150), Of(A.Contract().Item("1", null, quantity: 2), quantity: 2, declared: Some.Eur(75)).Value.Total);
    }

    [Fact]
    public void Where_it_does_the_customers_figure_changes_nothing() =>
        Assert.Equal(Some.Eur(180), Of(A.Contract().Item("1", 180), declared: Some.Eur(9_999)).Value.Total);

    [Fact]
    public void A_value_that_nobody_named_or_in_another_currency_is_asked_for()
    {
        Assert.Equal(new Refusal.DeclaredValueMissing("Item 1"), Of(A.Contract().Item("1", null)).Refusal);
        Assert.IsType<Refusal.DeclaredValueMissing>(Of(A.Contract().Item("1", null), declared: new Money(7500, Currency.Of("USD"))).Refusal);
    }

    [Fact]
    public void A_value_out_of_range_is_said_to_be_so()
    {
        Assert.Equal(Huge, Of(A.Contract().Item("1", null), declared: Huge).Value.Total);
        Assert.IsType<Refusal.AmountOutOfRange>(Of(A.Contract().Item("1", null, quantity: 2), quantity: 2, declared: Huge).Refusal);
        Assert.IsType<Refusal.AmountOutOfRange>(Of(A.Contract().Item("1", null, quantity: int.MaxValue), int.MaxValue, new Money(long.MaxValue, Currency.Eur)).Refusal);
        Assert.IsType<Refusal.AmountOutOfRange>(Of(A.Contract().Item("1", null), declared: Some.Eur(-1)).Refusal);
    }

    [Fact]
    public void Ceiling_and_deductible_are_spread_over_the_items_to_the_cent()
    {
        var contract = A.Contract().Item("1", 100).Item("2", 200.01m).Item("3", 33.33m).Deductible(50).Ceilings(claim: 300).Build();

        var payable = PayableAmount.Of(contract, ClaimType.BrokenItem, contract.Items.Select(item => new DeclaredItem(item.Id, 1)).ToList(), new Dictionary<ItemId, int>(), Some.Eur(0)).Value;

        Assert.Equal(Some.Eur(250), payable.Total);
        Assert.Equal([Some.Eur(75), Some.Eur(150), Some.Eur(25)], payable.Items.Select(item => item.Amount));
    }

    [Fact]
    public void A_contract_has_no_parcels_to_lose() => Assert.IsType<Refusal.TypeNotForAgreement>(
        PayableAmount.Of(Some.Contract(), ClaimType.LostParcel, [], new Dictionary<ItemId, int>(), Some.Eur(0)).Refusal);

    [Fact]
    public void Pieces_declared_with_values_of_their_own_pay_their_sum()
    {
        DeclaredItem[] pieces = [new(new ItemId("1"), 1, Some.Eur(100)), new(new ItemId("1"), 1, Some.Eur(10))];

        var payable = PayableAmount.Of(A.Contract().Item("1", null, quantity: 2).Build(), ClaimType.BrokenItem, pieces, new Dictionary<ItemId, int>(), Some.Eur(0));

        Assert.Equal(Some.Eur(110), payable.Value.Total);
    }

    private static Result<PayableAmount> Of(ContractBuilder contract, int quantity = 1, Money? declared = null, decimal paidThisYear = 0) => PayableAmount.Of(
        contract.Build(), ClaimType.BrokenItem, [new DeclaredItem(new ItemId("1"), quantity, declared)], new Dictionary<ItemId, int>(), Some.Eur(paidThisYear));
}
