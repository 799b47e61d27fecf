using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Agreements;

public sealed class AgreementTests
{
    private static readonly Cover Cover = Some.Contract().Cover with { Causes = [ClaimType.BrokenItem] };

    [Theory]
    [InlineData("2025-01-01", CoverAnswer.InForce)]
    [InlineData("2026-12-31", CoverAnswer.InForce)]
    [InlineData("2024-12-31", CoverAnswer.NotOnThatDay)]
    [InlineData("2027-01-01", CoverAnswer.NotOnThatDay)]
    public void A_cover_runs_from_its_first_to_its_last_day(string day, CoverAnswer answer) =>
        Assert.Equal(answer, Cover.On(DateOnly.ParseExact(day, "yyyy-MM-dd"), ClaimType.BrokenItem));

    [Fact]
    public void A_cover_names_its_causes_and_needs_the_day()
    {
        Assert.Equal(CoverAnswer.NotThatCause, Cover.On(new DateOnly(2026, 5, 1), ClaimType.WaterDamage));
        Assert.Equal(CoverAnswer.Unknown, Cover.On(null, ClaimType.BrokenItem));
    }

    [Fact]
    public void A_contract_tells_when_payments_go_elsewhere()
    {
        var contract = Some.Contract();
        var content = new ContractContent(Currency.Eur, contract.Items, contract.Cover, contract.Insured, contract.PayoutAccount);

        Assert.False(contract.Receive(contract.Holder, content, "hash"));
        Assert.True(contract.Receive(contract.Holder, content with { PayoutAccount = "FR1420041010050500013M02606" }, "hash 2"));
    }

    [Fact]
    public void The_parcels_of_an_item_are_those_that_carry_it()
    {
        var order = A.Order().Item("1", 10).Item("2", 20).Parcel(CarrierAccount.Moving, "1").Parcel(CarrierAccount.Delivered, "1", "2").Build();

        Assert.Equal(2, order.ParcelsOf([new ItemId("1")]).Count);
        Assert.Equal(CarrierAccount.Delivered, Assert.Single(order.ParcelsOf([new ItemId("2")])).Account);
        Assert.Empty(order.ParcelsOf([new ItemId("3")]));
    }

    [Fact]
    public void A_parcel_that_does_not_say_may_carry_anything()
    {
        var order = A.Order().Parcel(CarrierAccount.Moving).Build();

        Assert.Single(order.ParcelsOf([new ItemId("1")]));
    }

    [Fact]
    public void Each_kind_of_agreement_has_its_own_claims()
    {
        Assert.Equal([true, true, true, true, false, false], ClaimTypes.All.Select(Some.Order().Covers));
        Assert.Equal([false, false, false, false, true, true], ClaimTypes.All.Select(Some.Contract().Covers));
    }

    [Fact]
    public void Revoking_raises_the_number_that_links_carry()
    {
        var order = Some.Order();

        order.RevokeLinks();

        Assert.Equal(1, order.LinkEpoch);
    }

    [Fact]
    public void Another_holder_revokes_what_the_one_before_was_sent()
    {
        var contract = Some.Contract();
        var content = new ContractContent(Currency.Eur, contract.Items, contract.Cover, contract.Insured, contract.PayoutAccount);

        contract.Receive(contract.Holder, content, "hash");
        Assert.Equal(0, contract.LinkEpoch);

        contract.Receive(new CustomerId(Guid.CreateVersion7()), content, "hash 2");
        Assert.Equal(1, contract.LinkEpoch);
    }
}
