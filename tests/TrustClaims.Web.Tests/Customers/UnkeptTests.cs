using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Promises;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Customers;

/// <summary>How a claim's page reads where we did not keep our word.</summary>
public sealed class UnkeptTests
{
    [Theory]
    [InlineData(
        "fr", "<h1>Nous n’avons pas tenu parole, et nous en sommes désolés.</h1>", "Votre argent devait partir au plus tard ", ", et ce n’est pas fait.",
        "<b>Voici notre nouvelle promesse.</b> 310 € repartent", "Notre geste, en plus : 5 € d’avoir.", "C’est un avoir à votre nom chez Maison Lune, à utiliser pour une prochaine commande.",
        "Test lea suit votre demande jusqu’au bout.")]
    [InlineData(
        "en", "<h1>We did not keep our word, and we are sorry.</h1>", "Your money was to leave by", ", and that is not done.",
        "<b>This is our new promise.</b> €310 goes back", "Our gesture, on top: €5 of store credit.", "It is store credit in your name at Maison Lune, to use on a later order.",
        "Test lea looks after your request to the end.")]
    public async Task A_broken_promise_is_owned_before_anything_else(string language, params string[] sentences)
    {
        await using var app = await App.Start();
        var reference = await Late(app);
        using var visitor = await Recognised(app, language);

        var page = Plain(await visitor.GetPage($"/claims/{reference}"));

        Assert.All(sentences, sentence => Assert.Contains(sentence, page, StringComparison.Ordinal));
        Assert.Contains("<span class=\"seal look\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Votre argent devait partir au plus tard ", ", et le versement n’a pas abouti.")]
    [InlineData("en", "Your money was to leave by", ", and the payment did not go through.")]
    public async Task What_failed_before_its_hour_is_told_by_what_it_was(string language, params string[] sentences)
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        await Grant(app, reference);
        foreach (var settlement in (await app.Claim(reference)).AllSettlements)
        {
            var failed = new SettlementReport(SettlementOutcome.Failed, app.Clock.GetUtcNow(), null, null, "card_closed");
            await app.Use<ReportSettlement, Result<Claim>>(report => report.Handle(new(settlement.Id, failed, Actor.Integration("erp")), default));
        }

        using var visitor = await Recognised(app, language);

        var page = Plain(await visitor.GetPage($"/claims/{reference}"));

        Assert.All(sentences, sentence => Assert.Contains(sentence, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_came_in_the_end_is_told_as_late_and_the_gesture_as_given()
    {
        await using var app = await App.Start();
        var reference = await Late(app);
        await Report(app, reference);
        using var visitor = await Recognised(app);

        var page = Plain(await visitor.GetPage($"/claims/{reference}"));

        Assert.Contains("<h1>C’est fait, plus tard que promis.</h1>", page, StringComparison.Ordinal);
        Assert.Contains("Nous n’avons pas tenu parole, et nous en sommes désolés.", page, StringComparison.Ordinal);
        Assert.Contains("Il est à vous depuis le", page, StringComparison.Ordinal);
        Assert.DoesNotContain("suit votre demande jusqu’au bout", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_as_promised_is_told_without_a_word_of_delay()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        await Grant(app, reference);
        await Report(app, reference);
        using var visitor = await Recognised(app);

        var page = Plain(await visitor.GetPage($"/claims/{reference}"));

        Assert.Contains("<h1>C’est fait.</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("tenu parole", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Notre geste", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gestures_are_on_ones_own_page_with_where_they_are_and_nothing_to_do()
    {
        await using var app = await App.Start();
        var reference = await Late(app);
        using var visitor = await Recognised(app);

        var page = Plain(await visitor.GetPage("/me"));

        Assert.Contains("Nos gestes pour nos retards", page, StringComparison.Ordinal);
        Assert.Contains("<b>5 € d’avoir</b>", page, StringComparison.Ordinal);
        Assert.Contains($"vous n’avez rien à faire. <a href=\"/claims/{reference}\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_on_its_way_is_told_once_with_its_hour_whatever_the_number_of_items()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        await Grant(app, reference);
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        await app.Use<CarryOutSettlements, int>(carry => carry.Handle(10, default));
        using var visitor = await Recognised(app);

        var page = Plain(await visitor.GetPage($"/claims/{reference}"));

        Assert.Equal(2, (await app.Claim(reference)).Settlements.Count);
        Assert.Equal(2, page.Split("Votre argent est en route : il part au plus tard le").Length);
    }

    [Fact]
    public async Task What_happens_again_later_is_told_again()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        await Grant(app, reference);
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        await app.Use<CarryOutSettlements, int>(carry => carry.Handle(1, default));
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        await app.Use<CarryOutSettlements, int>(carry => carry.Handle(1, default));
        using var visitor = await Recognised(app);

        var page = Plain(await visitor.GetPage($"/claims/{reference}"));

        Assert.Equal(3, page.Split("Votre argent est en route : il part au plus tard le").Length);
    }

    [Theory]
    [InlineData("2026-11-23T10:00:00+01:00", null)]
    [InlineData("2026-11-23T20:00:00+01:00", "nous décrochons à nouveau demain à 9 h")]
    [InlineData("2026-11-29T07:00:00+01:00", "nous décrochons à nouveau demain à 9 h")]
    [InlineData("2026-11-24T06:00:00+01:00", "nous décrochons à nouveau aujourd’hui à 9 h")]
    public async Task Beside_the_number_stand_the_hours_and_when_it_opens_again(string now, string? opens)
    {
        await using var app = await Visiting.Open();
        app.Clock.Advance(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture) - app.Clock.GetUtcNow());
        using var visitor = app.CreateClient();

        foreach (var address in new[] { "/charter", "/person" })
        {
            var page = Plain(await visitor.GetPage(address));

            Assert.Contains("Au téléphone du lundi au samedi, de 9 h à 19 h.", page, StringComparison.Ordinal);
            Assert.Equal(opens is not null, page.Contains("C’est fermé en ce moment", StringComparison.Ordinal));
            Assert.Contains(opens ?? "", page, StringComparison.Ordinal);
        }
    }

    private static string Plain(string page) => page.Replace('\u00a0', ' ');

    private static async Task<ClaimReference> Late(App app)
    {
        var reference = await app.ClaimInReview();
        await Grant(app, reference);
        app.Clock.Advance((await app.Claim(reference)).Promises.Max(promise => promise.Due) - app.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        await app.Use<BreakLatePromises, int>(late => late.Handle(default));
        return reference;
    }

    private static async Task Grant(App app, ClaimReference reference)
    {
        var account = await app.Account("agent", "lea@example.org");
        var version = (await app.Claim(reference)).Version;
        await app.Use<RuleOnClaim, Result<Claim>>(rule => rule.Handle(new(reference, new(RulingOutcome.Approved, null, null, null), account.Email!, version, Channel.Page), default));
    }

    private static async Task Report(App app, ClaimReference reference)
    {
        foreach (var settlement in (await app.Claim(reference)).AllSettlements)
        {
            var paid = new SettlementReport(SettlementOutcome.Refunded, app.Clock.GetUtcNow(), null, null, null);
            await app.Use<ReportSettlement, Result<Claim>>(report => report.Handle(new(settlement.Id, paid, Actor.Integration("erp")), default));
        }
    }

    private static async Task<HttpClient> Recognised(App app, string language = "fr")
    {
        var client = app.CreateClient(language);
        using var opened = await client.GetAsync(await app.Link(await app.InDatabase(db => db.Orders.Select(order => order.Number).FirstAsync())));
        return client;
    }
}
