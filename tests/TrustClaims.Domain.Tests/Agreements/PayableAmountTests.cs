using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Agreements;

/// <summary>Orders; contracts stand in the other file.</summary>
public sealed class PayableAmountTests
{
    private static readonly Order Order = A.Order().Item("1", 27.00m).Item("2", 10.00m, quantity: 3).Shipping(4.90m).Build();

    [Fact]
    public void A_lost_order_pays_everything_with_shipping()
    {
        var payable = Of(ClaimType.LostParcel, [("1", 1), ("2", 3)]).Value;

        Assert.Equal((Some.Eur(37), Some.Eur(4.90m), Some.Eur(0), Some.Eur(41.90m)), (payable.Goods, payable.Shipping, payable.Deductible, payable.Total));
        Assert.Equal(payable.Total.Minor, payable.Items.Sum(item => item.Amount.Minor));
    }

    [Fact]
    public void Shipping_stays_while_something_has_arrived() => Assert.Equal(Some.Eur(27), Of(ClaimType.LostParcel, [("1", 1)]).Value.Total);

    [Theory]
    [InlineData(ClaimType.DamagedItem)]
    [InlineData(ClaimType.MissingItem)]
    [InlineData(ClaimType.WrongItem)]
    public void Shipping_is_for_lost_parcels_alone(ClaimType type) => Assert.Equal(Some.Eur(0), Of(type, [("1", 1), ("2", 3)]).Value.Shipping);

    [Fact]
    public void A_claim_that_completes_the_order_with_earlier_ones_pays_shipping() =>
        Assert.Equal(Some.Eur(4.90m), Of(ClaimType.LostParcel, [("2", 3)], ("1", 1)).Value.Shipping);

    [Fact]
    public void A_piece_still_there_keeps_the_order_incomplete() =>
        Assert.Equal(Some.Eur(0), Of(ClaimType.LostParcel, [("2", 2)], ("1", 1)).Value.Shipping);

    [Fact]
    public void Shipping_is_not_paid_twice() =>
        Assert.Equal(Some.Eur(0), Of(ClaimType.LostParcel, [("1", 1)], ("1", 1), ("2", 3)).Value.Shipping);

    [Fact]
    public void A_part_of_a_line_pays_its_part() => Assert.Equal(Some.Eur(6.66m), Of(ClaimType.MissingItem, [("2", 2)]).Value.Total);

    [Fact]
    public void Pieces_claimed_one_after_the_other_pay_the_whole_line_to_the_cent()
    {
        var first = Of(ClaimType.MissingItem, [("2", 1)]).Value.Total;
        var second = Of(ClaimType.MissingItem, [("2", 1)], ("2", 1)).Value.Total;
        var third = Of(ClaimType.MissingItem, [("2", 1)], ("2", 2)).Value.Total;

        Assert.Equal(Some.Eur(10), first + second + third);
    }

    [Fact]
    public void The_same_piece_claimed_again_pays_its_part_again() =>
        Assert.Equal(Some.Eur(3.33m), Of(ClaimType.MissingItem, [("2", 1)], ("2", 3)).Value.Total);

    [Fact]
    public void An_item_named_twice_counts_its_pieces_together() =>
        Assert.Equal(Some.Eur(6.66m), Of(ClaimType.MissingItem, [("2", 1), ("2", 1)]).Value.Total);

    [Fact]
    public void A_gift_pays_nothing_and_can_still_be_sent_again()
    {
        var order = A.Order().Item("gift", 0).Build();

        var payable = PayableAmount.Of(order, ClaimType.LostParcel, [new DeclaredItem(new ItemId("gift"), 1)], new Dictionary<ItemId, int>(), Some.Eur(0));

        Assert.True(payable.Value.Total.IsZero);
    }

    [Theory]
    [InlineData("1", 2)]
    [InlineData("1", 0)]
    [InlineData("1", -1)]
    public void More_than_was_bought_or_nothing_is_not_claimed(string item, int quantity) =>
        Assert.IsType<Refusal.QuantityBeyondAgreement>(Of(ClaimType.LostParcel, [(item, quantity)]).Refusal);

    [Fact]
    public void Quantities_cannot_overflow_or_cancel_out()
    {
        Assert.IsType<Refusal.QuantityBeyondAgreement>(Of(ClaimType.LostParcel, [("2", int.MaxValue), ("2", int.MaxValue)]).Refusal);
        Assert.IsType<Refusal.QuantityBeyondAgreement>(Of(ClaimType.LostParcel, [("2", 3), ("2", -1)]).Refusal);
    }

    [Fact]
    public void An_item_of_another_order_or_none_is_unknown()
    {
        Assert.Equal(new Refusal.UnknownItem("9"), Of(ClaimType.LostParcel, [("9", 1)]).Refusal);
        Assert.IsType<Refusal.UnknownItem>(Of(ClaimType.LostParcel, []).Refusal);
    }

    [Fact]
    public void An_order_has_no_water_damage() => Assert.IsType<Refusal.TypeNotForAgreement>(Of(ClaimType.WaterDamage, [("1", 1)]).Refusal);

    [Fact]
    public void The_parts_add_up_however_an_order_is_made()
    {
        var random = new Random(3);
        for (var i = 0; i < 500; i++)
        {
            var builder = A.Order().Shipping(random.Next(0, 900) / 100m);
            var lines = Enumerable.Range(1, random.Next(1, 9)).Select(line => (Id: $"{line}", Quantity: random.Next(1, 6))).ToList();
            lines.ForEach(line => builder.Item(line.Id, random.Next(0, 20_000) / 100m, line.Quantity));
            var declared = lines.Select(line => new DeclaredItem(new ItemId(line.Id), random.Next(1, line.Quantity + 1))).ToList();

            var payable = PayableAmount.Of(builder.Build(), ClaimType.LostParcel, declared, new Dictionary<ItemId, int>(), Some.Eur(0)).Value;

            Assert.Equal(payable.Goods + payable.Shipping, payable.Total);
            Assert.Equal(payable.Total.Minor, payable.Items.Sum(item => item.Amount.Minor));
        }
    }

    private static Result<PayableAmount> Of(ClaimType type, (string Item, int Quantity)[] declared, params (string Item, int Quantity)[] earlier) =>
        PayableAmount.Of(
            Order,
            type,
            declared.Select(line => new DeclaredItem(new ItemId(line.Item), line.Quantity)).ToList(),
            earlier.ToDictionary(line => new ItemId(line.Item), line => line.Quantity),
            Some.Eur(0));
}
