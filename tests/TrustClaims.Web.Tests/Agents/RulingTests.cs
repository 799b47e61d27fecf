using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Agents;

public sealed class RulingTests
{
    [Fact]
    public async Task Everything_an_agent_needs_is_on_one_screen()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent");

        var page = await agent.GetPage($"/desk/claims/{reference}");

        Assert.Contains("Le suivi dit livré, mais personne ne l’a reçu.", page, StringComparison.Ordinal);
        Assert.Contains("au-delà des 90\u00a0€", page, StringComparison.Ordinal);
        Assert.Contains("310,00\u00a0€ / 90,00\u00a0€", page, StringComparison.Ordinal);
        Assert.Contains("colissimo", page, StringComparison.Ordinal);
        Assert.Contains("C’est sa première demande.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("aucun événement", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("mark beyond", StringComparison.Ordinal) < page.IndexOf("mark within", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Approving_grants_all()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent");

        using var answer = await Rule(app, agent, reference, "Approve");

        Assert.Equal("/desk", answer.Headers.Location?.OriginalString);
        var claim = await app.Claim(reference);
        Assert.Equal((ClaimStatus.Approved, 31000), (claim.Status, claim.Granted.Minor));
        Assert.Equal("Test agent", claim.LastRuling?.RuledByName);
    }

    [Theory]
    [InlineData("100,50", 10050)]
    [InlineData("100.5", 10050)]
    [InlineData(" 1\u00a000 ", 10000)]
    public async Task Money_is_granted_in_part_as_it_is_typed(string typed, long minor)
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent");

        using var answer = await Rule(app, agent, reference, "Part", ("Form.Amount", typed), ("Form.Word", "Le plat est reparti."));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var claim = await app.Claim(reference);
        Assert.Equal((ClaimStatus.PartlyApproved, minor, "Le plat est reparti."), (claim.Status, claim.Granted.Minor, claim.LastRuling?.Reason));
    }

    [Fact]
    public async Task Goods_are_granted_in_part_by_the_piece()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(Remedy.Resend);
        using var agent = await app.SignedInAs("agent");

        using var answer = await Rule(app, agent, reference, "Part", ("Form.Pieces[0].Item", "1"), ("Form.Pieces[0].Count", "0"), ("Form.Pieces[1].Item", "2"), ("Form.Pieces[1].Count", "1"), ("Form.Word", "Le plat est reparti."));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var claim = await app.Claim(reference);
        Assert.Equal((ClaimStatus.PartlyApproved, 3100), (claim.Status, claim.Granted.Minor));
    }

    [Theory]
    [InlineData(Remedy.Refund, "fr", "Nous vous accordons 150 € sur 310 €. 150 € repartent ")]
    [InlineData(Remedy.Refund, "en", "We grant €150 of €310. €150 goes back ")]
    [InlineData(Remedy.Resend, "fr", "Nous vous accordons 1 article sur 3 : Item 2. Un nouveau colis part au plus tard ")]
    public async Task The_customer_reads_of_what_a_part_is_a_part(Remedy remedy, string language, string sentence)
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(remedy);
        using var agent = await app.SignedInAs("agent");
        using var answer = await Rule(app, agent, reference, "Part", ("Form.Amount", "150"), ("Form.Pieces[0].Item", "2"), ("Form.Pieces[0].Count", "1"), ("Form.Word", "Le plat est reparti."));
        using var visitor = app.CreateClient(language);
        using var known = await visitor.GetAsync(await app.Link(await app.InDatabase(db => db.Orders.Select(order => order.Number).SingleAsync())));

        var page = await visitor.GetPage($"/claims/{reference}");

        Assert.Contains(sentence, page.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Le plat est reparti.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.Amount", "")]
    [InlineData("Form.Amount", "beaucoup")]
    [InlineData("Form.Amount", "310,01")]
    [InlineData("Form.Amount", "0")]
    public async Task An_amount_that_cannot_be_granted_is_said_and_kept(string field, string typed)
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent");

        using var answer = await Rule(app, agent, reference, "Part", (field, typed), ("Form.Word", "Un mot"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains("href=\"#Form_Amount\"", page, StringComparison.Ordinal);
        Assert.Contains("Un mot</textarea>", page, StringComparison.Ordinal);
        Assert.Equal(ClaimStatus.InReview, (await app.Claim(reference)).Status);
    }

    [Fact]
    public async Task Pieces_that_are_no_number_are_said_in_the_agents_language()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(Remedy.Resend);
        using var agent = await app.SignedInAs("agent");

        using var answer = await Rule(app, agent, reference, "Part", ("Form.Pieces[0].Item", "1"), ("Form.Pieces[0].Count", "abc"), ("Form.Pieces[1].Item", "2"), ("Form.Pieces[1].Count", "1"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains("« abc » ne se lit pas ici", page.Replace('\u00a0', ' ').Replace('\u202f', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("not valid", page, StringComparison.Ordinal);
        Assert.Equal(ClaimStatus.InReview, (await app.Claim(reference)).Status);
    }

    [Fact]
    public async Task The_claim_is_the_addresss_whatever_the_form_says()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent");

        using var answer = await agent.SubmitTo($"/desk/claims/{reference}", "/desk/claims/A7M4QXP?handler=Approve", ("Form.Version", "1"), ("Reference", reference.ToString()));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(ClaimStatus.InReview, (await app.Claim(reference)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200b")]
    [InlineData("\u00a0\u200b\u2060")]
    public async Task Declining_asks_for_a_reason(string reason)
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent");

        using var answer = await Rule(app, agent, reference, "Decline", ("Form.Reason", reason));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("href=\"#Form_Reason\"", await answer.Page(), StringComparison.Ordinal);
        Assert.Equal(ClaimStatus.InReview, (await app.Claim(reference)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u00a0\u200b\u2060")]
    public async Task A_part_asks_for_a_reason_too(string reason)
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent");

        using var answer = await Rule(app, agent, reference, "Part", ("Form.Amount", "100"), ("Form.Word", reason));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains("href=\"#Form_Word\"", page, StringComparison.Ordinal);
        Assert.Contains("Dites pourquoi, en quelques mots.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"100\"", page, StringComparison.Ordinal);
        Assert.Equal(ClaimStatus.InReview, (await app.Claim(reference)).Status);
    }

    [Fact]
    public async Task A_declined_claim_keeps_its_reason_and_its_person()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent");

        using var answer = await Rule(app, agent, reference, "Decline", ("Form.Reason", "Le colis est chez votre voisin."));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var claim = await app.Claim(reference);
        Assert.Equal((ClaimStatus.Declined, "Le colis est chez votre voisin."), (claim.Status, claim.LastRuling?.Reason));
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_what_happened_and_keeps_their_text()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var karim = await app.SignedInAs("agent", "karim@example.org");
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        var shown = Forms.ValueOf(await lea.GetPage($"/desk/claims/{reference}"), "Form.Version");
        using var first = await Rule(app, karim, reference, "Approve");

        using var second = await lea.SubmitTo("/account", $"/desk/claims/{reference}?handler=Decline", ("Form.Version", shown), ("Form.Reason", "Mon texte à moi"));

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var page = await second.Page();
        Assert.Contains("class=\"conflict\"", page, StringComparison.Ordinal);
        Assert.Contains("Test karim", page, StringComparison.Ordinal);
        Assert.Contains("Mon texte à moi", page, StringComparison.Ordinal);
        Assert.Equal(ClaimStatus.Approved, (await app.Claim(reference)).Status);
    }

    [Fact]
    public async Task A_claim_that_still_waits_is_answered_at_the_second_try()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent");
        var stale = (await app.Claim(reference)).Version - 1;

        using var first = await agent.SubmitTo(
            "/account", $"/desk/claims/{reference}?handler=Decline", ("Form.Version", stale.ToString(CultureInfo.InvariantCulture)), ("Form.Reason", "Mon texte"));
        var page = await first.Page();
        using var second = await agent.SubmitTo(
            "/account", $"/desk/claims/{reference}?handler=Decline", ("Form.Version", Forms.ValueOf(page, "Form.Version")), ("Form.Reason", "Mon texte"));

        Assert.Contains("Mon texte</textarea>", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
    }

    [Fact]
    public async Task Another_look_is_not_given_by_the_same_person()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var karim = await app.SignedInAs("agent", "karim@example.org");
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        using var declined = await Rule(app, karim, reference, "Decline", ("Form.Reason", "Non."));
        var agreement = (await app.Claim(reference)).Agreement;
        await app.Use<AskAnotherLook, Result<Claim>>(ask => ask.Handle(new AskAnotherLookRequest(reference, "Regardez encore.", new Viewer([agreement])), default));
        var version = (await app.Claim(reference)).Version.ToString(CultureInfo.InvariantCulture);

        var karimSees = await karim.GetPage($"/desk/claims/{reference}");
        using var refused = await karim.SubmitTo("/account", $"/desk/claims/{reference}?handler=Approve", ("Form.Version", version));
        using var answered = await Rule(app, lea, reference, "Approve");

        Assert.Contains("c’est une autre personne qui la regarde", karimSees, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        Assert.Equal("Test lea", (await app.Claim(reference)).LastRuling?.RuledByName);
    }

    /// <summary>Answers as the desk does, and lets the seconds pass in which it could be taken back.</summary>
    private static async Task<HttpResponseMessage> Rule(App app, HttpClient agent, ClaimReference reference, string handler, params (string, string)[] fields)
    {
        var page = $"/desk/claims/{reference}";
        var version = Forms.ValueOf(await agent.GetPage(page), "Form.Version");
        var answer = await agent.SubmitTo(page, $"{page}?handler={handler}", [("Form.Version", version), .. fields]);
        await app.SayWhatIsMeant();
        return answer;
    }
}
