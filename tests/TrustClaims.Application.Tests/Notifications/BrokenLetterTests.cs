using TrustClaims.Application.Notifications;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Application.Tests.Notifications;

/// <summary>The letter that owns a broken promise names what was promised, and what is promised now.</summary>
public sealed class BrokenLetterTests
{
    private static readonly DateTimeOffset Later = Some.Moment.AddDays(9);

    [Theory]
    [InlineData(Remedy.Refund, "Nous vous avions promis de vous verser 1_€ au plus tard le", "Voici notre nouvelle promesse_: votre argent part au plus tard le")]
    [InlineData(Remedy.StoreCredit, "Nous vous avions promis un avoir de 1_€ au plus tard le", "Voici notre nouvelle promesse_: votre avoir est à vous au plus tard le")]
    [InlineData(Remedy.Resend, "Nous vous avions promis que votre nouveau colis partirait au plus tard le", "Voici notre nouvelle promesse_: votre nouveau colis part au plus tard le")]
    public void What_was_promised_is_named_with_its_sum_and_what_is_promised_now_in_words_of_its_own(Remedy remedy, string promised, string again)
    {
        var claim = Late(A.Claim().For(remedy).Worth(1m).Build());

        Assert.Contains(ALetter.Set(promised), ALetter.Of(claim).Text, StringComparison.Ordinal);
        Assert.Contains(ALetter.Set(again), ALetter.Of(claim).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repair_is_promised_as_a_repair() => Assert.Contains(
        ALetter.Set("Voici notre nouvelle promesse_: la réparation est organisée au plus tard le"),
        ALetter.Of(Late(A.Claim().Of(ClaimType.DamagedItem).For(Remedy.Repair).Build())).Text, StringComparison.Ordinal);

    [Fact]
    public void The_sum_is_that_of_the_promise_which_was_broken()
    {
        var claim = A.Claim().Item("1", 10).Item("2", 25).Build();
        claim.Report(claim.Settlements[1].Id, new SettlementReport(SettlementOutcome.Failed, Some.Moment, null, null, "card_expired"), Some.Times, Actor.Clock, Some.Moment);

        var letter = ALetter.Of(claim.Happenings.Select(one => one.Event).OfType<ClaimEvent.PromiseBroken>().Single(), claim, "en");

        Assert.Contains("We had promised to pay you €35 by", letter.Text, StringComparison.Ordinal);
        Assert.Contains("This is our new promise: your money is on its way by", letter.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Remedy.Refund, "De cette somme, 10_€ sont partis. Nous vous devons encore 25_€.", "Voici notre nouvelle promesse_: ces 25_€ partent au plus tard le")]
    [InlineData(Remedy.StoreCredit, "De cet avoir, 10_€ sont à vous. Nous vous devons encore 25_€.", "Voici notre nouvelle promesse_: ces 25_€ d’avoir sont à vous au plus tard le")]
    public void Where_a_part_has_left_the_letter_says_what_left_and_what_is_still_owed(Remedy remedy, string left, string again)
    {
        var claim = A.Claim().For(remedy).Item("1", 10).Item("2", 25).Build();
        claim.Report(claim.Settlements[0].Id, new SettlementReport(SettlementOutcome.Refunded, Some.Moment, null, null, null), Some.Times, Actor.Clock, Some.Moment);
        claim.Report(claim.Settlements[1].Id, new SettlementReport(SettlementOutcome.Failed, Some.Moment, null, null, "card_expired"), Some.Times, Actor.Clock, Some.Moment);

        var letter = ALetter.Of(claim.Happenings.Select(one => one.Event).OfType<ClaimEvent.PromiseBroken>().Single(), claim);

        Assert.Contains(ALetter.Set(left), letter.Text, StringComparison.Ordinal);
        Assert.Contains(ALetter.Set(again), letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("n’a pas abouti", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_missed_again_is_told_as_missed_again_and_nobody_takes_over_anew()
    {
        var claim = Late(A.Claim().Build());
        var first = ALetter.Of(claim);
        Assert.Null(claim.BreakLatePromises(Some.Times, Later.AddDays(20)).Refusal);
        var second = ALetter.Of(claim);
        Assert.Null(claim.BreakLatePromises(Some.Times, Later.AddDays(60)).Refusal);

        Assert.DoesNotContain("déjà manqué", first.Text, StringComparison.Ordinal);
        Assert.Contains("Nous avions déjà manqué cette promesse une fois", second.Text, StringComparison.Ordinal);
        Assert.Contains("Nous avions déjà manqué cette promesse 2 fois", ALetter.Of(claim).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("désormais", first.Text + second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parcel_that_got_lost_on_its_way_is_promised_to_leave_again()
    {
        var claim = A.Claim().For(Remedy.Resend).Build();
        claim.Report(claim.Settlements[0].Id, new SettlementReport(SettlementOutcome.Sent, Some.Moment, "colissimo", "6A1", null) { IsFollowed = true }, Some.Times, Actor.Clock, Some.Moment);
        claim.Report(claim.Settlements[0].Id, new SettlementReport(SettlementOutcome.Failed, Some.Moment, null, null, "lost"), Some.Times, Actor.Clock, Some.Moment);

        var letter = ALetter.Of(claim.Happenings.Select(one => one.Event).OfType<ClaimEvent.PromiseBroken>().Single(), claim);

        Assert.Contains("Votre colis s’est perdu en route.", letter.Text, StringComparison.Ordinal);
        Assert.Contains(ALetter.Set("Voici notre nouvelle promesse_: votre nouveau colis part au plus tard le"), letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_written_before_sums_were_kept_names_none()
    {
        var claim = Late(A.Claim().Build());

        var letter = ALetter.Of(LetterFacts.Of(claim, claim.Happenings[^1].Event) with { BrokenSum = null }, claim);

        Assert.Contains("Nous vous avions promis que votre argent partirait au plus tard le", letter.Text, StringComparison.Ordinal);
    }

    private static Claim Late(Claim claim)
    {
        Assert.Null(claim.BreakLatePromises(Some.Times, Later).Refusal);
        return claim;
    }
}
