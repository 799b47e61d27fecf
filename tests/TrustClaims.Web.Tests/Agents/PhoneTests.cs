using System.Net;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Desk;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Agents;

/// <summary>Somebody calls, or stands at the counter.</summary>
public sealed class PhoneTests
{
    [Fact]
    public async Task Three_letters_lead_to_an_order_and_its_town_without_a_script()
    {
        await using var app = await App.Start();
        var order = await app.Order(shape => shape.Item("1", 40m).Parcel(CarrierAccount.Moving, "1"));
        using var agent = await app.SignedInAs("agent");

        var page = await agent.GetPage("/desk/phone?q=ess");
        var part = await agent.GetPage("/desk/phone?handler=Found&q=06+00");

        Assert.Contains($"href=\"/desk/phone/{order.Id.Value}\"", page, StringComparison.Ordinal);
        Assert.Contains("Ada Essai, Paris", page, StringComparison.Ordinal);
        Assert.Contains("Ada Essai, Paris", part, StringComparison.Ordinal);
        Assert.DoesNotContain("<main", part, StringComparison.Ordinal);
        Assert.DoesNotContain("role=\"status\"", await agent.GetPage("/desk/phone"), StringComparison.Ordinal);
        Assert.Contains("Rien ne commence ainsi", await agent.GetPage("/desk/phone?q=zz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_declared_for_a_caller_is_answered_at_once_in_the_customers_words()
    {
        await using var app = await App.Start();
        var order = await app.Order(shape => shape.Item("1", 40m).Parcel(CarrierAccount.Moving, "1"));
        using var agent = await app.SignedInAs("agent");

        using var sent = await Declare(agent, $"/desk/phone/{order.Id.Value}?type=LostParcel", ("at", "phone"), ("declarant", "relative"), ("comment", "Ma mère l’attend."), ("confirm", "sms"), ("remedy", "Refund"));

        var claim = await app.InDatabase(db => db.Claims.AsNoTracking().SingleAsync());
        Assert.Equal($"/desk/claims/{claim.Reference}/answer", sent.Headers.Location?.OriginalString);
        Assert.Equal((Channel.Phone, Declarant.Relative, ClaimStatus.ApprovedOnWord), (claim.Channel, claim.Declarant, claim.Status));
        Assert.Equal(WrittenChannel.Sms, (await app.InDatabase(db => db.Outbox.AsNoTracking().SingleAsync())).Channel);
        Assert.Equal("Test agent", (await app.InDatabase(db => db.Exchanges.AsNoTracking().SingleAsync())).NotedBy);
        var answer = await agent.GetPage(sent.Headers.Location!.OriginalString);
        using var ada = app.CreateClient();
        using var opened = await ada.GetAsync(await app.Link(order.Number));
        var lead = Lead(await ada.GetPage($"/claims/{claim.Reference}"));
        Assert.Contains(lead, answer, StringComparison.Ordinal);
        Assert.Contains("Par SMS, au +33600000000.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_claim_and_a_mistake_loses_no_word()
    {
        await using var app = await App.Start();
        var order = await app.Order(shape => shape.Item("1", 40m).Item("2", 20m).Parcel(CarrierAccount.Moving, "1", "2"));
        using var agent = await app.SignedInAs("agent");
        var address = $"/desk/phone/{order.Id.Value}?type=DamagedItem";

        using var nothing = await agent.Submit(address, ("once", "A1"), ("comment", "La tasse."), ("at", "counter"));
        var again = await agent.GetPage(nothing.Headers.Location!.OriginalString);
        Assert.Contains("class=\"errors\"", again, StringComparison.Ordinal);
        Assert.Contains("La tasse.</textarea>", again, StringComparison.Ordinal);
        Assert.Contains("value=\"counter\" checked", again, StringComparison.Ordinal);

        (string, string)[] fields = [("at", "phone"), ("item", "1"), ("quantity-1", "1"), ("remedy", "Refund"), ("once", "A1")];
        using var first = await Declare(agent, address, fields);
        using var second = await Declare(agent, address, fields);
        Assert.Equal(1, await app.InDatabase(db => db.Claims.CountAsync()));
        Assert.EndsWith("/answer", first.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
    }

    [Fact]
    public async Task An_exchange_at_the_counter_is_over_when_they_leave()
    {
        await using var app = await App.Start();
        var order = await app.Order(shape => shape.Item("1", 40m).Parcel(CarrierAccount.Delivered, "1"));
        using var agent = await app.SignedInAs("agent");
        var address = $"/desk/phone/{order.Id.Value}?type=DamagedItem";

        using var sent = await Declare(agent, address, ("at", "counter"), ("remedy", "Exchange"), ("taken", "true"));

        Assert.Equal(ClaimStatus.Settled, (await app.InDatabase(db => db.Claims.AsNoTracking().SingleAsync())).Status);
        var answer = await agent.GetPage(sent.Headers.Location!.OriginalString);
        Assert.Contains("Votre nouvel article vous a été remis", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=HandOver", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("counter", "Refund")]
    [InlineData("phone", "Exchange")]
    public async Task Nobody_takes_along_what_is_promised_otherwise(string at, string remedy)
    {
        await using var app = await App.Start();
        var order = await app.Order(shape => shape.Item("1", 40m).Parcel(CarrierAccount.Delivered, "1"));
        using var agent = await app.SignedInAs("agent");
        var address = $"/desk/phone/{order.Id.Value}?type=DamagedItem";

        using var sent = await Declare(agent, address, ("at", at), ("remedy", remedy), ("taken", "true"));

        Assert.Equal(address, sent.Headers.Location?.OriginalString);
        Assert.Contains("href=\"#taken\"", await agent.GetPage(address), StringComparison.Ordinal);
        Assert.False(await app.InDatabase(db => db.Claims.AnyAsync()));
    }

    [Fact]
    public async Task What_a_person_has_granted_is_handed_over_from_the_answers_page()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(Remedy.Resend);
        using var agent = await app.SignedInAs("agent");
        var answer = $"/desk/claims/{reference}/answer";
        Assert.Contains("attend une personne", await agent.GetPage(answer), StringComparison.Ordinal);

        using var ruled = await agent.SubmitTo($"/desk/claims/{reference}", $"/desk/claims/{reference}?handler=Approve", ("Form.Version", $"{(await app.Claim(reference)).Version}"));
        await app.SayWhatIsMeant();
        using var given = await agent.Submit($"{answer}?handler=HandOver");
        using var twice = await agent.SubmitTo("/account", $"{answer}?handler=HandOver");

        Assert.Equal(answer, given.Headers.Location?.OriginalString);
        Assert.Equal(ClaimStatus.Settled, (await app.Claim(reference)).Status);
        Assert.Contains("class=\"errors\"", await twice.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letter_says_on_paper_what_the_mail_says_with_the_address_of_the_order()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent");

        var letter = await agent.GetPage($"/desk/claims/{reference}/letter");

        Assert.Contains("<address>", letter, StringComparison.Ordinal);
        Assert.Contains("75002 Paris", letter, StringComparison.Ordinal);
        Assert.Contains("/l/", letter, StringComparison.Ordinal);
        Assert.Contains($"{reference}", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_bought_elsewhere_is_declared_like_anything_else()
    {
        await using var app = await App.Start();
        await app.PublishOpening();
        using var agent = await app.SignedInAs("agent");
        const string page = "/desk/phone/purchase";

        using var unsaid = await agent.Submit(page, ("What", "Théière"), ("Price", "beaucoup"), ("Name", "Zoé"), ("Contact", "06 11 22 33 44"), ("Once", "A1"));
        using var noted = await agent.Submit(page, ("What", "Théière"), ("Price", "24,50 €"), ("Name", "Zoé Nouvelle"), ("Contact", "06 11 22 33 44"), ("Once", "A1"));
        using var nobody = await agent.Submit(page, ("What", "Théière"), ("Price", "24,50 €"), ("Name", "Zoé"), ("Contact", "chez moi"), ("Once", "A2"));
        using var own = await agent.Submit(page, ("What", "Théière"), ("Price", "24,50 €"), ("Name", "Moi"), ("Contact", await app.InDatabase(db => db.Users.Select(one => one.Email!).SingleAsync())), ("Once", "A3"));

        Assert.Contains("href=\"#Price\"", await unsaid.Page(), StringComparison.Ordinal);
        Assert.Contains("href=\"#Contact\"", await nobody.Page(), StringComparison.Ordinal);
        Assert.Contains("votre propre affaire", await own.Page(), StringComparison.Ordinal);
        var declare = noted.Headers.Location!.OriginalString;
        Assert.Contains("type=DamagedItem\" data-key=\"1\" aria-current=\"true\"", await agent.GetPage(declare.Split('?')[0]), StringComparison.Ordinal);
        Assert.Contains("value=\"counter\" checked", await agent.GetPage(declare), StringComparison.Ordinal);
        using var sent = await Declare(agent, declare, ("at", "counter"), ("remedy", "Exchange"), ("taken", "true"));
        var claim = await app.InDatabase(db => db.Claims.AsNoTracking().SingleAsync());
        Assert.Equal((ClaimStatus.Settled, 2450L), (claim.Status, claim.Payable.Minor));
        Assert.StartsWith(NotePurchase.Prefix, (await app.InDatabase(db => db.Orders.SingleAsync())).Number, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var app = await App.Start();
        using var agent = await app.SignedInAs("agent");

        foreach (var address in new[] { $"/desk/phone/{Guid.NewGuid()}", "/desk/phone/x", "/desk/claims/K7M-4QXP/answer", "/desk/claims/K7M-4QXP/letter", "/desk/claims/x/letter" })
        {
            using var answer = await agent.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    /// <summary>As a browser sends it: with what the page came to.</summary>
    private static async Task<HttpResponseMessage> Declare(HttpClient agent, string address, params (string Name, string Value)[] fields)
    {
        (string, string)[] chosen = fields.Any(field => field.Name == "item") ? fields : [.. fields, ("item", "1"), ("quantity-1", "1")];
        using var update = await agent.Submit(address, [.. chosen, ("update", "1")]);
        var page = await agent.GetPage(address);
        return await agent.Submit(address, [.. chosen, ("shown", Forms.ValueOf(page, "shown"))]);
    }

    private static string Lead(string page) => page.Split("<p class=\"lead\">")[1].Split("</p>")[0];
}
