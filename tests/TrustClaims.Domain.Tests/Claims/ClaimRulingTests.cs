using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Claims;

public sealed class ClaimRulingTests
{
    private static readonly NamedPerson Jeanne = Some.Person("Jeanne Martin");
    private static readonly DateTimeOffset Later = ClaimInState.Later;

    [Fact]
    public void A_yes_grants_all_keeps_the_promise_and_makes_the_next()
    {
        var claim = Money().Ruled(RulingOutcome.Approved, by: Jeanne);

        Assert.Equal((ClaimStatus.Approved, claim.Payable, Jeanne.Id), (claim.Status, claim.Granted, claim.RuledBy));
        Assert.Equal([PromiseState.Kept, PromiseState.Open], claim.Promises.Select(promise => promise.State));
        Assert.Equal(2, claim.Settlements.Count);
        var ruling = Assert.Single(claim.Rulings);
        Assert.Equal((1, "Jeanne Martin", claim.Payable, "Because.", Later), (ruling.Number, ruling.RuledByName, ruling.Granted, ruling.Reason, ruling.At));
        Assert.Equal(ActorKind.Staff, claim.Happenings[^1].By.Kind);
    }

    [Fact]
    public void A_part_in_money_is_spread_over_the_items_to_the_cent()
    {
        var claim = Money().Ruled(RulingOutcome.PartlyApproved, Some.Eur(10));

        Assert.Equal((ClaimStatus.PartlyApproved, Some.Eur(10)), (claim.Status, claim.Granted));
        Assert.Equal([Some.Eur(3.33m), Some.Eur(6.67m)], claim.Settlements.Select(settlement => settlement.Amount));
        Assert.Equal(PromiseKind.RefundBy, claim.Promises[^1].Kind);
    }

    [Fact]
    public void A_part_in_goods_names_pieces_and_rounds_at_nobodys_cost()
    {
        var claim = Goods();

        Assert.True(Rule(claim, new RulingWords(RulingOutcome.PartlyApproved, [new ItemQuantity(new ItemId("2"), 2)], null, null)).Succeeded);

        var settlement = Assert.Single(claim.Settlements);
        Assert.Equal((new ItemId("2"), 2, Some.Eur(66.66m)), (settlement.Item, settlement.Quantity, settlement.Amount));
        Assert.Equal((0, 2), (claim.Items[0].GrantedQuantity, claim.Items[1].GrantedQuantity));
    }

    [Fact]
    public void A_no_gives_its_reason_pays_nothing_and_is_a_persons()
    {
        var claim = Money();

        Rule(claim, new RulingWords(RulingOutcome.Declined, null, null, "  ")).Refuses<Refusal.ReasonRequired>();
        Rule(claim, new RulingWords(RulingOutcome.Declined, null, null, null)).Refuses<Refusal.ReasonRequired>();
        Assert.Equal(ClaimStatus.InReview, claim.Status);
        Assert.True(Rule(claim, new RulingWords(RulingOutcome.Declined, null, null, " It was signed for. ")).Succeeded);

        Assert.Equal((ClaimStatus.Declined, Jeanne.Id, "It was signed for."), (claim.Status, claim.RuledBy, claim.LastRuling!.Reason));
        Assert.True(claim.Granted.IsZero);
        Assert.Empty(claim.Settlements);
        Assert.Equal(PromiseState.Kept, Assert.Single(claim.Promises).State);
    }

    [Fact]
    public void A_part_that_is_all_there_was_is_no_part()
    {
        var claim = Money();
        claim.Ruled(RulingOutcome.PartlyApproved, claim.Payable);

        Assert.Equal((ClaimStatus.Approved, RulingOutcome.Approved), (claim.Status, claim.LastRuling!.Outcome));
    }

