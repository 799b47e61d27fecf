using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Domain.Policies;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Pages.Managers;

namespace TrustClaims.Web.Tests.Managers;

public sealed class PolicyPagesTests
{
    [Fact]
    public async Task A_version_reads_in_words_and_as_JSON()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");

        var list = await manager.GetPage("/manage/policies");
        var page = await manager.GetPage("/manage/policies/1");

        Assert.Contains("en vigueur", list, StringComparison.Ordinal);
        Assert.Contains("Montant, au plus, Colis non arrivé, fidèle", page, StringComparison.Ordinal);
        Assert.Contains("250,00\u00a0€", page, StringComparison.Ordinal);
        Assert.Contains("\"immediateFromDays\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_threshold_is_changed_in_a_draft_and_decides_once_it_is_published()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        var edit = await Draft(manager);

        using var saved = await Save(manager, edit, ("rules.amount.most.default", "95,50"));
        var read = await manager.GetPage("/manage/policies/2");
        using var published = await Publish(app, manager, ("When", "now"));

        Assert.Equal("/manage/policies/2", saved.Headers.Location?.OriginalString);
        Assert.Contains("<del>80,00\u00a0€</del>", read, StringComparison.Ordinal);
        Assert.Contains("<ins>95,50\u00a0€</ins>", read, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        var number = await Live(app);
        var live = await app.InDatabase(db => db.Policies.SingleAsync(version => version.Number == number));
        Assert.Equal((2, "95.50"), (live.Number, JsonNode.Parse(live.Json)!["rules"]!["amount"]!["most"]!["default"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Every_mistake_is_said_at_its_input_and_nothing_typed_is_lost()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        var edit = await Draft(manager);

        using var answer = await Save(manager, edit, ("rules.amount.most.default", "beaucoup"), ("review.minutesPerClaim", "douze"), ("name", "Autre nom"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains("Il reste 2 choses à compléter", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#rules_amount_most_default\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"review_minutesPerClaim-problem\"", page, StringComparison.Ordinal);
        Assert.Equal("beaucoup", Forms.ValueOf(page, "policy:rules.amount.most.default"));
        Assert.Equal("Autre nom", Forms.ValueOf(page, "policy:name"));
    }

    [Fact]
    public async Task Whoever_saves_second_is_told_and_keeps_what_they_typed()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        var edit = await Draft(manager);
        var shown = await Inputs(manager, edit);
        using var first = await Save(manager, edit, ("name", "La première"));

        using var second = await manager.SubmitTo(edit, edit, [.. With(shown, ("name", "La seconde"))]);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var page = await second.Page();
        Assert.Contains("class=\"conflict\"", page, StringComparison.Ordinal);
        Assert.Equal("La seconde", Forms.ValueOf(page, "policy:name"));
        Assert.Equal("1", Forms.ValueOf(page, "ShownVersion"));
        Assert.Equal("La première", await app.InDatabase(db => db.Policies.Where(version => version.Number == 2).Select(version => version.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_version_is_scheduled_in_the_installations_time_zone()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(manager);
        var day = app.Clock.GetUtcNow().UtcDateTime.Date.AddDays(40);

        using var published = await Publish(app, manager, ("When", "later"), ("From", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T09:30"));

        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        var from = await app.InDatabase(db => db.Policies.Where(version => version.Number == 2).Select(version => version.EffectiveFrom).SingleAsync());
        var local = TimeZoneInfo.ConvertTime(from!.Value, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        Assert.Equal(day.AddHours(9.5), local.DateTime);
        var page = await manager.GetPage("/manage/policies/2");
        Assert.Contains("programmée", page, StringComparison.Ordinal);
        Assert.Contains($"entrera en vigueur le {day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR"))} à 9\u00a0h\u00a030", page.Replace("1er ", "1 ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("en vigueur depuis", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scheduled_version_is_called_off_and_never_decides()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(manager);
        using var scheduled = await Publish(app, manager, ("When", "later"), ("From", "2190-01-01T09:30"));

        using var calledOff = await manager.SubmitTo("/manage/policies/2", "/manage/policies/2?handler=CallOff");

        Assert.Equal(HttpStatusCode.Redirect, calledOff.StatusCode);
        var page = await manager.GetPage("/manage/policies/2");
        Assert.Contains("publiée par Test second, annulée avant d’entrer en vigueur", page, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=CallOff", page, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromDays(365 * 180));
        Assert.Equal(1, await Live(app));
        Assert.Equal(["drafted", "asked", "published", "calledOff"], await app.InDatabase(db =>
            db.Audit.Where(entry => entry.Subject == "policy:2").OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync()));
    }

    [Fact]
    public async Task An_old_draft_undoes_a_newer_version_only_when_that_is_said()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(manager);
        using var saved = await Save(manager, await Draft(manager), ("rules.amount.most.default", "95,50"));
        using var newer = await Publish(app, manager, 3, ("When", "now"));

        var page = await manager.GetPage("/manage/policies/2/publish");
        using var unsaid = await Publish(app, manager, ("When", "now"));
        using var ofAnother = await Publish(app, manager, ("When", "now"), ("Undoing", "1"));

        Assert.Contains("Ce brouillon déferait ce que la version n°\u00a03 a changé", page, StringComparison.Ordinal);
        Assert.Contains("Il part de la version n°\u00a01", page, StringComparison.Ordinal);
        Assert.Contains("<del>95,50\u00a0€</del>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#Undoing\"", await unsaid.Page(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (unsaid.StatusCode, ofAnother.StatusCode));
        Assert.Equal(3, await Live(app));
        using var meant = await Publish(app, manager, ("When", "now"), ("Undoing", Forms.ValueOf(page, "Undoing")));
        Assert.Equal(HttpStatusCode.Redirect, meant.StatusCode);
        Assert.Equal(2, await Live(app));
    }

    [Fact]
    public async Task What_is_scheduled_before_a_draft_is_not_undone_in_silence_either()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(manager);
        using var saved = await Save(manager, await Draft(manager), ("rules.amount.most.default", "95,50"));
        using var scheduled = await Publish(app, manager, 3, ("When", "later"), ("From", "2190-01-01T09:30"));

        using var unsaid = await Publish(app, manager, ("When", "later"), ("From", "2190-01-02T09:30"));

        Assert.Equal("3", Forms.ValueOf(await unsaid.Page(), "Undoing"));
        using var before = await Publish(app, manager, ("When", "now"), ("Later[3]", "true"));
        Assert.Equal(HttpStatusCode.Redirect, before.StatusCode);
        Assert.Null(await app.InDatabase(db => db.Policies.Where(version => version.Number == 3).Select(version => version.EffectiveFrom).SingleAsync()));
    }

    [Fact]
    public async Task A_draft_that_goes_on_from_what_decides_asks_nothing_more()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(manager);
        await Draft(manager, "/manage/policies/2");

        using var published = await Publish(app, manager, 3, ("When", "now"));

        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
    }

    [Fact]
    public async Task What_has_taken_effect_meanwhile_is_not_called_off()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");

        using var answer = await manager.SubmitTo("/manage/policies/1", "/manage/policies/1?handler=CallOff");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("seulement avant d’entrer en vigueur", await answer.Page(), StringComparison.Ordinal);
        Assert.NotNull(await app.InDatabase(db => db.Policies.Select(version => version.EffectiveFrom).SingleAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("demain")]
    [InlineData("2020-01-01T09:00")]
    [InlineData("0001-01-01T00:00")]
    [InlineData("9999-12-31T23:59")]
    [InlineData("2027-03-28T02:30")]
    public async Task A_moment_that_cannot_be_is_refused(string from)
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(manager);

        using var answer = await Publish(app, manager, ("When", "later"), ("From", from));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("href=\"#From\"", await answer.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_is_no_number_publishes_nothing()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(manager);

        using var answer = await manager.SubmitTo("/manage/policies/2", "/manage/policies/2/publish?handler=Ask", ("When", "now"), ("Reason", "Moins d’attente."), ("Confirmed", "true"), ("ShownVersion", "abc"));
        using var saved = await manager.SubmitTo("/manage/policies/2/edit", "/manage/policies/2/edit", ("policy:name", "Autre"), ("policy:currency", "EUR"), ("ShownVersion", "abc"));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (answer.StatusCode, saved.StatusCode));
        Assert.Equal(
            ("Opening policy", null),
            await app.InDatabase(async db => await db.Policies.Where(version => version.Number == 2).Select(version => ValueTuple.Create(version.Name, version.PublishedAt)).SingleAsync()));
    }

    [Fact]
    public async Task What_is_published_is_not_edited_any_more()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");

        using var form = await manager.GetAsync("/manage/policies/1/edit");
        using var answer = await manager.SubmitTo("/manage", "/manage/policies/1/edit", ("ShownVersion", "1"), ("policy:name", "Autre"), ("policy:currency", "EUR"));

        Assert.Equal("/manage/policies/1", form.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Opening policy", await app.InDatabase(db => db.Policies.Select(version => version.Name).SingleAsync()));
    }

    [Fact]
    public async Task The_list_says_which_version_is_live_retired_scheduled_or_a_draft()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(manager);
        using var published = await Publish(app, manager, ("When", "now"));
        await Draft(manager, "/manage/policies/2");

        var lines = await app.InDatabase(db => db.PolicyLines(app.Clock.GetUtcNow(), default));

        Assert.Equal([PolicyState.Draft, PolicyState.Live, PolicyState.Retired], lines.Select(line => line.State));
        Assert.Equal("Test manager", lines[0].CreatedBy);
    }

    private static async Task<string> Draft(HttpClient manager, string from = "/manage/policies/1")
    {
        using var answer = await manager.SubmitTo(from, $"{from}?handler=Draft");
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> Save(HttpClient manager, string edit, params (string Path, string Value)[] changes) =>
        await manager.SubmitTo(edit, edit, [.. With(await Inputs(manager, edit), changes)]);

    private static Task<int?> Live(App app) => app.InDatabase(db => LivePolicy.NumberAt(db, app.Clock.GetUtcNow(), default));

    private static Task<HttpResponseMessage> Publish(App app, HttpClient manager, params (string Name, string Value)[] fields) => Publish(app, manager, 2, fields);

    // Asked by one, with what the form holds, and approved by another; the answer to whoever asks.
    private static async Task<HttpResponseMessage> Publish(App app, HttpClient manager, int number, params (string Name, string Value)[] fields)
    {
        var page = $"/manage/policies/{number}/publish";
        async Task<(string, string)[]> Form(HttpClient who, params (string, string)[] more) =>
            [("ShownVersion", Forms.ValueOf(await who.GetStringAsync(page), "ShownVersion")), ("Confirmed", "true"), .. fields, .. more];
        var asked = await manager.SubmitTo(page, $"{page}?handler=Ask", await Form(manager, ("Reason", "Moins d’attente.")));
        if (asked.StatusCode == HttpStatusCode.Redirect)
        {
            using var second = await app.SignedInAs("manager", "second@example.org");
            using var approved = await second.SubmitTo(page, $"{page}?handler=Approve", await Form(second));
            Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        }

        return asked;
    }

    // What a browser would send: the inputs as the page shows them.
    private static async Task<Dictionary<string, string>> Inputs(HttpClient manager, string edit)
    {
        var page = await manager.GetStringAsync(edit);
        var json = JsonNode.Parse(await LiveJson(manager))!;
        var shown = PolicyFields.Of(json).ToDictionary(field => $"{PolicyFields.Prefix}{field.Key}", field => field.Value);
        shown["ShownVersion"] = Forms.ValueOf(page, "ShownVersion");
        return shown;
    }

    private static async Task<string> LiveJson(HttpClient manager)
    {
        var page = await manager.GetPage("/manage/policies/1");
        var start = page.IndexOf("<pre>", StringComparison.Ordinal) + "<pre>".Length;
        return page[start..page.IndexOf("</pre>", StringComparison.Ordinal)];
    }

    private static IEnumerable<(string, string)> With(Dictionary<string, string> shown, params (string Path, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>(shown);
        foreach (var (path, value) in changes)
        {
            fields[$"{PolicyFields.Prefix}{path}"] = value;
        }

        return fields.Select(field => (field.Key, field.Value));
    }
}
