using System.Net;
using System.Text.RegularExpressions;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Pages.Managers;
using TrustClaims.Web.Tests.Customers;

namespace TrustClaims.Web.Tests.Managers;

public sealed partial class VoicesTests
{
    [Fact]
    public async Task What_a_customer_says_after_an_answer_is_read_by_managers()
    {
        await using var app = await Visiting.Open();
        using var manager = await app.SignedInAs("manager");
        var empty = await manager.GetPage("/manage/voices");
        var link = await app.Order(app.CupAndTea());
        using var visitor = await Visiting.Visit(app, link);
        using var declared = await visitor.Send("/declare?type=LostParcel", ("item", "1"), ("item", "2"), ("remedy", "Refund"));
        var claim = declared.Headers.Location!.OriginalString.Split('?')[0];

        var asked = await visitor.GetPage(claim);
        using var unanswered = await visitor.SubmitTo(claim, $"{claim}?handler=Effort", ("comment", "Trop de pages"));
        var mistake = await unanswered.Page();
        using var said = await visitor.SubmitTo(claim, $"{claim}?handler=Effort", ("effort", "2"), ("packaging", "5"), ("comment", "Trop de pages <b>"));
        var thanks = await visitor.GetPage(claim);
        var read = await manager.GetPage("/manage/voices");

        Assert.Contains("Personne n’a encore répondu", empty, StringComparison.Ordinal);
        Assert.Contains("Cela a-t-il été facile pour vous", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", asked[asked.IndexOf("id=\"effort\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("Choisissez une réponse.", mistake, StringComparison.Ordinal);
        Assert.Contains("Trop de pages</textarea>", mistake, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);
        Assert.Contains("Merci de nous l’avoir dit.", thanks, StringComparison.Ordinal);
        Assert.Contains("Changer ma réponse", thanks, StringComparison.Ordinal);
        Assert.Contains("Trop de pages <b>", read, StringComparison.Ordinal);
        Assert.Contains("encore peu de réponses", read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LostParcel", "Et l’emballage de nos autres colis, si vous en avez reçu")]
    [InlineData("DamagedItem", "Et l’emballage, a-t-il bien tenu")]
    public async Task The_packaging_is_asked_after_in_words_that_whoever_reads_them_can_answer(string type, string question)
    {
        await using var app = await Visiting.Open();
        using var visitor = await Visiting.Visit(app, await app.Order(app.CupAndTea()));
        using var declared = await visitor.Send($"/declare?type={type}", ("item", "1"), ("remedy", "Refund"));
        var claim = declared.Headers.Location!.OriginalString.Split('?')[0];

        var asked = await visitor.GetPage(claim);
        using var said = await visitor.SubmitTo(claim, $"{claim}?handler=Effort", ("effort", "4"), ("packaging", "2"));
        var page = asked[asked.IndexOf("id=\"effort\"", StringComparison.Ordinal)..];
        var kept = await app.InDatabase(db => db.Voices(TrustClaims.Testing.Builders.Some.Times, app.Clock.GetUtcNow(), default));

        Assert.Contains(question, page, StringComparison.Ordinal);
        Assert.Equal(["5", "4", "3", "2", "1", "5", "4", "3", "2", "1"], Figures().Matches(page).Select(match => match.Groups[1].Value));
        Assert.Equal([type], kept.Packaging.Keys.Select(one => one.ToString()));
    }

    [Fact]
    public void A_share_of_few_answers_comes_with_a_wide_interval()
    {
        var scores = Scores.Of([5, 5, 4, 1]);

        Assert.Equal((4, 3.75, 0.75), (scores.Count, scores.Mean, scores.Share.Share));
        Assert.Equal((0.301, 0.954), (Math.Round(scores.Share.Low, 3), Math.Round(scores.Share.High, 3)));
    }

    [GeneratedRegex("name=\"(?:effort|packaging)\" value=\"(\\d)\"")]
    private static partial Regex Figures();
}