    [Fact]
    public void Somebody_looking_at_an_old_page_does_not_rule()
    {
        var claim = Money();
        claim.ChangeRemedy(Remedy.StoreCredit, Some.OpeningPolicy.RemediesFor(claim.Type), Actor.Customer, Later);

        var result = claim.Rule(new RulingWords(RulingOutcome.Approved, null, null, null), Jeanne, claim.Version - 1, Some.Times, Later);

        Assert.Equal(new Refusal.StaleVersion(claim.Version - 1, claim.Version), result.Refusal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("150.01")]
    public void A_part_in_money_is_something_and_no_more_than_all(string? amount)
    {
        var claim = Money();
        var asked = amount is null ? (Money?)null : Some.Eur(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(new Refusal.AmountBeyondPayable(Some.Eur(150)), Rule(claim, new RulingWords(RulingOutcome.PartlyApproved, null, asked, null)).Refusal);
        Assert.True(claim.Granted.IsZero);
    }

    [Fact]
    public void A_part_in_another_currency_is_no_part() =>
        Rule(Money(), new RulingWords(RulingOutcome.PartlyApproved, null, new Money(100, Currency.Of("USD")), null)).Refuses<Refusal.AmountBeyondPayable>();

    [Fact]
    public void A_part_in_goods_is_of_what_was_claimed_and_nothing_is_granted_by_half()
    {
        var claim = Goods();

        Part(claim).Refuses<Refusal.UnknownItem>();
        Part(claim, ("1", 1), ("9", 1)).Refuses<Refusal.UnknownItem>();
        Part(claim, ("1", 1), ("2", 4)).Refuses<Refusal.QuantityBeyondAgreement>();
        Part(claim, ("2", 2), ("2", 2)).Refuses<Refusal.QuantityBeyondAgreement>();
        Part(claim, ("2", 0)).Refuses<Refusal.QuantityBeyondAgreement>();
        Part(claim, ("2", 3), ("2", -1)).Refuses<Refusal.QuantityBeyondAgreement>();
        Part(claim, ("2", int.MaxValue), ("2", int.MaxValue)).Refuses<Refusal.QuantityBeyondAgreement>();

        Assert.True(claim.Granted.IsZero);
        Assert.All(claim.Items, item => Assert.Equal(0, item.GrantedQuantity));
        Assert.Equal(ClaimStatus.InReview, claim.Status);
    }

    [Fact]
    public void Parts_of_any_size_add_up_to_the_whole_after_another_look()
    {
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            var claim = A.Claim().InReview().Item("1", random.Next(0, 9_999) / 100m).Item("2", random.Next(1, 9_999) / 100m, 3).Item("3", random.Next(1, 500) / 100m).Build();
            claim.Ruled(RulingOutcome.PartlyApproved, new Money(random.NextInt64(1, claim.Payable.Minor), Currency.Eur)).AskedAnotherLook();
            Assert.Equal(claim.Granted.Minor, claim.Settlements.Sum(settlement => settlement.Amount.Minor));
            Assert.All(claim.Items, item => Assert.True(item.Granted <= item.Payable));

            claim.Ruled(RulingOutcome.Approved);

            Assert.Equal(claim.Payable, claim.Granted);
            Assert.Equal(claim.Payable.Minor, claim.Settlements.Sum(settlement => settlement.Amount.Minor));
            Assert.Equal(5, claim.Settlements.Sum(settlement => settlement.Quantity));
            Assert.Equal(claim.Settlements.Count, claim.Settlements.Select(settlement => (settlement.Item, settlement.Round)).Distinct().Count());
        }
    }

    private static Claim Money() => A.Claim().InReview().Item("1", 50).Item("2", 100, quantity: 3).For(Remedy.Refund).Build();

    private static Claim Goods() => A.Claim().InReview().Item("1", 50).Item("2", 100, quantity: 3).For(Remedy.Resend).Build();

    private static Result<Done> Rule(Claim claim, RulingWords words) => claim.Rule(words, Jeanne, claim.Version, Some.Times, Later);

    private static Result<Done> Part(Claim claim, params (string Item, int Quantity)[] items) => Rule(
        claim, new RulingWords(RulingOutcome.PartlyApproved, items.Select(line => new ItemQuantity(new ItemId(line.Item), line.Quantity)).ToList(), null, null));
}
