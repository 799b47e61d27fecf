using System.Net;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Simulations;
using TrustClaims.Domain;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Managers;

public sealed class PolicyPublishTests
{
    private const string Page = "/manage/policies/2/publish";

    [Fact]
    public async Task What_will_change_is_summed_up_before_it_is_asked_for()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(app);

        using var summed = await Ask(manager, confirmed: false);
        var page = await summed.Page();

        Assert.Contains("1 valeur change.", page, StringComparison.Ordinal);
        Assert.Contains("En vigueur dès l’approbation.", page, StringComparison.Ordinal);
        Assert.Equal("Moins d’attente.", Forms.ValueOf(page, "Reason"));
        Assert.DoesNotContain("demande à publier cette version", await manager.GetPage(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_is_not_offered_to_approve_and_another_is()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        using var second = await app.SignedInAs("manager", "second@example.org");
        await Draft(app);

        using var asked = await Ask(manager);
        var own = await manager.GetPage(Page);
        var read = await second.GetPage(Page);

        Assert.Equal(Page, asked.Headers.Location?.OriginalString);
        Assert.Contains("handler=TakeBack", own, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Approve", own, StringComparison.Ordinal);
        Assert.Contains("handler=Approve", read, StringComparison.Ordinal);
        Assert.Contains("Test manager demande à publier cette version", read, StringComparison.Ordinal);
        Assert.Contains("«\u00a0Moins d’attente.\u00a0»", read, StringComparison.Ordinal);
        Assert.Contains("attend une seconde personne", await second.GetPage("/manage/policies"), StringComparison.Ordinal);
        Assert.Contains("attend une seconde personne (demande de Test manager)", await second.GetPage("/manage"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_by_hand_approves_nothing_of_ones_own()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(app);
        using var asked = await Ask(manager);

        using var own = await manager.SubmitTo(Page, $"{Page}?handler=Approve", ("ShownVersion", "1"), ("Confirmed", "true"));

        Assert.Contains("C’est à quelqu’un d’autre d’approuver", await own.Page(), StringComparison.Ordinal);
        Assert.Equal(1, await Live(app));
    }

    [Fact]
    public async Task It_is_sent_back_with_words_that_its_author_reads()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        using var second = await app.SignedInAs("manager", "second@example.org");
        await Draft(app);
        using var asked = await Ask(manager);

        using var wordless = await second.SubmitTo(Page, $"{Page}?handler=SendBack", ("Reason", " "));
        using var back = await second.SubmitTo(Page, $"{Page}?handler=SendBack", ("ShownVersion", "1"), ("Reason", "Attendons janvier."));
        using var twice = await second.SubmitTo(Page, $"{Page}?handler=SendBack", ("ShownVersion", "1"), ("Reason", "Attendons janvier."));
        var page = await manager.GetPage(Page);

        Assert.Contains("Dites pourquoi, en quelques mots.", await wordless.Page(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (back.StatusCode, twice.StatusCode));
        Assert.Contains("Test second a renvoyé la demande de Test manager.", page, StringComparison.Ordinal);
        Assert.Contains("Attendons janvier.", page, StringComparison.Ordinal);
        Assert.Contains("handler=Ask", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_to_the_version_before_is_one_click_and_told_on_the_managers_page()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(app);
        await app.Use<PublishPolicy, Result<Done>>(publish => publish.Handle(new(2, null, 0, "setup"), default));
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        using var unsaid = await manager.SubmitTo("/manage/policies/1", "/manage/policies/1?handler=Back");
        using var back = await manager.SubmitTo("/manage/policies/1", "/manage/policies/1?handler=Back", ("Reason", "Trop d’accords."));

        Assert.Contains("href=\"#Reason\"", await unsaid.Page(), StringComparison.Ordinal);
        Assert.Equal("/manage/policies/3", back.Headers.Location?.OriginalString);
        Assert.Equal(3, await Live(app));
        Assert.Contains("Retour à la version n°\u00a01 par Test manager", await manager.GetPage("/manage"), StringComparison.Ordinal);
        var page = await manager.GetPage("/manage/policies/3");
        Assert.Contains("Retour à ce que disait la version n°\u00a01.", page, StringComparison.Ordinal);
        Assert.Contains("Trop d’accords.", page, StringComparison.Ordinal);
        Assert.Contains("Demander d’y revenir", await manager.GetPage("/manage/policies/2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_shows_a_request_sends_what_it_shows()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        using var second = await app.SignedInAs("manager", "second@example.org");
        await Draft(app);
        using var asked = await Ask(manager);
        var shown = Forms.ValueOf(await manager.GetPage(Page), "ShownVersion");
        using var back = await manager.SubmitTo(Page, $"{Page}?handler=TakeBack", ("ShownVersion", shown));
        using var again = await Ask(manager, shown: "2");

        using var late = await manager.SubmitTo(Page, $"{Page}?handler=TakeBack", ("ShownVersion", shown));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (back.StatusCode, again.StatusCode));
        Assert.Contains("Cela vient de changer.", await late.Page(), StringComparison.Ordinal);
        Assert.Equal("3", Forms.ValueOf(await second.GetPage(Page), "ShownVersion"));
    }

    [Fact]
    public async Task What_is_answered_by_leading_on_replays_nothing()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        using var second = await app.SignedInAs("manager", "second@example.org");
        await Draft(app);

        using var asked = await manager.SubmitTo("/manage/policies", $"{Page}?handler=Ask", ("ShownVersion", "0"), ("When", "now"), ("Reason", "Moins d’attente."), ("Confirmed", "true"));
        using var approved = await second.SubmitTo("/manage/policies", $"{Page}?handler=Approve", ("ShownVersion", "1"), ("Confirmed", "true"));
        using var published = await second.GetAsync(Page);

        Assert.Equal([Page, "/manage/policies/2", "/manage/policies/2"], new[] { asked, approved, published }.Select(answer => answer.Headers.Location?.OriginalString));
        app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await app.Use<KeptHistory, int>(kept => kept.Renew(default)));
    }

    [Fact]
    public async Task What_comes_later_and_would_undo_it_is_named_and_called_off_or_kept_by_whoever_approves()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        using var second = await app.SignedInAs("manager", "second@example.org");
        await Draft(app);
        await Scheduled(app);

        var asking = await manager.GetPage(Page);
        using var asked = await Ask(manager);
        var read = await second.GetPage(Page);
        using var unsaid = await second.SubmitTo(Page, $"{Page}?handler=Approve", ("ShownVersion", "1"), ("Confirmed", "true"));
        using var summed = await second.SubmitTo(Page, $"{Page}?handler=Approve", ("ShownVersion", "1"), ("Later[3]", "true"));
        using var kept = await second.SubmitTo(Page, $"{Page}?handler=Approve", ("ShownVersion", "1"), ("Later[3]", "false"), ("Confirmed", "true"));

        Assert.Contains("Qui approuve dira si la version n° 3 est annulée ou maintenue.", asking, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Later[3]\"", asking, StringComparison.Ordinal);
        Assert.Matches("name=\"Later\\[3\\]\" value=\"true\" checked", read);
        Assert.Contains("href=\"#Later\"", await unsaid.Page(), StringComparison.Ordinal);
        var sum = await summed.Page();
        Assert.Contains("La version n° 3, programmée pour le", sum, StringComparison.Ordinal);
        Assert.Contains(", est annulée.", sum, StringComparison.Ordinal);
        Assert.Equal("true", Forms.ValueOf(sum, "Later[3]"));
        Assert.Equal("/manage/policies/2", kept.Headers.Location?.OriginalString);
        Assert.Contains("déferait ce que la version n° 2 a changé", await manager.GetPage("/manage/policies"), StringComparison.Ordinal);
        Assert.Contains("À son heure, cette version déferait ce que la version n° 2 a changé", await manager.GetPage("/manage/policies/3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_later_and_would_undo_going_back_is_called_off_unless_one_says_otherwise()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(app);
        await app.Use<PublishPolicy, Result<Done>>(publish => publish.Handle(new(2, null, 0, "setup"), default));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Scheduled(app);

        var page = await manager.GetPage("/manage/policies/1");
        using var unsaid = await manager.SubmitTo("/manage/policies/1", "/manage/policies/1?handler=Back", ("ShownLive", "2"), ("Reason", "Trop d’accords."));
        using var back = await manager.SubmitTo(
            "/manage/policies/1", "/manage/policies/1?handler=Back", ("ShownLive", Forms.ValueOf(page, "ShownLive")), ("Reason", "Trop d’accords."), ("Later[3]", "true"));
        using var twice = await manager.SubmitTo("/manage/policies/1", "/manage/policies/1?handler=Back", ("ShownLive", "2"), ("Reason", "Trop d’accords."), ("Later[3]", "true"));

        Assert.Matches("name=\"Later\\[3\\]\" value=\"true\" checked", page);
        Assert.Contains("href=\"#Later\"", await unsaid.Page(), StringComparison.Ordinal);
        Assert.Equal(["/manage/policies/4", "/manage/policies/4"], new[] { back, twice }.Select(answer => answer.Headers.Location?.OriginalString));
        Assert.Contains("annulée", await manager.GetPage("/manage/policies/3"), StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(4, await Live(app));
    }

    [Fact]
    public async Task Where_one_is_enough_the_pages_say_so()
    {
        await using var app = await App.Start(("Policies:SecondPerson", "false"));
        using var manager = await app.SignedInAs("manager");
        await Draft(app);

        var page = await manager.GetPage(Page);
        using var published = await Ask(manager);

        Assert.Contains("Policies:SecondPerson", page, StringComparison.Ordinal);
        Assert.Contains("Policies:SecondPerson", await manager.GetPage("/manage/policies"), StringComparison.Ordinal);
        Assert.Equal("/manage/policies/2", published.Headers.Location?.OriginalString);
        Assert.Equal(2, await Live(app));
        Assert.Contains("Sans seconde personne.", await manager.GetPage("/manage/policies/2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thresholds_that_contradict_each_other_are_said_wherever_a_draft_is_read()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(app, Some.OpeningJson.Replace("\"250.00\" }", "\"100.00\" }", StringComparison.Ordinal));

        foreach (var page in new[] { Page, "/manage/policies/2", "/manage/policies/2/edit", "/manage/studio?draft=2" })
        {
            Assert.Contains("«\u00a0Montant, au plus, Colis non arrivé, fidèle\u00a0» (100,00\u00a0€) est plus bas que", await manager.GetPage(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_policy_goes_out_as_JSON_and_comes_in_as_a_draft()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        using var file = await manager.GetAsync("/manage/policies/1?handler=Json");
        var json = await file.Content.ReadAsStringAsync();

        using var wrong = await manager.Submit("/manage/policies/import", ("Json", json.Replace("\"amount\": {", "\"amount\": { \"mots\": 1,", StringComparison.Ordinal)));
        using var nothing = await manager.Submit("/manage/policies/import", ("Json", " "));
        using var taken = await manager.Submit("/manage/policies/import", ("Json", json));

        Assert.Equal("policy-1.json", file.Content.Headers.ContentDisposition?.FileName);
        var page = await wrong.Page();
        Assert.Contains("rules.amount.mots", page, StringComparison.Ordinal);
        Assert.Contains("\"mots\": 1", page, StringComparison.Ordinal);
        Assert.Contains("Choisissez un fichier ou collez un texte.", await nothing.Page(), StringComparison.Ordinal);
        Assert.Equal("/manage/policies/2", taken.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task What_is_imported_goes_on_from_the_version_it_was_made_from()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(app);
        await app.Use<PublishPolicy, Result<Done>>(publish => publish.Handle(new(2, null, 0, "setup"), default));

        var fresh = await manager.GetPage("/manage/policies/import");
        var chosen = await manager.GetPage("/manage/policies/import?from=1");
        using var unknown = await manager.Submit("/manage/policies/import", ("Json", Some.OpeningJson), ("From", "99"));
        using var taken = await manager.Submit("/manage/policies/import", ("Json", Some.OpeningJson), ("From", "1"));

        Assert.Matches("<option value=\"2\" selected", fresh);
        Assert.Matches("<option value=\"1\" selected", chosen);
        Assert.Contains("/manage/policies/import?from=1", await manager.GetPage("/manage/policies/1"), StringComparison.Ordinal);
        Assert.Contains("Choisissez une version de la liste.", await unknown.Page(), StringComparison.Ordinal);
        Assert.Equal("/manage/policies/3", taken.Headers.Location?.OriginalString);
        Assert.Contains("Ce brouillon déferait ce que la version n° 2 a changé", await manager.GetPage("/manage/policies/3/publish"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_is_uploaded_as_a_file()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        var token = Forms.ValueOf(await manager.GetStringAsync("/manage/policies/import"), "__RequestVerificationToken");

        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(Some.OpeningJson), "Policy", "policy.json" } };
        using var taken = await manager.PostAsync("/manage/policies/import", form);

        Assert.Equal("/manage/policies/2", taken.Headers.Location?.OriginalString);
    }

    private static Task<HttpResponseMessage> Ask(HttpClient manager, bool confirmed = true, string shown = "0") => manager.SubmitTo(
        Page, $"{Page}?handler=Ask", ("ShownVersion", shown), ("When", "now"), ("Reason", "Moins d’attente."), ("Confirmed", confirmed ? "true" : "false"));

    private static async Task Draft(App app, string? json = null) => _ = (await app.Use<CreateDraft, Result<int>>(create =>
        create.Handle(new CreateDraftRequest(json ?? Some.OpeningJson.Replace("\"80.00\"", "\"95.00\"", StringComparison.Ordinal), "setup"), default))).Value;

    // Version 3, in ten days, by the operator: it knows nothing of what others do until then.
    private static async Task Scheduled(App app)
    {
        await Draft(app, Some.OpeningJson.Replace("15000.00", "16000.00", StringComparison.Ordinal).Replace("\"80.00\"", "\"120.00\"", StringComparison.Ordinal));
        var at = app.Clock.GetUtcNow().AddDays(10);
        Assert.True((await app.Use<PublishPolicy, Result<Done>>(publish => publish.Handle(new(3, at, 0, "setup"), default))).Succeeded);
    }

    private static Task<int?> Live(App app) => app.InDatabase(db => LivePolicy.NumberAt(db, app.Clock.GetUtcNow(), default));
}
