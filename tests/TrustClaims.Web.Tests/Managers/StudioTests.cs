using System.Net;
using System.Text.RegularExpressions;
using TrustClaims.Domain;
using TrustClaims.Domain.Simulation;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Pages.Managers;
using static TrustClaims.Testing.Builders.PastClaims;

namespace TrustClaims.Web.Tests.Managers;

public sealed partial class StudioTests
{
    private const string Limit = "policy:rules.amount.most.default";

    [Fact]
    public async Task Without_a_draft_one_is_begun_from_the_policy_in_force()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");

        var empty = await manager.GetPage("/manage/studio");
        using var begun = await manager.SubmitTo("/manage/studio", "/manage/studio?handler=Begin");
        var page = await manager.GetPage("/manage/studio");

        Assert.Contains("Commencer un brouillon", empty, StringComparison.Ordinal);
        Assert.Equal("/manage/studio?draft=2", begun.Headers.Location?.OriginalString);
        Assert.Equal("80,00", Forms.ValueOf(page, Limit));
        Assert.Contains("Il n’y a pas encore de passé à rejouer", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_threshold_shows_what_would_have_changed_side_and_keeps_nothing()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, Past(1, 50m), Past(2, 90m), Past(3, 95m, paid: 45m));

        var figures = await Look(manager, (Limit, "92"));

        Assert.Contains("66,7\u00a0%", figures, StringComparison.Ordinal);
        Assert.Contains("+33,3 points, +1 demande", figures, StringComparison.Ordinal);
        Assert.Contains("1 demande (90,00\u00a0€) serait crue", figures, StringComparison.Ordinal);
        Assert.Contains("Ce qu’une personne a payé", figures, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", figures, StringComparison.Ordinal);
        Assert.Equal("80,00", Forms.ValueOf(await manager.GetPage("/manage/studio"), Limit));
    }

