using System.Net;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Exchanges;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Agents;

/// <summary>Handing a claim over, and asking its customer something.</summary>
public sealed class HandingOverTests
{
    [Fact]
    public async Task A_colleague_gets_it_next_with_what_was_said_of_it_and_the_queue_says_so()
    {
        await using var app = await App.Start();
        var urgent = await app.ClaimInReview();
        app.Clock.Advance(TimeSpan.FromHours(1));
        var reference = await app.ClaimInReview();
        using var karim = await app.SignedInAs("agent", "karim@example.org");
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        var (page, to) = ($"/desk/claims/{reference}", (await app.Account("agent", "karim@example.org")).Id.ToString());

        using var wordless = await lea.SubmitTo(page, $"{page}/hands?handler=HandOver", ("to", to), ("Form.HandOver", " "));
        Assert.Contains("Écrivez à votre collègue", await lea.GetPage(page), StringComparison.Ordinal);
        using var handed = await lea.SubmitTo(page, $"{page}/hands?handler=HandOver", ("to", to), ("Form.HandOver", "Tu connais ce dépôt <b>."));

        Assert.Equal("/desk", handed.Headers.Location?.OriginalString);
        var queue = await lea.GetPage("/desk");
        Assert.Contains($"{reference} est confiée à votre collègue.", queue, StringComparison.Ordinal);
        Assert.Contains("confiée à Test karim par Test lea", queue, StringComparison.Ordinal);
        Assert.Contains("confiée à vous par Test lea", await karim.GetPage("/desk"), StringComparison.Ordinal);
        using var leasNext = await lea.GetAsync("/desk/next");
        using var karimsNext = await karim.GetAsync("/desk/next");
        Assert.Equal($"/desk/claims/{urgent}", leasNext.Headers.Location?.OriginalString);
        Assert.Equal(page, karimsNext.Headers.Location?.OriginalString);
        var read = await karim.GetPage(page);
        Assert.Contains("Ce que Test lea en dit", read, StringComparison.Ordinal);
        Assert.Contains("Tu connais ce dépôt <b>.", read, StringComparison.Ordinal);
        Assert.DoesNotContain("confiée à vous", await karim.GetPage("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_read_by_the_customer_and_the_claim_waits_for_the_answer()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        var page = $"/desk/claims/{reference}";

        using var proof = await lea.SubmitTo(page, $"{page}/exchanges?handler=Question", ("Form.Question", "Avez-vous une photo du carton ?"));
        var refused = await proof.Page();
        using var asked = await lea.SubmitTo(page, $"{page}/exchanges?handler=Question", ("Form.Question", "Un voisin l’a-t-il pris ?"));

        Assert.Contains("nous ne demandons jamais de montrer quoi que ce soit", refused, StringComparison.Ordinal);
        Assert.Contains("Avez-vous une photo du carton ?</textarea>", refused, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var read = await lea.GetPage(page);
        Assert.Contains("Votre question est partie", read, StringComparison.Ordinal);
        Assert.Contains("Mise de côté jusqu’à", read, StringComparison.Ordinal);
        using var ada = app.CreateClient();
        using var opened = await ada.GetAsync(await app.Link(await app.InDatabase(db => db.Orders.Select(order => order.Number).SingleAsync())));
        Assert.Contains("Un voisin l’a-t-il pris ?", await ada.GetPage($"/claims/{reference}"), StringComparison.Ordinal);
        using var answered = await ada.SubmitTo($"/claims/{reference}", $"/claims/{reference}?handler=Write", ("words", "Oui, ma voisine."));
        Assert.Contains(reference.ToString(), await lea.GetPage("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_anger_bring_it_forward_and_are_shown_to_agents_alone()
    {
        await using var app = await App.Start();
        var calm = await app.ClaimInReview();
        var angry = await app.ClaimInReview(comment: "C’est inadmissible, j’en ai assez.");
        using var lea = await app.SignedInAs("agent", "lea@example.org");

        var queue = await lea.GetPage("/desk");

        Assert.True(queue.IndexOf(angry.ToString(), StringComparison.Ordinal) < queue.IndexOf(calm.ToString(), StringComparison.Ordinal));
        foreach (var shown in new[] { queue, await lea.GetPage($"/desk/claims/{angry}") })
        {
            Assert.Contains("mots relevés\u00a0: «\u00a0inadmissible\u00a0», «\u00a0j’en ai assez\u00a0»", shown, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("mots relevés", await lea.GetPage($"/desk/claims/{calm}"), StringComparison.Ordinal);
        using var ada = app.CreateClient();
        using var opened = await ada.GetAsync(await app.Link((await app.InDatabase(db => db.Orders.Select(order => order.Number).ToListAsync()))[0]));
        Assert.DoesNotContain("relevés", await ada.GetPage("/me"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_a_ready_text_goes_into_what_is_being_written()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        var page = $"/desk/claims/{reference}";

        using var decline = await lea.SubmitTo(page, $"{page}/texts", ("Reason", "Déjà réglé"), ("Form.Reason", "Bonjour."));
        using var reply = await lea.SubmitTo(page, $"{page}/texts", ("Reply", "Merci"), ("Form.Reply", ""));
        using var question = await lea.SubmitTo(page, $"{page}/texts", ("Question", "Quel jour"), ("Form.Question", ""));
        using var nothing = await lea.SubmitTo(page, $"{page}/texts", ("Question", "Ce qui n’est pas là"), ("Form.Question", "À moi"));

        Assert.Equal(page, decline.Headers.Location?.OriginalString);
        var read = (await lea.GetPage(page)).Replace('\u00a0', ' ');
        Assert.Contains("Bonjour.\n\nNous avons déjà réglé ", read.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("nous faisons mieux.</textarea>", read, StringComparison.Ordinal);
        Assert.Contains("À moi</textarea>", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_a_ready_text_goes_into_the_answer_to_a_message()
    {
        await using var app = await App.Start();
        await app.PublishOpening();
        var message = (await app.Use<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(new AskForPersonRequest(ContactWish.Reply, "jeanne@example.org", null, "Bonjour ?", null, null), default))).Value;
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        var page = $"/desk/contacts/{message.Id}";

        using var inserted = await lea.SubmitTo(page, $"{page}?handler=Insert", ("Reply", "Merci"), ("Form.Reply", "Bonjour."));

        var read = (await inserted.Page()).ReplaceLineEndings("\n");
        Assert.Contains("Bonjour.\n\nMerci de nous l’avoir dit.", read, StringComparison.Ordinal);
        Assert.True((await app.InDatabase(db => db.ContactRequests.SingleAsync())).IsOpen);
    }
}
