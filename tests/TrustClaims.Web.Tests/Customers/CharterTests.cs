using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Customers;

public sealed class CharterTests
{
    [Theory]
    [InlineData("fr", "Sur 365 jours, la réponse est immédiate jusqu’à 120 € en tout", "À partir de 5 commandes en 12 mois", "concerne 33,3 % d’entre elles", "plusieurs clients d’une même adresse")]
    [InlineData("en", "Over 365 days, the answer is immediate up to €120 in all", "From 5 orders in 12 months", "at most 33.3% of them", "several customers at the same delivery address")]
    public async Task Every_limit_a_customer_meets_is_told_with_the_live_figures(string language, params string[] sentences)
    {
        var page = await Read(language, """
            "cumulativeAmount": { "windowDays": 365, "most": "120.00" }, "shareOfOrders": { "fromOrder": 5, "most": 0.333 }, "household": { "windowDays": 90, "most": 3 }
            """);

        Assert.All(sentences, sentence => Assert.Contains(sentence, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fr", "au moins 30 mois")]
    [InlineData("en", "at least 30 months")]
    public async Task How_long_everything_is_kept_is_said_as_it_is_set_here_and_on_the_customer_s_own_page(string language, string kept)
    {
        await using var app = await App.Start(("Exchanges:KeepMonths", "30"));
        await app.ClaimInReview();
        using var visitor = app.CreateClient(language);
        using var recognised = await visitor.GetAsync(await app.Link(await app.InDatabase(db => db.Orders.Select(order => order.Number).FirstAsync())));

        foreach (var page in new[] { "/charter", "/me" })
        {
            Assert.Contains(kept, (await visitor.GetPage(page)).Replace('\u00a0', ' '), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_rule_that_the_policy_has_not_is_not_told()
    {
        var page = await Read("fr", """ "amount": { "most": "80.00" } """);

        Assert.All(["en tout", "commandes en 12 mois", "même adresse"], sentence => Assert.DoesNotContain(sentence, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_was_promised_yet_that_is_said()
    {
        await using var app = await App.Start();
        await app.PublishOpening();
        using var visitor = app.CreateClient();

        Assert.Contains("Nous n’avons encore rien promis ces 90 derniers jours", await visitor.GetPage("/charter"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Répondre avant l’heure dite", "1 sur 1", "Pour répondre à une demande : 90 minutes.", "Nous n’avons fait aucun geste pour un retard.", "comptés le")]
    [InlineData("en", "To answer by the hour we said", "1 of 1", "To answer one request: 90 minutes.", "We have made no gesture for a delay.", "counted on")]
    public async Task Our_own_record_is_told_with_how_few_it_is_of(string language, params string[] sentences)
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        await app.Account("agent", "agent@example.org");
        app.Clock.Advance(TimeSpan.FromMinutes(90));
        var shown = (await app.Claim(reference)).Version;
        await app.Use<RuleOnClaim, Result<Claim>>(rule => rule.Handle(
            new(reference, new(RulingOutcome.Approved, null, null, null), "agent@example.org", shown, Channel.Page), default));
        using var visitor = app.CreateClient(language);

        var page = (await visitor.GetPage("/charter")).Replace('\u00a0', ' ');

        Assert.All(sentences, sentence => Assert.Contains(sentence, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fr", "Nos réponses : la moitié en 50 minutes au plus, la plus longue, 3 heures. Sur 2 demandes.")]
    [InlineData("en", "Our answers: half within 50 minutes, the longest took 3 hours. Over 2 requests.")]
    public async Task How_long_we_take_is_told_of_half_and_of_the_longest(string language, string sentence)
    {
        await using var app = await App.Start();
        await app.Account("agent", "agent@example.org");
        var references = new[] { await app.ClaimInReview(), await app.ClaimInReview() };
        foreach (var (reference, minutes) in references.Zip([50, 90]))
        {
            app.Clock.Advance(TimeSpan.FromMinutes(minutes));
            var shown = (await app.Claim(reference)).Version;
            await app.Use<RuleOnClaim, Result<Claim>>(rule => rule.Handle(
                new(reference, new(RulingOutcome.Approved, null, null, null), "agent@example.org", shown, Channel.Page), default));
        }

        using var visitor = app.CreateClient(language);

        Assert.Contains(sentence, (await visitor.GetPage("/charter")).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "La demande qui nous a été faite attend notre réponse depuis 3 jours.", "la moitié en 60 minutes au plus, l’attente la plus longue dure encore, depuis 3 jours. Sur 2 demandes. Parmi elles, 1 attend encore, et compte pour le temps qu’elle a déjà attendu.")]
    [InlineData("en", "The request we were given has waited for our answer for 3 days.", "half within 60 minutes, the longest wait goes on, after 3 days. Over 2 requests. Among them, 1 still waits, and counts for the time it has waited so far.")]
    public async Task Who_still_waits_is_told_and_counts(string language, string alone, string among)
    {
        await using var app = await App.Start();
        await app.Account("agent", "agent@example.org");
        await app.ClaimInReview();
        app.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromHours(1));
        using var visitor = app.CreateClient(language);
        var before = (await visitor.GetPage("/charter")).Replace('\u00a0', ' ');
        var reference = await app.ClaimInReview();
        app.Clock.Advance(TimeSpan.FromHours(1));
        var shown = (await app.Claim(reference)).Version;
        await app.Use<RuleOnClaim, Result<Claim>>(rule => rule.Handle(
            new(reference, new(RulingOutcome.Approved, null, null, null), "agent@example.org", shown, Channel.Page), default));

        var after = (await visitor.GetPage("/charter")).Replace('\u00a0', ' ');

        Assert.Contains(alone, before, StringComparison.Ordinal);
        Assert.Contains(among, after, StringComparison.Ordinal);
    }

    private static async Task<string> Read(string language, string rules)
    {
        await using var app = await App.Start();
        await app.Publish($$"""{ "name": "Charter", "currency": "EUR", "rules": { {{rules}} } }""");
        using var visitor = app.CreateClient(language);
        return (await visitor.GetPage("/charter")).Replace('\u00a0', ' ').Replace('\u202f', ' ');
    }
}
