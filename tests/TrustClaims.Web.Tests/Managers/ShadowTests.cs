using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Shadows;
using TrustClaims.Domain;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Managers;

public sealed class ShadowTests
{
    private const string Page = "/manage/shadow";
    private const string Start = "/manage/shadow?handler=Start";
    private const string Stop = "/manage/shadow?handler=Stop";

    [Fact]
    public async Task Without_any_the_page_says_what_a_shadow_is_and_where_to_begin()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");

        var none = await manager.GetPage(Page);
        await Draft(app);
        var begun = await manager.GetPage(Page + "?draft=2");

        Assert.Contains("Aucun essai pour l’instant.", none, StringComparison.Ordinal);
        Assert.Contains("Il n’y a pas de brouillon à essayer.", none, StringComparison.Ordinal);
        Assert.Contains("<option value=\"2\" selected", begun, StringComparison.Ordinal);
        Assert.Equal(("500", "14", ""), (Forms.ValueOf(begun, "Claims"), Forms.ValueOf(begun, "Days"), Forms.ValueOf(begun, "Differences")));
    }

    [Fact]
    public async Task Begun_it_says_who_when_and_until_when_and_nothing_yet()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(app);

        using var begun = await Begin(manager, differences: "20");
        var page = await manager.GetPage(Page);

        Assert.Equal(Page, begun.Headers.Location?.OriginalString);
        Assert.Contains("C’est commencé", page, StringComparison.Ordinal);
        Assert.Contains("Commencé par Test manager", page, StringComparison.Ordinal);
        Assert.Contains("S’arrête après 1\u202f000 demandes", page, StringComparison.Ordinal);
        Assert.Contains("Et dès que plus de 20 réponses diffèrent.", page, StringComparison.Ordinal);
        Assert.Contains("Rien encore\u00a0: aucune demande n’a été déclarée", page, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Start", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" %", page, StringComparison.Ordinal);
        Assert.Contains("Test manager a commencé à l’essayer à blanc.", await manager.GetPage("/manage/policies/2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_differs_is_counted_by_rule_and_each_claim_is_one_click_away()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(app);
        using var begun = await Begin(manager);
        var reference = await app.ClaimInReview();
        await Run(app);

        var page = await manager.GetPage(Page);
        var byRule = await manager.GetPage(Page + "?rule=amount");
        var byOther = await manager.GetPage(Page + "?rule=household");

        Assert.Contains("310,00\u00a0€", page, StringComparison.Ordinal);
        Assert.Contains("sur les faits tels qu’ils étaient", page, StringComparison.Ordinal);
        Assert.Contains("Montant (1 plus favorables, 0 moins)", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/desk/claims/{reference}\"", page, StringComparison.Ordinal);
        Assert.Contains("par une personne</td>", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/desk/claims/{reference}\"", byRule, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"/desk/claims/{reference}\"", byOther, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync($"/desk/claims/{reference}")).StatusCode);
    }

    [Fact]
    public async Task Whoever_begins_second_is_told_which_one_runs_and_whose_it_is()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        using var second = await app.SignedInAs("manager", "second@example.org");
        await Draft(app);
        await Draft(app);
        using var begun = await Begin(manager);

        using var late = await second.SubmitTo(Page, Start, ("Draft", "3"), ("Claims", "500"), ("Days", "14"), ("Differences", ""));

        Assert.Contains("Un essai à blanc est déjà en cours\u00a0: celui du brouillon n°\u00a02, commencé par Test manager.", await late.Page(), StringComparison.Ordinal);
        Assert.Equal(1, await app.InDatabase(db => db.Shadows.CountAsync()));
    }

    [Theory]
    [InlineData("0", "14", "", "Claims")]
    [InlineData("beaucoup", "14", "", "Claims")]
    [InlineData("99999999999999999999", "14", "", "Claims")]
    [InlineData("500", "", "", "Days")]
    [InlineData("500", "4000", "", "Days")]
    [InlineData("500", "14", "-3", "Differences")]
    public async Task What_cannot_be_a_limit_is_said_beside_what_was_typed(string claims, string days, string differences, string field)
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(app);

        using var refused = await Begin(manager, claims, days, differences);
        var page = await refused.Page();

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains($"href=\"#{field}\"", page, StringComparison.Ordinal);
        Assert.Equal((claims, days, differences), (Forms.ValueOf(page, "Claims"), Forms.ValueOf(page, "Days"), Forms.ValueOf(page, "Differences")));
        Assert.Equal(0, await app.InDatabase(db => db.Shadows.CountAsync()));
    }

    [Fact]
    public async Task Stopped_twice_it_says_that_it_is_over()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(app);
        using var begun = await Begin(manager);

        using var stopped = await manager.SubmitTo(Page, Stop, ("shadow", "1"));
        using var again = await manager.SubmitTo(Page, Stop, ("shadow", "1"));
        using var unknown = await manager.SubmitTo(Page, Stop, ("shadow", "9"));

        Assert.Equal(Page, stopped.Headers.Location?.OriginalString);
        Assert.Contains("Cet essai à blanc est déjà terminé.", await again.Page(), StringComparison.Ordinal);
        Assert.Contains("Arrêté par Test manager", await again.Page(), StringComparison.Ordinal);
        Assert.Contains("Aucune demande n’a été déclarée pendant cet essai", await manager.GetPage(Page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Whoever_approves_reads_what_the_shadow_of_that_draft_has_seen_and_whether_it_was_edited_since()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(app);
        var never = await manager.GetPage("/manage/policies/2/publish");
        using var begun = await Begin(manager);
        await app.ClaimInReview();
        await Run(app);

        var seen = await manager.GetPage("/manage/policies/2/publish");
        await app.Use<EditDraft, Result<Done>>(edit => edit.Handle(new(2, Some.OpeningJson, 0, "setup"), default));
        var edited = await manager.GetPage("/manage/policies/2/publish");

        Assert.Contains("Ce brouillon n’a jamais été essayé à blanc", never, StringComparison.Ordinal);
        Assert.Contains("Ce qu’a vu l’essai à blanc du brouillon n°\u00a02", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Le brouillon a été modifié depuis", seen, StringComparison.Ordinal);
        Assert.Contains("Le brouillon a été modifié depuis", edited, StringComparison.Ordinal);
        Assert.Contains("href=\"/manage/shadow?number=1\"", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_that_count_over_another_window_are_named()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(app, Some.OpeningJson.Replace("\"windowDays\": 90", "\"windowDays\": 30", StringComparison.Ordinal));
        using var begun = await Begin(manager);

        Assert.Contains("compte sur 30 jours dans ce brouillon, et les faits ont été comptés sur 90 jours, par la version n°\u00a01", await manager.GetPage(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Older_differences_are_a_page_away_and_so_are_earlier_shadows()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(app);
        using var begun = await Begin(manager);
        for (var i = 0; i < 51; i++)
        {
            await app.ClaimInReview();
        }

        await Run(app);
        var first = await manager.GetPage(Page);
        var older = first.Split("after=")[1].Split('#')[0];
        var second = await manager.GetPage($"{Page}?number=1&rule=&after={older}");
        using var stopped = await manager.SubmitTo(Page, Stop, ("shadow", "1"));
        using var next = await Begin(manager);

        Assert.Equal((50, 1), (Claims(first), Claims(second)));
        Assert.Equal(50, Claims(await manager.GetPage($"{Page}?after=nonsense&number=1")));
        Assert.Contains("Rien encore", await manager.GetPage(Page), StringComparison.Ordinal);
        Assert.Contains("51 demandes, dont 51 avec une autre réponse", await manager.GetPage(Page), StringComparison.Ordinal);

        static int Claims(string page) => page.Split("href=\"/desk/claims/").Length - 1;
    }

    [Theory]
    [InlineData("?number=7")]
    [InlineData("?number=x")]
    public async Task A_shadow_that_never_ran_is_not_found(string query)
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");

        using var answer = await manager.GetAsync(Page + query);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_customers_read_of_themselves_says_nothing_of_a_shadow()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(app);
        using var begun = await Begin(manager);
        var reference = await app.ClaimInReview();
        using var ada = app.CreateClient();
        using var opened = await ada.GetAsync(await app.Link(await app.InDatabase(db => db.Orders.Select(order => order.Number).FirstAsync())));
        var (file, page) = (await File(), await ada.GetPage($"/claims/{reference}"));

        Assert.Equal(1, await Run(app));

        Assert.Equal(file, await File());
        Assert.Equal(Answer(page), Answer(await ada.GetPage($"/claims/{reference}")));

        async Task<string> File() => JsonDocument.Parse(await ada.GetStringAsync("/me/export")).RootElement.GetProperty("claims").GetRawText();

        static string Answer(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("<form", StringComparison.Ordinal)];
    }

    [Fact]
    public async Task It_is_linked_from_wherever_a_draft_is_read()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        await Draft(app);

        foreach (var page in new[] { "/manage/policies/2", "/manage/studio?draft=2", "/manage/policies/2/publish" })
        {
            Assert.Contains("href=\"/manage/shadow?draft=2\"", await manager.GetPage(page), StringComparison.Ordinal);
        }

        Assert.Contains("href=\"/manage/shadow\"", await manager.GetPage("/manage"), StringComparison.Ordinal);
        Assert.Contains("href=\"/manage/shadow\"", await manager.GetPage("/manage/policies"), StringComparison.Ordinal);
    }

    private static Task<int> Run(App app) => app.Use<RunShadow, int>(run => run.Handle(100, default));

    // Believes up to 1 000 euros, whoever it is.
    private static async Task Draft(App app, string? json = null) => Assert.True((await app.Use<CreateDraft, Result<int>>(create => create.Handle(
        new(json ?? "{ \"name\": \"Essai\", \"currency\": \"EUR\", \"rules\": { \"amount\": { \"most\": \"1000.00\" } } }", "setup"), default))).Succeeded);

    private static Task<HttpResponseMessage> Begin(HttpClient manager, string claims = "1 000", string days = "14", string differences = "") =>
        manager.SubmitTo(Page, Start, ("Draft", "2"), ("Claims", claims), ("Days", days), ("Differences", differences));
}
