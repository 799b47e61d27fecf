using System.Net;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Agents;

public sealed class FollowUpTests
{
    [Fact]
    public async Task An_agent_calls_with_a_script_and_what_was_said_is_kept()
    {
        await using var app = await App.Start();
        var claim = await app.CallToMake();
        using var agent = await app.SignedInAs("agent");
        var address = $"/desk/follow-ups/{claim}";

        var list = await agent.GetPage("/desk/follow-ups");
        var before = await agent.GetPage(address);
        using var taken = await agent.SubmitTo("/desk/follow-ups", "/desk/follow-ups?handler=Take", ("reference", claim.ToString()));
        var page = await agent.GetPage(address);
        using var empty = await agent.SubmitTo(address, $"{address}?handler=Talked", ("Form.Words", " "));
        using var noted = await agent.SubmitTo(address, $"{address}?handler=Talked", ("Form.Words", "Tout est rentré dans l’ordre."), ("Form.Spare", "true"));

        Assert.Contains("Bob Essai", list, StringComparison.Ordinal);
        Assert.Contains("J’appelle Bob Essai", list, StringComparison.Ordinal);
        Assert.Contains("Bonjour, Test agent de", before, StringComparison.Ordinal);
        Assert.Contains("Et le colis, est-il arrivé entre-temps", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Form.Words", before, StringComparison.Ordinal);
        Assert.Equal(address, taken.Headers.Location?.OriginalString);
        Assert.Contains("tel:+33600000009", page, StringComparison.Ordinal);
        Assert.Contains("Form.Words", page, StringComparison.Ordinal);
        Assert.Contains("Écrivez-nous quelques mots.", await empty.Page(), StringComparison.Ordinal);
        Assert.Equal("/desk/follow-ups", noted.Headers.Location?.OriginalString);
        Assert.Contains("C’est noté", await agent.GetPage("/desk/follow-ups"), StringComparison.Ordinal);
        Assert.Equal("Tout est rentré dans l’ordre.", await app.InDatabase(db => db.Exchanges.Select(one => one.Text).SingleAsync()));
        Assert.True(await app.InDatabase(db => db.Customers.Where(one => one.Email == "bob@example.org").Select(one => one.SparedCalls).SingleAsync()));
    }

    [Fact]
    public async Task A_fact_is_noted_with_what_a_careful_person_would_have_paid()
    {
        await using var app = await App.Start();
        var claim = await app.CallToMake();
        using var agent = await app.SignedInAs("agent");
        var address = $"/desk/follow-ups/{claim}";

        using var nothing = await agent.SubmitTo(address, $"{address}?handler=Fact", ("Form.Seen", ""));
        using var beyond = await agent.SubmitTo(address, $"{address}?handler=Fact", ("Form.End", "Seen"), ("Form.Seen", "41"));
        using var noted = await agent.SubmitTo(address, $"{address}?handler=Fact", ("Form.End", "Seen"), ("Form.Seen", "12,50"));

        Assert.Contains("Choisissez ce qui s’est passé.", await nothing.Page(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, beyond.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, noted.StatusCode);
        var kept = await app.InDatabase(db => db.FollowUps.SingleAsync());
        Assert.Equal((FollowUpEnd.Seen, 1250L), (kept.End, kept.Truth!.Value.Minor));
        Assert.Contains("quelqu’un de chez nous l’a vu", await agent.GetPage(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_sees_who_is_on_the_phone()
    {
        await using var app = await App.Start();
        var claim = await app.CallToMake();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        using var tom = await app.SignedInAs("agent", "tom@example.org");
        var address = $"/desk/follow-ups/{claim}";

        using var taken = await lea.SubmitTo(address, $"{address}?handler=Take");
        using var second = await tom.SubmitTo(address, $"{address}?handler=Nobody");

        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Contains("Test lea est au téléphone", await tom.GetPage("/desk/follow-ups"), StringComparison.Ordinal);
        Assert.Contains("Test lea", await second.Page(), StringComparison.Ordinal);
        Assert.Equal(0, await app.InDatabase(db => db.FollowUps.Select(one => one.Tries).SingleAsync()));
    }

    [Fact]
    public async Task A_claim_that_was_not_drawn_has_no_call()
    {
        await using var app = await App.Start();
        var claim = await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent");

        using var there = await agent.GetAsync(new Uri($"/desk/follow-ups/{claim}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, there.StatusCode);
        Assert.Contains("Personne n’est à appeler", await agent.GetPage("/desk/follow-ups"), StringComparison.Ordinal);
    }
}
