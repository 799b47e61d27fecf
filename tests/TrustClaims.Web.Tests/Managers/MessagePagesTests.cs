using System.Net;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Managers;

public sealed class MessagePagesTests
{
    private const string Page = "/manage/messages/answer.forReview";

    [Fact]
    public async Task Every_message_is_in_the_list_and_opens()
    {
        await using var app = await App.Start();
        await app.ClaimInReview();
        using var manager = await app.SignedInAs("manager");

        var list = await manager.GetPage("/manage/messages");

        foreach (var kind in Application.Notifications.Templates.MessageKinds.All.Keys)
        {
            Assert.Contains($"href=\"/manage/messages/{kind}\"", list, StringComparison.Ordinal);
            using var answer = await manager.GetAsync($"/manage/messages/{kind}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var none = await manager.GetAsync("/manage/messages/nonsense");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_message_is_tried_out_with_real_data_saved_and_given_back()
    {
        await using var app = await App.Start();
        await app.ClaimInReview();
        using var manager = await app.SignedInAs("manager");

        using var preview = await manager.SubmitTo(Page, $"{Page}?handler=Preview", Typed("Nous y sommes.\n\n{answerBy}"));
        var shown = await preview.Page();
        var kept = await app.InDatabase(db => db.Templates.CountAsync());
        using var saved = await manager.SubmitTo(Page, $"{Page}?handler=Save", Typed("Nous y sommes.\n\n{answerBy}"));
        var list = await manager.GetPage("/manage/messages");
        using var back = await manager.SubmitTo(Page, $"{Page}?handler=Back", [.. Typed("Nous y sommes.", number: 1), ("language", "fr")]);
        var after = await manager.GetPage(Page);

        Assert.Contains("Bonjour Ada Essai,\n\nNous y sommes.\n\nUne personne vous répond avant", shown, StringComparison.Ordinal);
        Assert.Equal(0, kept);
        Assert.Equal((HttpStatusCode.Redirect, Page), (saved.StatusCode, saved.Headers.Location?.OriginalString));
        Assert.Contains("Test manager, le", list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.Contains("C’est de nouveau notre texte.", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Nous y sommes.", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_field_is_named_with_its_line_and_nothing_typed_is_lost()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");

        using var answer = await manager.SubmitTo(Page, $"{Page}?handler=Save", Typed("Un.\n\n{reponse}"));

        var page = await answer.Page();
        Assert.Contains("<a href=\"#Fr_Text\">Texte en français. Ligne 3\u00a0: ce message n’a pas de champ {reponse}.", page, StringComparison.Ordinal);
        Assert.Contains("Un.\n\n{reponse}</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_saves_second_reads_what_the_first_wrote_and_keeps_their_own_words()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        using var first = await manager.SubmitTo(Page, $"{Page}?handler=Save", Typed("La première."));

        using var second = await manager.SubmitTo(Page, $"{Page}?handler=Save", Typed("La seconde."));

        var page = await second.Page();
        Assert.Contains("class=\"conflict\"", page, StringComparison.Ordinal);
        Assert.Contains("La première.", page, StringComparison.Ordinal);
        Assert.Contains("La seconde.</textarea>", page, StringComparison.Ordinal);
        Assert.Equal("1", Forms.ValueOf(page, "Fr.Number"));
    }

    [Theory]
    [InlineData("agent", "/manage/messages")]
    [InlineData("agent", Page)]
    public async Task Messages_are_for_managers(string role, string address)
    {
        await using var app = await App.Start();
        using var client = await app.SignedInAs(role);

        using var answer = await client.GetAsync(address);

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    private static (string Name, string Value)[] Typed(string text, int number = 0) =>
    [
        ("Fr.Subject", "Pour {about}"), ("Fr.Text", text), ("Fr.Number", $"{number}"),
        ("En.Subject", "About {about}"), ("En.Text", "Here we are."), ("En.Number", "0"),
    ];
}
