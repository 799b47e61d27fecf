using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Incidents;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Agents;

public sealed class TrustTests
{
    [Fact]
    public async Task A_rule_is_set_aside_from_beside_itself_and_stands_with_the_customer()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent");
        var trust = await Trust(app);
        var page = await agent.GetPage($"/desk/claims/{reference}");
        Assert.Contains($"{trust}?rule=amount&claim={reference}#aside", page, StringComparison.Ordinal);

        using var done = await agent.SubmitTo($"{trust}?rule=amount&claim={reference}", $"{trust}?handler=Aside&claim={reference}",
            ("Form.Rule", "amount"), ("Form.Until", Day(app, 30)), ("Form.Reason", "Nous nous connaissons depuis dix ans."));

        Assert.Equal($"{trust}?claim={reference}", done.Headers.Location?.OriginalString);
        page = await agent.GetPage($"/desk/claims/{reference}");
        Assert.Contains("Nous nous connaissons depuis dix ans.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("?rule=amount", page, StringComparison.Ordinal);
        var again = await app.Claim(await app.ClaimInReview());
        Assert.Equal(Finding.SetAside, again.LastDecision.Answers.Single(answer => answer.Code == "amount").Finding);
        page = await agent.GetPage($"/desk/claims/{again.Reference}");
        Assert.Contains("cette règle est mise de côté pour ce client", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "2027-01-01", "Aside_reason", "Dites pourquoi, en quelques mots.")]
    [InlineData("Parce que.", "2036-01-01", "Aside_until", "dans les 180\u00a0jours")]
    [InlineData("Parce que.", "hier", "Aside_until", "dans les 180\u00a0jours")]
    public async Task What_is_missing_is_said_at_its_field_and_every_word_kept(string reason, string until, string field, string sentence)
    {
        await using var app = await App.Start();
        await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent");
        var trust = await Trust(app);

        using var answer = await agent.SubmitTo(trust, $"{trust}?handler=Aside", ("Form.Rule", "frequency"), ("Form.Until", until), ("Form.Reason", reason));

        var page = await answer.Page();
        Assert.Contains($"href=\"#{field}\"", page, StringComparison.Ordinal);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains("value=\"frequency\" selected", page, StringComparison.Ordinal);
        Assert.Contains($">\n{reason}</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lowered_standing_is_contested_from_the_customers_page_and_looked_at_by_somebody_else()
    {
        await using var app = await App.Start();
        await app.ClaimInReview();
        await Loyal(app);
        var trust = await Trust(app);
        using var first = await app.SignedInAs("agent", "lea@example.org");
        using var lowered = await first.SubmitTo(trust, $"{trust}?handler=Lower", ("Form.AtMost", "New"), ("Form.Until", Day(app, 60)), ("Form.Reason", "Regardons cela ensemble."));
        using var ada = await Recognised(app);
        var mine = await ada.GetPage("/me");
        Assert.Contains("Pour l’instant, nous regardons plus souvent vos demandes avec vous", mine, StringComparison.Ordinal);
        Assert.Contains("Regardons cela ensemble.", mine, StringComparison.Ordinal);

        using var asked = await ada.SubmitTo("/me", "/me?handler=Look", ("arrangement", Forms.ValueOf(mine, "arrangement")), ("words", "Qu’ai-je fait ?"));

        Assert.Equal("/me#arranged", asked.Headers.Location?.OriginalString);
        Assert.Contains("Vous avez demandé un autre regard", await ada.GetPage("/me"), StringComparison.Ordinal);
        var own = await first.GetPage(trust);
        Assert.Contains("c’est vous qui l’avez convenu", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Form.Words", own, StringComparison.Ordinal);
        using var second = await app.SignedInAs("agent", "tom@example.org");
        var id = await app.InDatabase(db => db.Arrangements.Select(one => one.Id).SingleAsync());
        var desk = await second.GetPage("/desk");
        Assert.Contains($"{trust}#a-{id}", desk, StringComparison.Ordinal);
        Assert.DoesNotContain($"/desk/contacts/{id}", desk, StringComparison.Ordinal);
        using var contact = await second.GetAsync($"/desk/contacts/{id}");
        Assert.Equal($"{trust}#a-{id}", contact.Headers.Location?.OriginalString);
        var page = await second.GetPage(trust);
        Assert.Contains("Qu’ai-je fait ?", page, StringComparison.Ordinal);

        using var empty = await second.SubmitTo(trust, $"{trust}?handler=Look", ("arrangement", id.ToString()), ("keeps", "true"), ("Form.Words", " "));
        Assert.Contains("href=\"#Look_words\"", await empty.Page(), StringComparison.Ordinal);
        using var looked = await second.SubmitTo(trust, $"{trust}?handler=Look", ("arrangement", id.ToString()), ("keeps", "true"), ("Form.Words", "Encore deux mois."));

        Assert.Equal(HttpStatusCode.Redirect, looked.StatusCode);
        mine = await ada.GetPage("/me");
        Assert.Contains("Encore deux mois.", mine, StringComparison.Ordinal);
        Assert.Contains("médiateur", mine, StringComparison.Ordinal);
        Assert.DoesNotContain($"{trust}#a-", await second.GetPage("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_arrangement_is_ended_early_by_anybody_of_ours()
    {
        await using var app = await App.Start();
        await app.ClaimInReview();
        var trust = await Trust(app);
        using var agent = await app.SignedInAs("agent");
        using var made = await agent.SubmitTo(trust, $"{trust}?handler=Aside", ("Form.Rule", "item"), ("Form.Until", Day(app, 30)), ("Form.Reason", "Parce que."));
        var id = Forms.ValueOf(await agent.GetPage(trust), "arrangement");
        using var other = await app.SignedInAs("agent", "tom@example.org");

        using var ended = await other.SubmitTo(trust, $"{trust}?handler=End", ("arrangement", id));

        Assert.Equal(trust, ended.Headers.Location?.OriginalString);
        Assert.Contains("terminé par Test tom", await agent.GetPage(trust), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_there_under_a_number_that_is_nobodys()
    {
        await using var app = await App.Start();
        await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent");

        using var answer = await agent.GetAsync($"/desk/customers/{Guid.NewGuid()}/trust");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Both_words_stand_side_by_side_once_another_look_is_asked_and_the_second_no_tells_of_the_mediator()
    {
        await using var app = await App.Start(("Shop:Mediator:Name", "Médiation du commerce"), ("Shop:Mediator:Url", "https://mediation.example.org"));
        var reference = await app.ClaimInReview();
        await Decline(app, reference, "lea@example.org", "Le suivi montre la remise.");
        using var ada = await Recognised(app);
        using var asked = await ada.SubmitTo($"/claims/{reference}", $"/claims/{reference}?handler=AnotherLook", ("words", "Personne n’était là."));
        using var agent = await app.SignedInAs("agent", "tom@example.org");

        var page = await agent.GetPage($"/desk/claims/{reference}");

        Assert.Contains("Ce que chacun a écrit", page, StringComparison.Ordinal);
        Assert.Contains("Ce que Test lea a écrit", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("Le suivi montre la remise.", StringComparison.Ordinal) < page.IndexOf("Ce que le client répond", StringComparison.Ordinal));
        await Decline(app, reference, "tom@example.org", "Nous avons tout repris.");
        Assert.DoesNotContain("Ce que chacun a écrit", await agent.GetPage($"/desk/claims/{reference}"), StringComparison.Ordinal);
        Assert.Contains("Médiation du commerce, https://mediation.example.org", await ada.GetPage($"/claims/{reference}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_within_an_incident_says_which()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        var day = await app.InDatabase(db => db.Orders.SelectMany(order => order.Parcels).Select(parcel => parcel.ShippedAt).FirstAsync());
        var lea = await app.Account("manager", "lea@example.org");
        var on = DateOnly.FromDateTime(day!.Value.UtcDateTime);
        await app.Use<DeclareIncident, Result<int>>(declare => declare.Handle(new("Dépôt de Lyon", null, null, on, on, new(lea.StaffId, lea.Name)), default));
        using var agent = await app.SignedInAs("agent");

        var page = await agent.GetPage($"/desk/claims/{reference}");

        Assert.Contains("Dans l’incident «\u00a0Dépôt de Lyon\u00a0»", page, StringComparison.Ordinal);
    }

    private static async Task Decline(App app, ClaimReference reference, string by, string reason)
    {
        await app.Account("agent", by);
        var claim = await app.Claim(reference);
        var ruled = await app.Use<RuleOnClaim, Result<Claim>>(rule => rule.Handle(
            new(reference, new RulingWords(RulingOutcome.Declined, null, null, reason), by, claim.Version, Channel.Page), default));
        Assert.True(ruled.Succeeded);
    }

    private static async Task<string> Trust(App app) => $"/desk/customers/{(await app.InDatabase(db => db.Customers.Select(one => one.Id).SingleAsync())).Value}/trust";

    private static string Day(App app, int days) => app.Clock.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task Loyal(App app)
    {
        for (var i = 0; i < 3; i++)
        {
            await app.Order(shape => shape.Item("1", 10m).Parcel(Domain.Agreements.CarrierAccount.Delivered, "1"));
        }

        var now = app.Clock.GetUtcNow();
        await app.InDatabase(db => db.Orders.SelectMany(order => order.Parcels).ExecuteUpdateAsync(parcel => parcel.SetProperty(one => one.DeliveredAt, (DateTimeOffset?)now.AddDays(-9))));
    }

    private static async Task<HttpClient> Recognised(App app)
    {
        var number = await app.InDatabase(db => db.Orders.OrderBy(order => order.Id).Select(order => order.Number).FirstAsync());
        var visitor = app.CreateClient();
        using var answer = await visitor.SubmitTo("/me", "/recognise", ("number", number), ("contact", "ada@example.org"), ("back", "/me"));
        Assert.Equal("/me", answer.Headers.Location?.OriginalString);
        return visitor;
    }
}
