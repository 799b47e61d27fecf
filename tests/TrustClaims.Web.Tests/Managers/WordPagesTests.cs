using System.Net;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Managers;

/// <summary>The lists of words that managers keep: those by which feelings are noticed, and the texts that agents begin from.</summary>
public sealed class WordPagesTests
{
    [Fact]
    public async Task A_sentence_is_tried_and_a_word_added_and_had_back()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        const string address = "/manage/feelings";

        using var before = await manager.SubmitTo(address, $"{address}?handler=Try", ("Tried", "Quel bazar, c’est inadmissible."));
        using var added = await manager.SubmitTo(address, $"{address}?handler=Add", ("Phrase", "quel bazar"), ("Feeling", "Anger"), ("Language", "fr"));
        using var taken = await manager.SubmitTo(address, $"{address}?handler=Out", ("Phrase", "inadmissible"), ("Language", "fr"));
        using var after = await manager.SubmitTo(address, $"{address}?handler=Try", ("Tried", "Quel bazar, c’est inadmissible."));
        using var empty = await manager.SubmitTo(address, $"{address}?handler=Add", ("Phrase", " "), ("Feeling", "Anger"), ("Language", "fr"));
        using var foreign = await manager.SubmitTo(address, $"{address}?handler=Add", ("Phrase", "Wut"), ("Feeling", "Anger"), ("Language", "de"));

        Assert.Contains("Relevé\u00a0: «\u00a0inadmissible\u00a0» (colère).", await before.Page(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Contains("Relevé\u00a0: «\u00a0Quel bazar\u00a0» (colère).", await after.Page(), StringComparison.Ordinal);
        Assert.Contains("class=\"errors\"", await empty.Page(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Contains("«\u00a0quel bazar\u00a0»\u00a0: colère, ajouté par Test manager", await manager.GetPage(address), StringComparison.Ordinal);
        using var back = await manager.SubmitTo(address, $"{address}?handler=Back", ("Phrase", "inadmissible"), ("Language", "fr"));
        using var again = await manager.SubmitTo(address, $"{address}?handler=Try", ("Tried", "inadmissible"));
        Assert.Contains("«\u00a0inadmissible\u00a0» (colère).", await again.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_added_rewritten_and_taken_out_and_agents_find_it_so()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var manager = await app.SignedInAs("manager");
        using var agent = await app.SignedInAs("agent");
        const string address = "/manage/texts";

        using var added = await manager.SubmitTo(address, $"{address}?handler=Keep", ("Form.Use", "Reply"), ("Form.Language", "fr"), ("Form.Name", "Chez la gardienne"), ("Form.Text", "{item} : chez la gardienne."));
        using var rewritten = await manager.SubmitTo(address, $"{address}?handler=Keep", ("Form.Use", "Reply"), ("Form.Language", "fr"), ("Form.Name", "Merci"), ("Form.Text", "Grand merci."), ("Form.IsThere", "true"));
        using var taken = await manager.SubmitTo(address, $"{address}?handler=Out", ("Form.Use", "Reply"), ("Form.Language", "fr"), ("Form.Name", "Vous appeler"));
        using var wrong = await manager.SubmitTo(address, $"{address}?handler=Keep", ("Form.Use", "Reply"), ("Form.Language", "fr"), ("Form.Name", "Faux"), ("Form.Text", "{prenom}"));

        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Contains("{prenom}</textarea>", await wrong.Page(), StringComparison.Ordinal);
        var desk = await agent.GetPage($"/desk/claims/{reference}");
        Assert.Contains("chez la gardienne.", desk, StringComparison.Ordinal);
        Assert.Contains("data-text=\"Grand merci.\"", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"Vous appeler\"", desk, StringComparison.Ordinal);
        var page = await manager.GetPage(address);
        Assert.Contains("réécrit", page, StringComparison.Ordinal);
        using var back = await manager.SubmitTo(address, $"{address}?handler=Forget", ("id", Forms.ValueOf(page.Replace("<button class=\"button quiet\" type=\"submit\" name=\"id\"", "<input name=\"id\"", StringComparison.Ordinal), "id")));
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
    }

    [Fact]
    public async Task Neither_is_an_agents()
    {
        await using var app = await App.Start();
        using var agent = await app.SignedInAs("agent");

        using var feelings = await agent.GetAsync("/manage/feelings");
        using var texts = await agent.GetAsync("/manage/texts");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (feelings.StatusCode, texts.StatusCode));
    }
}