    [Fact]
    public async Task What_a_person_paid_less_is_leakage_to_the_cent()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, Past(1, 50m), Past(2, 90m), Past(3, 95m, paid: 45m));

        var figures = await Look(manager, (Limit, "100"));

        Assert.Contains("<span class=\"figure\">50\u00a0€</span>", figures, StringComparison.Ordinal);
        Assert.Contains("toutes les réponses étant connues", figures, StringComparison.Ordinal);
        Assert.Contains("100,0\u00a0%", figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_of_which_nothing_is_known_are_told_as_right_and_as_not_wherever_an_estimate_stands()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, Past(1, 50m), Past(2, 90m, paid: 45m), Past(3, 70m, ruled: false));

        var figures = (await Look(manager, (Limit, "100"))).Replace('\u00a0', ' ');
        var months = (await manager.GetStringAsync("/manage/studio/2/months.csv")).Split("\r\n");

        // 45 euros were seen to leak, in one claim of three; 70 more if none is right. In the tile and in the months.
        Assert.True(figures.Split("au plus 115 € si les inconnues sont justes, 115 € si aucune ne l’est").Length > 2, figures);
        Assert.Contains("70,00;EUR;70,00;EUR;", months[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_draft_keeps_what_has_no_slider_too()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app);
        var before = await Json(app);

        using var saved = await Save(manager, "0", (Limit, "92"));

        Assert.Equal("/manage/studio?draft=2", saved.Headers.Location?.OriginalString);
        var change = Assert.Single(PolicyDifference.Between(before, await Json(app)));
        Assert.Equal(("rules.amount.most.default", "80.00", "92.00"), (change.Field.Path, change.Before, change.After));
    }

    [Fact]
    public async Task A_threshold_that_is_emptied_is_gone_and_the_more_general_one_holds()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app);

        using var saved = await Save(manager, "0", ("policy:rules.amount.most.LostParcel.Loyal", ""));

        var change = Assert.Single(PolicyDifference.Between(Some.OpeningJson, await Json(app)));
        Assert.Equal(("rules.amount.most.LostParcel.Loyal", "250.00", null), (change.Field.Path, change.Before, change.After));
    }

    [Fact]
    public async Task Whoever_saves_second_is_told_and_keeps_their_thresholds()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app);
        using var first = await Save(manager, "0", (Limit, "92"));

        using var second = await Save(manager, "0", (Limit, "70"));

        var page = await second.Page();
        Assert.Contains("class=\"conflict\"", page, StringComparison.Ordinal);
        Assert.Equal(("70", "1"), (Forms.ValueOf(page, Limit), Forms.ValueOf(page, "ShownVersion")));
    }

    [Theory]
    [InlineData(Limit, "beaucoup", "Montant, au plus")]
    [InlineData("policy:rules.age.latestDays.default", "2", "Au plus tard (jours)")]
    public async Task What_cannot_be_tried_is_named(string threshold, string value, string named)
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, Past(1, 50m));

        var figures = await Look(manager, (threshold, value));

        Assert.Contains("ne peut pas être essayé", figures, StringComparison.Ordinal);
        Assert.Contains(named, figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slider_ends_where_it_did_whatever_way_the_number_is_typed_and_what_is_the_same_is_not_told_as_a_change()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, Past(1, 50m));
        var first = Slider(await manager.GetPage("/manage/studio"));

        var typed = Slider(await Whole(manager, (Limit, "80,00")));
        var huge = await Whole(manager, (Limit, "79228162514264337593543950335"));

        Assert.Equal(first, typed);
        Assert.DoesNotContain("en vigueur", typed, StringComparison.Ordinal);
        Assert.Contains("data-most=\"1000000\"", Slider(huge), StringComparison.Ordinal);

        static string Slider(string page) => page[page.IndexOf("name=\"policy:rules.amount.most.default\"", StringComparison.Ordinal)..].Split("</div>")[0];
    }

    [Fact]
    public async Task Thresholds_that_contradict_each_other_are_named_while_they_are_tried()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, Past(1, 50m));

        var figures = await Look(manager, ("policy:rules.amount.most.LostParcel.Loyal", "20"));

        Assert.Contains("id=\"warnings\"", figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amount_that_nothing_limits_is_named()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, Past(1, 50m));

        var figures = await Look(manager, (Limit, ""));

        Assert.Contains("crues quel que soit leur montant", figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_goes_on_to_publish_publishes_what_they_see()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app);

        using var saved = await Save(manager, "0", (Limit, "92"), ("publish", "true"));
        using var again = await Save(manager, "1", (Limit, "92"), ("publish", "true"));

        Assert.Equal(("/manage/policies/2/publish", "/manage/policies/2/publish"), (saved.Headers.Location?.OriginalString, again.Headers.Location?.OriginalString));
        Assert.Contains("92.00", await Json(app), StringComparison.Ordinal);
        Assert.Equal(1, await app.InDatabase(async db => (await db.Policies.FindAsync(2))!.Version));
    }

    [Fact]
    public async Task Claims_in_another_currency_are_told_and_in_no_figure()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, Past(1, 50m), Past(2, 50m, Currency.Of("USD")));

        var figures = await Look(manager);

        Assert.Contains("100,0\u00a0%", figures, StringComparison.Ordinal);
        Assert.Contains("1 demande est dans une autre monnaie", figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_imported_claim_that_changes_side_is_one_click_away()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, Past(1, 50m), Past(2, 90m, paid: 45m));

        var figures = await Look(manager, (Limit, "92"));
        var address = WebUtility.HtmlDecode(Link().Match(figures).Groups[1].Value);
        var claim = await manager.GetPage(address);
        using var none = await manager.GetAsync("/manage/studio/past?at=5&id=5");
        using var nothing = await manager.GetAsync("/manage/studio/past?at=-1&id=x");

        Assert.Contains("Demande importée 2", claim, StringComparison.Ordinal);
        Assert.Contains("45,00\u00a0€", claim, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (none.StatusCode, nothing.StatusCode));
    }

    [Fact]
    public async Task The_policy_in_force_is_replayed_over_its_own_answers_and_what_differs_is_one_click_away()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app);
        var reference = await app.ClaimInReview();

        var figures = await Look(manager);

        Assert.Contains("La politique en vigueur a répondu à 1 demande.", figures, StringComparison.Ordinal);
        Assert.Contains("Toutes les réponses sont les mêmes.", figures, StringComparison.Ordinal);
        Assert.DoesNotContain($"/desk/claims/{reference}", figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_number_than_a_drafts_is_not_found_and_agents_do_not_come_in()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        using var agent = await app.SignedInAs("agent");

        using var live = await manager.GetAsync("/manage/studio?draft=1");
        using var none = await manager.SubmitTo("/manage", "/manage/studio?handler=Look&draft=1");
        using var forbidden = await agent.GetAsync("/manage/studio");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (live.StatusCode, none.StatusCode, forbidden.StatusCode));
    }

    [GeneratedRegex("href=\"(/manage/studio/past[^\"]*)\"")]
    private static partial Regex Link();

    private static async Task<HttpClient> Begin(App app, params PastClaim[] past)
    {
        await app.InDatabase(async db =>
        {
            db.PastClaims.AddRange(past);
            return await db.SaveChangesAsync();
        });
        var manager = await app.SignedInAs("manager");
        using var begun = await manager.SubmitTo("/manage/studio", "/manage/studio?handler=Begin");
        return manager;
    }

    private static async Task<string> Look(HttpClient manager, params (string, string)[] fields)
    {
        using var answer = await manager.SubmitTo("/manage/studio", "/manage/studio?handler=Look&part=figures&draft=2", fields);
        return await answer.Page();
    }

    private static async Task<string> Whole(HttpClient manager, params (string, string)[] fields)
    {
        using var answer = await manager.SubmitTo("/manage/studio", "/manage/studio?handler=Look&draft=2", fields);
        return await answer.Page();
    }

    private static Task<HttpResponseMessage> Save(HttpClient manager, string shown, params (string, string)[] fields) =>
        manager.SubmitTo("/manage/studio", "/manage/studio?handler=Save&draft=2", [("ShownVersion", shown), .. fields]);

    private static Task<string> Json(App app) => app.InDatabase(async db => (await db.Policies.FindAsync(2))!.Json);
}
