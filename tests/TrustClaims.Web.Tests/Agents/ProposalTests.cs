using System.Net;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Agents;

/// <summary>What is decided at the desk, taken back, asked of a colleague, and given.</summary>
public sealed class ProposalTests
{
    [Fact]
    public async Task What_was_just_decided_can_be_undone_without_a_script_and_every_word_is_where_it_was()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        await Rule(lea, reference, "Part", ("Form.Amount", "100,50"), ("Form.Word", "Le plat est reparti."));

        var desk = await lea.GetPage("/desk");
        Assert.Matches("Sera dit à Ada Essai dans [0-9]+ secondes?", desk);
        Assert.DoesNotContain($"href=\"/desk/claims/{reference}\"", desk, StringComparison.Ordinal);
        using var next = await lea.GetAsync("/desk/next");
        Assert.Equal("/desk", next.Headers.Location?.OriginalString);
        Assert.Contains("Une réponse est écrite", await lea.GetPage($"/desk/claims/{reference}"), StringComparison.Ordinal);
        using var back = await Act(lea, reference, "Back");

        Assert.Equal($"/desk/claims/{reference}", back.Headers.Location?.OriginalString);
        var page = await lea.GetPage($"/desk/claims/{reference}");
        Assert.Contains("Le plat est reparti.</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"100,5\"", page, StringComparison.Ordinal);
        Assert.Contains("C’est repris", page, StringComparison.Ordinal);
        Assert.Contains("Vous, jusqu’à", page, StringComparison.Ordinal);
        await app.SayWhatIsMeant();
        Assert.Equal(ClaimStatus.InReview, (await app.Claim(reference)).Status);
    }

    [Fact]
    public async Task What_has_been_said_is_told_to_whoever_would_take_it_back()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        await Rule(lea, reference, "Approve");
        await app.SayWhatIsMeant();

        Assert.DoesNotContain("Sera dit", await lea.GetPage("/desk"), StringComparison.Ordinal);
        using var late = await Act(lea, reference, "Back");

        Assert.Contains("C’est trop tard pour cela", await lea.GetPage($"/desk/claims/{reference}"), StringComparison.Ordinal);
        Assert.Equal(ClaimStatus.Approved, (await app.Claim(reference)).Status);
    }

    [Fact]
    public async Task Whoever_decides_more_than_alone_reads_who_may_and_that_colleague_finds_it_on_the_desk()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        using var claire = await app.SignedInAs("manager", "claire@example.org");
        await app.Limit("lea@example.org", 10000);
        await Rule(lea, reference, "Decline", ("Form.Reason", "Le colis est chez votre voisine."));

        var asked = await lea.GetPage("/desk");
        Assert.Contains("c’est plus que ce que vous décidez sans collègue. Test claire peut en décider.", asked, StringComparison.Ordinal);
        var desk = await claire.GetPage("/desk");
        Assert.Contains("À relire\u00a0: 1", desk, StringComparison.Ordinal);
        Assert.Contains("Refuser 310,00\u00a0€", desk, StringComparison.Ordinal);
        var page = await claire.GetPage($"/desk/claims/{reference}");
        Assert.Contains("Le colis est chez votre voisine.", page, StringComparison.Ordinal);
        using var agreed = await Act(claire, reference, "Agree");
        Assert.Contains("Sera dit à Ada Essai", await claire.GetPage("/desk"), StringComparison.Ordinal);
        await app.SayWhatIsMeant();

        Assert.Equal("Test lea", (await app.Claim(reference)).LastRuling?.RuledByName);
        Assert.Contains("Relu par Test claire.", await claire.GetPage($"/desk/claims/{reference}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_back_it_is_on_its_authors_desk_with_the_colleagues_words()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        using var claire = await app.SignedInAs("manager", "claire@example.org");
        await app.Limit("lea@example.org", 10000);
        await Rule(lea, reference, "Decline", ("Form.Reason", "Le colis est chez votre voisine."));

        using var wordless = await Act(claire, reference, "SendBack", ("Form.Answer", " "));
        Assert.Equal(HttpStatusCode.OK, wordless.StatusCode);
        Assert.Contains("href=\"#Form_Answer\"", await wordless.Page(), StringComparison.Ordinal);
        using var sent = await Act(claire, reference, "SendBack", ("Form.Answer", "La voisine est en vacances."));

        var desk = await lea.GetPage("/desk");
        Assert.Contains("Test claire vous la rend, avec ces mots", desk, StringComparison.Ordinal);
        Assert.Contains("La voisine est en vacances.", desk, StringComparison.Ordinal);
        using var again = await Act(lea, reference, "Back");
        Assert.Contains("Le colis est chez votre voisine.</textarea>", await lea.GetPage($"/desk/claims/{reference}"), StringComparison.Ordinal);
        Assert.DoesNotContain("vous la rend", await lea.GetPage("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_answers_anew_what_was_sent_back_reads_why_it_was_and_no_longer_finds_it_on_the_desk()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        using var claire = await app.SignedInAs("manager", "claire@example.org");
        await app.Limit("lea@example.org", 10000);
        Assert.Contains("C’est plus que les 100,00\u00a0€ que vous accordez sans collègue", await lea.GetPage($"/desk/claims/{reference}"), StringComparison.Ordinal);
        await Rule(lea, reference, "Approve");
        using var sent = await Act(claire, reference, "SendBack", ("Form.Answer", "Et un nouvel envoi ?"));

        Assert.Contains("Et un nouvel envoi ?", await lea.GetPage($"/desk/claims/{reference}"), StringComparison.Ordinal);
        await Rule(lea, reference, "Approve");

        Assert.DoesNotContain("vous la rend", await lea.GetPage("/desk"), StringComparison.Ordinal);
        Assert.DoesNotContain("Et un nouvel envoi ?", await lea.GetPage($"/desk/claims/{reference}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_read_an_answer_reads_that_another_look_is_somebody_elses()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        using var claire = await app.SignedInAs("manager", "claire@example.org");
        await app.Limit("lea@example.org", 10000);
        _ = await app.Account("manager", "noe@example.org");
        await Rule(lea, reference, "Decline", ("Form.Reason", "Le colis est chez votre voisine."));
        using var agreed = await Act(claire, reference, "Agree");
        await app.SayWhatIsMeant();
        var agreement = (await app.Claim(reference)).Agreement;
        await app.Use<AskAnotherLook, Result<Claim>>(ask => ask.Handle(new AskAnotherLookRequest(reference, "Regardez encore.", new Viewer([agreement])), default));

        var page = await claire.GetPage($"/desk/claims/{reference}");

        Assert.Contains("Vous avez déjà répondu à cette demande", page, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Approve", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gesture_is_made_on_the_claim_within_what_is_left_of_the_month()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        await app.Limit("lea@example.org", null, 3000, 4300);
        Assert.Contains("Il vous reste 43,00\u00a0€ ce mois-ci.", await lea.GetPage($"/desk/claims/{reference}"), StringComparison.Ordinal);
        Assert.Contains("Gestes\u00a0: 43,00\u00a0€ restants ce mois-ci.", await lea.GetPage("/desk"), StringComparison.Ordinal);

        using var nothing = await Give(lea, reference, "beaucoup", "");
        var page = await nothing.Page();
        Assert.Contains("href=\"#Form_GestureAmount\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"beaucoup\"", page, StringComparison.Ordinal);
        using var given = await Give(lea, reference, "20", "Pour l’attente.");
        Assert.Matches("Votre geste pour Ada Essai part dans [0-9]+ secondes?", await lea.GetPage($"/desk/claims/{reference}"));
        Assert.Contains("Il vous reste 23,00\u00a0€ ce mois-ci.", await lea.GetPage($"/desk/claims/{reference}"), StringComparison.Ordinal);
        await app.SayWhatIsMeant();

        var claim = await app.Claim(reference);
        Assert.Equal(2000, Assert.Single(claim.Gestures).Amount.Minor);
        using var visitor = app.CreateClient();
        using var known = await visitor.GetAsync(await app.Link(await app.InDatabase(db => db.Orders.Select(order => order.Number).SingleAsync())));
        var seen = (await visitor.GetPage($"/claims/{reference}")).Replace('\u00a0', ' ');
        Assert.Contains("Un geste de Test lea : 20 €", seen, StringComparison.Ordinal);
        Assert.Contains("Pour l’attente.", seen, StringComparison.Ordinal);
        Assert.Contains(claim.Promises, promise => promise is { Kind: PromiseKind.CreditBy, State: PromiseState.Open });
    }

    [Fact]
    public async Task A_gesture_taken_back_is_in_its_form_again()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        using var given = await Give(lea, reference, "20", "Pour l’attente.");

        using var back = await Act(lea, reference, "Back");
        await app.SayWhatIsMeant();

        var page = await lea.GetPage($"/desk/claims/{reference}");
        Assert.Contains("Pour l’attente.</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"20\"", page, StringComparison.Ordinal);
        Assert.Empty((await app.Claim(reference)).Gestures);
    }

    private static async Task Rule(HttpClient agent, ClaimReference reference, string handler, params (string, string)[] fields)
    {
        var page = $"/desk/claims/{reference}";
        using var answer = await agent.SubmitTo(page, $"{page}?handler={handler}", [("Form.Version", Forms.ValueOf(await agent.GetPage(page), "Form.Version")), .. fields]);
        Assert.Equal("/desk", answer.Headers.Location?.OriginalString);
    }

    private static Task<HttpResponseMessage> Act(HttpClient agent, ClaimReference reference, string handler, params (string, string)[] fields) =>
        agent.SubmitTo("/account", $"/desk/claims/{reference}/proposals?handler={handler}", [("number", "1"), .. fields]);

    private static Task<HttpResponseMessage> Give(HttpClient agent, ClaimReference reference, string amount, string words) => agent.SubmitTo(
        $"/desk/claims/{reference}", $"/desk/claims/{reference}/gesture?handler=Gesture", ("Form.GestureAmount", amount), ("Form.GestureWords", words));
}
