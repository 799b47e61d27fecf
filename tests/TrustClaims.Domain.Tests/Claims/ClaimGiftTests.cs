using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Claims;

/// <summary>Something that cost nothing, lost together with something that was paid: it can be sent again, and there is no money to give back for it.</summary>
public sealed class ClaimGiftTests
{
    private static readonly DateTimeOffset Later = ClaimInState.Later;

    [Theory]
    [InlineData(Remedy.Refund)]
    [InlineData(Remedy.StoreCredit)]
    public void No_money_is_sent_for_it_and_the_claim_is_settled_without(Remedy money)
    {
        var claim = WithGift(money);

        Assert.Equal(["paid"], Items(claim));
        Assert.True(claim.Items.All(item => item.GrantedQuantity == 1));
        claim.Reported(SettlementOutcome.Refunded, Later);
        Assert.Equal((ClaimStatus.Settled, PromiseState.Kept), (claim.Status, claim.Promises.Single().State));
    }

    [Fact]
    public void It_is_sent_again_with_the_rest() => Assert.Equal(["paid", "gift"], Items(WithGift(Remedy.Resend)));

    [Fact]
    public void With_a_change_of_mind_it_comes_and_goes_in_the_round_that_is_promised()
    {
        var claim = WithGift(Remedy.Refund);
        var notBefore = claim.Settlements[0].NotBefore;

        Change(claim, Remedy.Resend);
        Assert.Equal(["paid", "gift"], Items(claim));
        Assert.All(claim.Settlements, one => Assert.Equal((Remedy.Resend, 1, 1, notBefore), (one.Remedy, one.Quantity, one.Round, one.NotBefore)));

        Change(claim, Remedy.StoreCredit);
        Assert.Equal(["paid"], Items(claim));
    }

    [Fact]
    public void What_could_not_be_sent_is_not_paid_with_nothing()
    {
        var claim = WithGift(Remedy.Resend).Reported(SettlementOutcome.Sent).Reported(SettlementOutcome.Failed, settlement: 1);
        var gift = claim.Settlements[1].Id;
        var version = claim.Version;

        Again(claim, gift, Remedy.Refund).Refuses<Refusal.RemedyNotOffered>();

        Assert.Equal(version, claim.Version);
        Assert.True(Again(claim, gift, Remedy.Resend).Succeeded);
    }

    [Fact]
    public void Granted_alone_it_is_not_exchanged_for_nothing()
    {
        var words = new RulingWords(RulingOutcome.PartlyApproved, [new(new ItemId("gift"), 1)], null, "Le reste est arrivé.");
        var claim = A.Claim().InReview().Item("paid", 30).Item("gift", 0).For(Remedy.Resend).Build();
        claim.Rule(words, Some.Person(), claim.Version, Some.Times, Later);

        claim.Saved().ChangeRemedy(Remedy.Refund, Enum.GetValues<Remedy>(), Actor.Customer, Later).Refuses<Refusal.RemedyNotOffered>();

        Assert.Equal(["gift"], Items(claim));
    }

    [Fact]
    public void Granted_first_and_then_paid_for_with_the_rest_it_leaves_no_promise_of_nothing()
    {
        var words = new RulingWords(RulingOutcome.PartlyApproved, [new(new ItemId("gift"), 1)], null, "Le reste est arrivé.");
        var claim = A.Claim().InReview().Item("paid", 30).Item("gift", 0).For(Remedy.Resend).Build();
        claim.Rule(words, Some.Person(), claim.Version, Some.Times, Later);
        claim.AskedAnotherLook().Ruled(RulingOutcome.Approved, by: Some.Person("Karim"));

        Change(claim, Remedy.Refund);

        Assert.Equal(["paid"], Items(claim));
        Assert.Equal([2], claim.Promises.Where(promise => promise is { State: PromiseState.Open }).Select(promise => promise.Round!.Value));
    }

    [Fact]
    public void Granted_last_after_the_money_it_is_no_promise_of_money()
    {
        var words = new RulingWords(RulingOutcome.PartlyApproved, [new(new ItemId("paid"), 1)], null, "Le cadeau est arrivé.");
        var claim = A.Claim().InReview().Item("paid", 30).Item("gift", 0).For(Remedy.Resend).Build();
        claim.Rule(words, Some.Person(), claim.Version, Some.Times, Later);
        Change(claim, Remedy.Refund);
        claim.AskedAnotherLook().Ruled(RulingOutcome.Approved, by: Some.Person("Karim"));

        Assert.Equal(["paid"], Items(claim));
        Assert.Equal([1], claim.Promises.Where(promise => promise is { State: PromiseState.Open }).Select(promise => promise.Round!.Value));
        Assert.Equal(ClaimStatus.Settled, claim.Reported(SettlementOutcome.Refunded).Status);
    }

    private static Claim WithGift(Remedy remedy) => A.Claim().Item("paid", 30).Item("gift", 0).For(remedy).Build();

    private static IEnumerable<string> Items(Claim claim) => claim.Settlements.Select(settlement => settlement.Item.Value);

    private static void Change(Claim claim, Remedy remedy)
    {
        Assert.True(claim.ChangeRemedy(remedy, Enum.GetValues<Remedy>(), Actor.Customer, Later).Succeeded);
        claim.Saved();
    }

    private static Result<Done> Again(Claim claim, SettlementId id, Remedy remedy) =>
        claim.SettleAgain(id, remedy, Enum.GetValues<Remedy>(), Some.Times, Actor.Clock, Later);
}
