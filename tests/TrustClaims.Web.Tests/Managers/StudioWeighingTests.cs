using System.Text.RegularExpressions;
using TrustClaims.Domain;
using TrustClaims.Domain.Simulation;
using TrustClaims.Testing.Web;
using static TrustClaims.Testing.Builders.PastClaims;

namespace TrustClaims.Web.Tests.Managers;

public sealed partial class StudioWeighingTests
{
    private const string Limit = "policy:rules.amount.most.default";

    [Fact]
    public async Task A_year_of_answers_shows_the_curve_what_one_more_point_costs_and_what_looking_costs()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, [.. Year()]);

        var page = Plain(await manager.GetPage("/manage/studio"));

        Assert.Contains("data-chart=\"frontier\"", page, StringComparison.Ordinal);
        Assert.Contains("aujourd’hui : 50,0 %", page, StringComparison.Ordinal);
        Assert.Contains("ce brouillon : 50,0 %", page, StringComparison.Ordinal);
        Assert.Contains("un point de « oui » immédiat de plus coûte au plus", page, StringComparison.Ordinal);
        Assert.Contains("420 demandes du passé seraient allées à une personne", page, StringComparison.Ordinal);
        Assert.Contains("par an, d’après 420 réponses connues", page, StringComparison.Ordinal);
        Assert.Contains("jours par an, pour 420 demandes où cela se sait", page, StringComparison.Ordinal);
        Assert.Contains("Rejoué dans l’ordre des demandes", page, StringComparison.Ordinal);
        Assert.Matches("soit [0-9 ]+ € par an", page);
    }

    [Fact]
    public async Task Advised_thresholds_come_into_the_fields_and_are_saved_by_nobody()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, [.. Year()]);
        var before = await app.InDatabase(async db => (await db.Policies.FindAsync(2))!.Json);

        using var answer = await manager.SubmitTo("/manage/studio", "/manage/studio?handler=Take&draft=2", ("accepted", "100 000"), (Limit, "80"));
        var page = Plain(await answer.Page());

        Assert.Contains("accepter davantage n’y changerait rien", page, StringComparison.Ordinal);
        Assert.Equal("140,00", Forms.ValueOf(page, "policy:rules.amount.most.DamagedItem.New"));
        Assert.Contains("Les seuils conseillés sont dans les champs", page, StringComparison.Ordinal);
        Assert.Contains("ce brouillon : 100,0 %", page, StringComparison.Ordinal);
        Assert.Equal(before, await app.InDatabase(async db => (await db.Policies.FindAsync(2))!.Json));
    }

    [Fact]
    public async Task Nothing_accepted_is_an_answer_and_what_is_no_amount_is_told()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, [.. Year()]);

        var nothing = await Weigh(manager, ("accepted", "0"));
        var words = await Weigh(manager, ("accepted", "beaucoup"));
        var less = await Weigh(manager, ("accepted", "-5"));

        Assert.Contains("Pour 0 € de pertes acceptées par an", nothing, StringComparison.Ordinal);
        Assert.Contains("Écrivez une somme, zéro ou plus", words, StringComparison.Ordinal);
        Assert.Contains("Écrivez une somme, zéro ou plus", less, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_segment_is_drawn_where_one_is_chosen()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, [.. Year(), Past(1, 900m, day: -400)]);

        var all = await Weigh(manager);
        var segment = await Weigh(manager, ("whose", "DamagedItem.New"));
        var none = await Weigh(manager, ("whose", "LostParcel.Loyal"));

        Assert.Contains("ce brouillon : 49,9 %", all, StringComparison.Ordinal);
        Assert.Contains("ce brouillon : 49,9 %", segment, StringComparison.Ordinal);
        Assert.Contains("La courbe ne peut pas être tracée : aucune demande dans cette monnaie ne dépend du seul montant.", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_past_without_any_answer_says_that_nobody_knows()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, [.. Enumerable.Range(0, 40).Select(i => Past(-3 * i, 60m + i, ruled: false))]);

        var page = Plain(await manager.GetPage("/manage/studio"));

        Assert.Contains("La courbe ne peut pas être tracée : plus de la moitié des montants", page, StringComparison.Ordinal);
        Assert.Contains("Ce que coûterait un point de « oui » immédiat de plus, on ne peut pas le dire : moins de 30 des réponses qu’il y faudrait sont connues.", page, StringComparison.Ordinal);
        Assert.Contains("On ne peut rien conseiller : moins de 30 des réponses qu’il y faudrait sont connues.", page, StringComparison.Ordinal);
        Assert.Contains("Ce que cela évite, on ne peut pas le dire", page, StringComparison.Ordinal);
        Assert.Contains("On ne sait pas combien les clients ont attendu.", page, StringComparison.Ordinal);
        Assert.Contains("au plus 1 470 € si les inconnues sont justes, 1 470 € si aucune ne l’est", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_claim_or_one_month_tells_nothing_of_a_year()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, Past(1, 50m));

        var page = Plain(await manager.GetPage("/manage/studio"));

        Assert.Contains("moins de 90 jours de passé : rien ne se dit d’une année", page, StringComparison.Ordinal);
        Assert.Contains("On ne peut rien conseiller : il faut au moins 90 jours", page, StringComparison.Ordinal);
        Assert.Contains("on ne peut pas le dire : il faut au moins 90 jours", page, StringComparison.Ordinal);
        Assert.Contains("1 demande rejouée", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_all_of_one_amount_make_one_point()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, [.. Enumerable.Range(0, 60).Select(i => Past(-3 * i, 90m))]);

        var page = await Weigh(manager, (Limit, "90"));

        Assert.Equal(1, Thresholds().Count(page));
        Assert.Contains("on ne peut pas le dire : moins d’un point des demandes n’attend qu’à cause de son montant", page, StringComparison.Ordinal);
        Assert.Contains("Ce brouillon n’envoie aucune demande à une personne.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_every_claim_is_in_another_currency_that_is_said_and_no_figure_is_shown()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, Past(1, 50m, Currency.Of("USD")), Past(2, 50m, Currency.Of("USD")));

        var page = Plain(await manager.GetPage("/manage/studio"));

        Assert.Contains("2 demandes sont connues, toutes dans une autre monnaie", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"figure\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_believes_nobody_loses_nothing_and_has_no_rate()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, [.. Enumerable.Range(0, 60).Select(i => Past(-3 * i, 90m))]);

        using var answer = await manager.SubmitTo("/manage/studio", "/manage/studio?handler=Look&draft=2", (Limit, "0"));
        var page = Plain(await answer.Page());

        Assert.Contains("personne ne serait cru sur parole", page, StringComparison.Ordinal);
        Assert.Contains("ce brouillon : 0,0 %", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_past_in_disorder_is_told_in_order()
    {
        await using var app = await App.Start();
        using var manager = await Begin(app, Past(40, 50m), Past(-40, 60m), Past(1, 70m));

        var page = Plain(await manager.GetPage("/manage/studio"));

        Assert.Contains("entre août 2026 et novembre 2026", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("2026-11-01", StringComparison.Ordinal) < page.IndexOf("2026-08-01", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_more_claims_than_memory_is_allowed_for_the_latest_are_replayed_and_that_is_said()
    {
        await using var app = await App.Start(("Studio:MostClaims", "3"));
        using var manager = await Begin(app, [.. Enumerable.Range(0, 6).Select(i => Past(-i, 50m))]);

        var page = Plain(await manager.GetPage("/manage/studio"));

        Assert.Contains("seules les demandes déclarées depuis le 30 septembre 2026 sont rejouées", page, StringComparison.Ordinal);
        Assert.Contains("3 demandes rejouées", page, StringComparison.Ordinal);
    }

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

    private static async Task<string> Weigh(HttpClient manager, params (string, string)[] fields)
    {
        using var answer = await manager.SubmitTo("/manage/studio", "/manage/studio?handler=Look&part=weighed&draft=2", fields);
        return Plain(await answer.Page());
    }

    // Narrow and other spaces that keep numbers together read as plain ones here.
    private static string Plain(string page) => Spaces().Replace(page, " ");

    [GeneratedRegex("[\u00a0\u202f]")]
    private static partial Regex Spaces();

    [GeneratedRegex("<tr>\\s*<th scope=\"row\" data-value")]
    private static partial Regex Thresholds();
}
