using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;
using TrustClaims.Web.Pages.Customers;

namespace TrustClaims.Web.Tests.Customers;

/// <summary>How the answer reads where a part of the money has left and the rest has not.</summary>
public sealed class PartLeftTests
{
    [Theory]
    [InlineData("fr", Remedy.Refund, "10_€ sont déjà partis. 25_€ repartent")]
    [InlineData("en", Remedy.Refund, "€10 has left already. €25 goes back")]
    [InlineData("fr", Remedy.StoreCredit, "10_€ d’avoir sont déjà à vous. Un avoir de 25_€ est à vous")]
    public void What_left_is_told_and_the_rest_is_promised(string language, Remedy remedy, string sentences)
    {
        var claim = A.Claim().For(remedy).Item("1", 10).Item("2", 25).Build();
        Report(claim, 0, SettlementOutcome.Refunded);
        Report(claim, 1, SettlementOutcome.Failed);

        Assert.Contains(sentences.Replace('_', '\u00a0'), Letter(claim, language).Again!, StringComparison.Ordinal);
    }

    private static void Report(Claim claim, int number, SettlementOutcome outcome) =>
        Assert.True(claim.Report(claim.Settlements[number].Id, new SettlementReport(outcome, Some.Moment, null, null, null), Some.Times, Actor.Clock, Some.Moment).Succeeded);

    private static Letter Letter(Claim claim, string language)
    {
        var (words, shop) = (new WordsOf(new ShopOptions()), new ShopOptions());
        var page = new ClaimPage(claim, A.Order().Item("1", 10).Item("2", 25).Build(), null, Some.OpeningPolicy, Some.OpeningPolicy)
        {
            Now = Some.Moment,
            Said = null!,
            Events = [],
            Effort = null,
            Messages = [],
        };
        return Texts.Speaking(Texts.Language(language), () => new LetterWriter(words, new Moments(words, shop, new Testing.Installing.MovableClock(Some.Moment))).Write(page));
    }
}
