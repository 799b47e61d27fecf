using System.Net;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Managers;

public sealed class YouSaidTests
{
    private const string Change = "/manage/voices/change";

    [Fact]
    public async Task What_was_changed_is_published_and_taken_back()
    {
        await using var app = await App.Start();
        await app.ClaimInReview(comment: "Le carton est arrivé écrasé, chez Madame Unetelle.");
        using var manager = await app.SignedInAs("manager");
        using var visitor = app.CreateClient();

        var before = await visitor.GetPage("/you-said");
        var voices = await manager.GetPage("/manage/voices");
        using var nothing = await manager.SubmitTo(Change, $"{Change}?handler=Read", ("Form.Theme", "None"), ("Form.French", "Deux parois."));
        using var preview = await manager.SubmitTo(Change, $"{Change}?handler=Read", ("Form.Theme", "Packaging"), ("Form.French", "Deux parois."), ("Form.English", "Two walls."));
        var nobodyYet = await visitor.GetPage("/you-said");
        using var published = await manager.SubmitTo(Change, $"{Change}?handler=Publish", ("Form.Theme", "Packaging"), ("Form.French", "Deux parois."), ("Form.English", "Two walls."));
        var shown = await visitor.GetPage("/you-said");
        var told = await manager.GetPage("/manage/voices");
        var change = await app.InDatabase(db => db.VoicedChanges.SingleAsync());
        using var takenBack = await manager.SubmitTo("/manage/voices", "/manage/voices?handler=TakeBack", ("change", change.Id.ToString()));

        Assert.Contains("Rien n’est encore à raconter ici", before, StringComparison.Ordinal);
        Assert.Contains("Le carton est arrivé écrasé, chez Madame Unetelle.", voices, StringComparison.Ordinal);
        Assert.Contains("reconnu à «\u00a0carton\u00a0»", voices, StringComparison.Ordinal);
        Assert.Contains("au moins 30 personnes", voices, StringComparison.Ordinal);
        var page = await nothing.Page();
        Assert.Contains("Choisissez un thème.", page, StringComparison.Ordinal);
        Assert.Contains("Deux parois.</textarea>", page, StringComparison.Ordinal);
        var previewed = await preview.Page();
        Assert.Contains("Rien n’est encore publié ni envoyé", previewed, StringComparison.Ordinal);
        Assert.Contains("Vous nous l’aviez dit, et cela a changé", previewed, StringComparison.Ordinal);
        Assert.Contains("You told us, and it has changed", previewed, StringComparison.Ordinal);
        Assert.Contains("1 personne, tout de suite.", previewed, StringComparison.Ordinal);
        Assert.DoesNotContain("Deux parois.", nobodyYet, StringComparison.Ordinal);
        Assert.Equal("/manage/voices#changes", published.Headers.Location?.OriginalString);
        Assert.Contains("Deux parois.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Unetelle", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(change.ByName, shown, StringComparison.Ordinal);
        Assert.Contains("1 personne est prévenue", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, takenBack.StatusCode);
        Assert.Contains("1 lettre qui attendait ne partira pas.", await manager.GetPage("/manage/voices"), StringComparison.Ordinal);
        Assert.DoesNotContain("Deux parois.", await visitor.GetPage("/you-said"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_goes_back_to_a_form_that_was_sent_keeps_the_other_text_that_they_write_there()
    {
        await using var app = await App.Start();
        await app.PublishOpening();
        using var manager = await app.SignedInAs("manager");
        var once = Forms.ValueOf(await manager.GetPage($"{Change}?theme=Packaging"), "Form.Once");
        using var first = await manager.SubmitTo(Change, $"{Change}?handler=Publish", ("Form.Once", once), ("Form.Theme", "Packaging"), ("Form.French", "Deux parois."), ("Form.English", "Two walls."));

        using var second = await manager.SubmitTo(Change, $"{Change}?handler=Publish", ("Form.Once", once), ("Form.Theme", "Packaging"), ("Form.French", "Trois parois."), ("Form.English", "Three walls."));
        var kept = await second.Page();
        using var third = await manager.SubmitTo(
            Change, $"{Change}?handler=Publish", ("Form.Once", Forms.ValueOf(kept, "Form.Once")), ("Form.Theme", "Packaging"), ("Form.French", "Trois parois."), ("Form.English", "Three walls."));

        Assert.Contains("Ce formulaire a déjà servi", kept, StringComparison.Ordinal);
        Assert.Contains("Trois parois.</textarea>", kept, StringComparison.Ordinal);
        Assert.Equal("/manage/voices#changes", third.Headers.Location?.OriginalString);
        Assert.Equal(2, await app.InDatabase(db => db.VoicedChanges.CountAsync()));
    }

    [Fact]
    public async Task What_names_somebody_is_said_with_the_words_that_do()
    {
        await using var app = await App.Start();
        await app.PublishOpening();
        using var manager = await app.SignedInAs("manager");

        using var refused = await manager.SubmitTo(Change, $"{Change}?handler=Read", ("Form.Theme", "Packaging"), ("Form.French", "Grâce à la commande FR-1042."), ("Form.English", "Two walls."));
        var page = await refused.Page();

        Assert.Contains("retirez «\u00a0FR-1042\u00a0»", page, StringComparison.Ordinal);
        Assert.Contains("Grâce à la commande FR-1042.</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_is_given_to_a_theme_and_had_back()
    {
        await using var app = await App.Start();
        await app.PublishOpening();
        using var manager = await app.SignedInAs("manager");

        using var kept = await manager.SubmitTo("/manage/voices/words", "/manage/voices/words?handler=Add", ("Phrase", "dépliant"), ("Theme", "Page"), ("Language", "fr"));
        var page = await manager.GetPage("/manage/voices/words");
        using var back = await manager.SubmitTo("/manage/voices/words", "/manage/voices/words?handler=Back", ("Phrase", "dépliant"), ("Language", "fr"));
        using var nothing = await manager.SubmitTo("/manage/voices/words", "/manage/voices/words?handler=Add", ("Phrase", " "), ("Theme", "Page"), ("Language", "fr"));

        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Contains("<b lang=\"fr\">dépliant</b>", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.Equal(0, await app.InDatabase(db => db.ThemeWords.CountAsync()));
        Assert.Contains("Écrivez-nous quelques mots.", await nothing.Page(), StringComparison.Ordinal);
    }
}
