using System.Net;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Security;

/// <summary>A button that is pressed twice, or a form that is sent again over a line that broke.</summary>
public sealed class TwiceTests
{
    [Fact]
    public async Task What_an_agent_says_is_said_once_and_other_words_from_the_same_form_are_others()
    {
        await using var app = await App.Start();
        var desk = $"/desk/claims/{await app.ClaimInReview(comment: null)}";
        using var agent = await app.SignedInAs("agent");
        var token = await Token(agent, desk);

        await Twice(agent, $"{desk}/exchanges?handler=Reply", token, ("Form.Over", "true"), ("Form.Reply", "Nous cherchons."));
        await Twice(agent, $"{desk}/exchanges?handler=Note", token, ("Form.Over", "true"), ("Form.Note", "Rappelée."), ("Form.Channel", "Phone"), ("Form.Direction", "ToCustomer"));
        await Twice(agent, $"{desk}/exchanges?handler=Reply", token, ("Form.Over", "true"), ("Form.Reply", "Nous avons trouvé."));

        Assert.Equal(["Nous avons trouvé.", "Nous cherchons.", "Rappelée."], await Said(app));
        Assert.Equal(2, await app.InDatabase(db => db.Outbox.CountAsync(letter => letter.Kind == ReplyFacts.Kind)));
    }

    [Fact]
    public async Task What_a_customer_writes_on_a_claim_is_heard_once()
    {
        await using var app = await App.Start();
        var claim = $"/claims/{await app.ClaimInReview(comment: null)}";
        using var ada = app.CreateClient();
        using var opened = await ada.GetAsync(await app.Link(await app.InDatabase(db => db.Orders.Select(order => order.Number).SingleAsync())));

        await Twice(ada, $"{claim}?handler=Write", await Token(ada, claim), ("words", "Toujours rien."));
        await Twice(ada, $"{claim}?handler=Write", await Token(ada, claim), ("words", "Toujours rien."));

        Assert.Equal(["Toujours rien.", "Toujours rien."], await Said(app));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_written_to_a_person_is_one_request_with_one_promise_and_one_letter(bool known)
    {
        await using var app = await App.Start();
        await app.PublishOpening();
        using var visitor = app.CreateClient();
        if (known)
        {
            using var opened = await visitor.GetAsync(await app.Order(app.CupAndTea()));
        }

        await Twice(visitor, "/person", await Token(visitor, "/person"), ("email", "jeanne@example.net"), ("words", "Livrez-vous ?"), ("wish", "reply"));

        var asked = await app.InDatabase(db => db.ContactRequests.Include(one => one.Promises).SingleAsync());
        Assert.Single(asked.Promises);
        Assert.Equal(1, await app.InDatabase(db => db.Outbox.CountAsync(letter => letter.Contact == asked.Id)));
        Assert.Equal(known ? ["Livrez-vous ?"] : [], await Said(app));
    }

    private static async Task<string> Token(HttpClient client, string page) => Forms.ValueOf(await client.GetStringAsync(page), "__RequestVerificationToken");

    private static async Task Twice(HttpClient client, string action, string token, params (string Name, string Value)[] fields)
    {
        async Task Send()
        {
            using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
            using var sent = await client.PostAsync(action, form);
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        }

        await Task.WhenAll(Send(), Send());
        await Send();
    }

    private static Task<List<string>> Said(App app) =>
        app.InDatabase(db => db.Exchanges.Where(one => one.Channel != Domain.Claims.Channel.Mail).Select(one => one.Text).OrderBy(text => text).ToListAsync());
}
