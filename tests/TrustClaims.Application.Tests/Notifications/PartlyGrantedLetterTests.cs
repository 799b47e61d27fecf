using TrustClaims.Application.Notifications;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Application.Tests.Notifications;

/// <summary>Of several items some are granted: the letter names which, and which of them travels back.</summary>
public sealed class PartlyGrantedLetterTests
{
    [Theory]
    [InlineData("fr", "et vous l’accorde en partie_: Item 2 (1 article sur 3).")]
    [InlineData("en", "and grants it in part: Item 2 (1 item of 3).")]
    public void Goods_are_named_and_counted(string language, string sentence)
    {
        var claim = Ruled(Review().For(Remedy.Resend).Item("1", 10).Item("2", 10, 2).Build(), new(RulingOutcome.PartlyApproved, [new(new("2"), 1)], null, null));

        Assert.Contains(ALetter.Set(sentence), ALetter.Of(claim, language).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "et vous l’accorde en partie_: un remboursement de 12_€, pour Item 1 et Item 2.")]
    [InlineData("en", "and grants it in part: a refund of €12, for Item 1 and Item 2.")]
    public void Money_is_said_for_what(string language, string sentence)
    {
        var claim = Ruled(Review().Item("1", 10).Item("2", 20).Build(), new(RulingOutcome.PartlyApproved, null, Some.Eur(12), null));

        Assert.Contains(ALetter.Set(sentence), ALetter.Of(claim, language).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_items_the_one_that_travels_back_is_named()
    {
        var claim = A.Claim().Of(ClaimType.DamagedItem).For(Remedy.Exchange).Item("1", 65).Item("2", 10).Build();

        Assert.Contains(ALetter.Set("Gardez ceci de côté_: Item 1. Le retour est à nos frais"), ALetter.Of(claim).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_granted_does_not_travel_back()
    {
        var claim = Ruled(
            Review(ClaimType.DamagedItem).For(Remedy.Exchange).Item("1", 100).Item("2", 10).Build(), new(RulingOutcome.PartlyApproved, [new(new("2"), 1)], null, null));

        Assert.Contains("ni rien à renvoyer", ALetter.Of(claim).Text, StringComparison.Ordinal);
        Assert.Empty(claim.TravellingBack(Some.OpeningPolicy));
    }

    [Fact]
    public void What_is_paid_in_part_alone_stays_with_its_customer()
    {
        var claim = Ruled(Review(ClaimType.DamagedItem).For(Remedy.Refund).Item("1", 100).Build(), new(RulingOutcome.PartlyApproved, null, Some.Eur(70), null));

        Assert.Contains("ni rien à renvoyer", ALetter.Of(claim).Text, StringComparison.Ordinal);
        Assert.Empty(claim.TravellingBack(Some.OpeningPolicy));
    }

    [Fact]
    public void A_second_part_names_and_counts_all_that_is_granted_by_then()
    {
        var claim = Ruled(Review().For(Remedy.Resend).Item("1", 10).Item("2", 10, 2).Build(), new(RulingOutcome.PartlyApproved, [new(new("2"), 1)], null, null));
        Assert.Null(claim.AskAnotherLook("And the cup?", 24, Some.Times, Some.Moment.AddHours(4)).Refusal);

        Ruled(claim, new(RulingOutcome.PartlyApproved, [new(new("1"), 1)], null, null));

        Assert.Contains(ALetter.Set("and grants it in part: Item 1 and Item 2 (2 items of 3)."), ALetter.Of(claim, "en").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "et vous l’accorde en partie_: Item 2.")]
    [InlineData("en", "and grants it in part: Item 2.")]
    public void A_message_of_before_counts_nothing(string language, string sentence)
    {
        var claim = Ruled(Review().For(Remedy.Resend).Item("1", 10).Item("2", 10, 2).Build(), new(RulingOutcome.PartlyApproved, [new(new("2"), 1)], null, null));
        var before = LetterFacts.Of(claim, claim.Happenings[^1].Event) with { Granted = [] };

        Assert.Contains(ALetter.Set(sentence), ALetter.Of(before, claim, language).Text, StringComparison.Ordinal);
    }

    private static ClaimBuilder Review(ClaimType type = ClaimType.LostParcel) => A.Claim().Of(type).InReview();

    private static Claim Ruled(Claim claim, RulingWords words)
    {
        Assert.Null(claim.Rule(words, Some.Person(), claim.Version, Some.Times, Some.Moment.AddHours(3)).Refusal);
        return claim.Saved();
    }
}
