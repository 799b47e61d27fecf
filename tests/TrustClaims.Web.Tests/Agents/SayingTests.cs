using System.Net;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Agents;

/// <summary>What an agent says and notes from the claim's page, and the customer reads.</summary>
public sealed class SayingTests
{
    [Fact]
    public async Task A_reply_is_read_by_the_customer_under_the_agents_name_and_mailed()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        var link = await app.Link(await app.InDatabase(db => db.Orders.Select(order => order.Number).SingleAsync()));
        using var agent = await app.SignedInAs("agent");
        var desk = $"/desk/claims/{reference}";

        using var sent = await agent.SubmitTo(desk, $"{desk}/exchanges?handler=Reply", ("Form.Reply", "Nous cherchons avec le transporteur."));

        Assert.Equal(desk, sent.Headers.Location?.OriginalString);
        Assert.Contains("Votre réponse est sur la page du client", await agent.GetPage(desk), StringComparison.Ordinal);
        Assert.Contains("Test agent s’en occupe.", await agent.GetPage(desk), StringComparison.Ordinal);
        using var ada = app.CreateClient();
        using var opened = await ada.GetAsync(link);
        foreach (var page in new[] { $"/claims/{reference}", "/me" })
        {
            var shown = await ada.GetPage(page);
            Assert.Contains("Nous cherchons avec le transporteur.", shown, StringComparison.Ordinal);
            Assert.Contains("<b>Test agent</b>", shown, StringComparison.Ordinal);
        }

        Assert.Equal(1, await app.InDatabase(db => db.Outbox.CountAsync(message => message.Kind == ReplyFacts.Kind)));
    }

    [Fact]
    public async Task A_note_is_read_by_the_customer_with_who_wrote_it_down()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(comment: null);
        using var agent = await app.SignedInAs("agent");
        var desk = $"/desk/claims/{reference}";

        using var kept = await agent.SubmitTo(
            desk, $"{desk}/exchanges?handler=Note", ("Form.Note", "La voisine a le colis."), ("Form.Channel", "Phone"), ("Form.Direction", "FromCustomer"));

        Assert.Equal(desk, kept.Headers.Location?.OriginalString);
        Assert.Contains("Le client, par téléphone, noté par Test agent", await agent.GetPage(desk), StringComparison.Ordinal);
        using var ada = app.CreateClient();
        using var opened = await ada.GetAsync(await app.Link(await app.InDatabase(db => db.Orders.Select(order => order.Number).SingleAsync())));
        Assert.Contains("par téléphone, noté par Test agent", await ada.GetPage($"/claims/{reference}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Reply", "Form.Reply", "Channel", "Phone")]
    [InlineData("Note", "Form.Note", "Form.Channel", "Mail")]
    public async Task What_cannot_be_said_so_is_said_why_and_no_word_is_lost(string handler, string field, string other, string value)
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(comment: null);
        using var agent = await app.SignedInAs("agent");
        var words = new string('a', 20_001) + "fin";

        using var refused = await agent.SubmitTo($"/desk/claims/{reference}", $"/desk/claims/{reference}/exchanges?handler={handler}", (field, words), (other, value));
        var page = await refused.Page();

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("class=\"errors\"", page, StringComparison.Ordinal);
        Assert.Contains("aafin</textarea>", page, StringComparison.Ordinal);
        Assert.Equal(0, await app.InDatabase(db => db.Exchanges.CountAsync()));
    }

    [Fact]
    public async Task A_claim_that_is_not_there_takes_no_words()
    {
        await using var app = await App.Start();
        using var agent = await app.SignedInAs("agent");

        using var unknown = await agent.SubmitTo("/account", "/desk/claims/K7M-4QXP/exchanges?handler=Reply", ("Form.Reply", "Bonjour"));
        using var asked = await agent.GetAsync("/desk/claims/K7M-4QXP/exchanges");

        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal("/desk/claims/K7M-4QXP", asked.Headers.Location?.OriginalString);
    }
}
