using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Agreements;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Managers;

public sealed class IncidentPagesTests
{
    private const string Page = "/manage/incidents";

    [Fact]
    public async Task What_is_within_is_seen_before_it_is_declared_and_then_it_counts_no_more()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        await app.Order(shape => shape.Item("1", 20m).Parcel(CarrierAccount.Delivered, "1"));
        using var manager = await app.SignedInAs("manager");
        (string, string)[] fields = [("Form.Name", "Dépôt de Lille"), ("Form.Carrier", "colissimo"), ("Form.Postcode", "75"), ("Form.From", Day(app)), ("Form.To", Day(app))];

        using var seen = await manager.SubmitTo(Page, $"{Page}?handler=Preview", fields);
        var preview = await seen.Page();
        Assert.Contains("2 colis envoyés ces jours-là", preview, StringComparison.Ordinal);
        Assert.Contains("1 encore en route", preview, StringComparison.Ordinal);
        Assert.Contains("1 demande, dont 1 en cours, qui ne comptera pas", preview, StringComparison.Ordinal);
        // Whose parcel is on its way has asked already.
        Assert.Contains("Personne ne reçoit de message.", preview, StringComparison.Ordinal);
        Assert.Contains("Les demandes qui attendent, un jour ou une personne, sont décidées à nouveau", preview, StringComparison.Ordinal);
        Assert.False(await app.InDatabase(db => db.Incidents.AnyAsync()));

        using var declared = await manager.SubmitTo(Page, $"{Page}?handler=Declare", fields);
        Assert.Equal(HttpStatusCode.Redirect, declared.StatusCode);
        Assert.True((await app.Claim(reference)).OwnFault);
        Assert.Contains("1 demande ne compte plus", await manager.GetPage(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_will_be_written_to_is_said_before_it_is_declared()
    {
        await using var app = await App.Start();
        await app.Order(app.CupAndTea("FR-1") with { Parcels = [app.Parcel("6A1", "delivered", expected: 5, delivered: 5)] });
        await app.Order(app.CupAndTea("FR-2") with { Parcels = [app.Parcel("6A2", "moving", expected: 5)] });
        using var manager = await app.SignedInAs("manager");

        (string, string)[] fields = [("Form.Name", "Dépôt"), ("Form.From", app.DaysAgo(8)[..10]), ("Form.To", app.DaysAgo(6)[..10])];
        using var seen = await manager.SubmitTo(Page, $"{Page}?handler=Preview", fields);

        Assert.Contains("1 client reçoit un message dans les cinq minutes\u00a0: 1 par courriel, 0 par SMS.", await seen.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_customers_read_stands_in_the_list()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        using var declared = await manager.SubmitTo(
            Page, $"{Page}?handler=Declare", ("Form.Name", "Dépôt"), ("Form.From", Day(app)), ("Form.To", Day(app)), ("Form.ToldFr", "Le dépôt de Lyon est inondé."), ("Form.ToldEn", " "));

        var page = await manager.GetPage(Page);

        Assert.Contains("<small lang=\"fr\">Le dépôt de Lyon est inondé.</small>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<small lang=\"en\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_ended_once_and_stays_in_the_list()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        using var declared = await manager.SubmitTo(Page, $"{Page}?handler=Declare", ("Form.Name", "Dépôt de Lille"), ("Form.From", Day(app)), ("Form.To", Day(app)));
        var id = await app.InDatabase(db => db.Incidents.Select(one => one.Id).SingleAsync());
        var list = await manager.GetPage(Page);

        using var ended = await manager.SubmitTo(Page, $"{Page}?handler=End", ("id", $"{id}"));
        using var unknown = await manager.SubmitTo(Page, $"{Page}?handler=End", ("id", $"{Guid.Empty}"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.NotFound), (ended.StatusCode, unknown.StatusCode));
        Assert.Contains("Plus personne ne reçoit de message à ce sujet", list, StringComparison.Ordinal);
        Assert.Contains("Oui, terminer Dépôt de Lille", list, StringComparison.Ordinal);
        Assert.Contains("terminé le", await manager.GetPage(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mistake_is_said_at_its_input_and_nothing_typed_is_lost()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");

        using var answer = await manager.SubmitTo(Page, $"{Page}?handler=Preview", ("Form.Name", ""), ("Form.Postcode", "75%"), ("Form.From", "hier"), ("Form.To", Day(app)));

        var page = await answer.Page();
        Assert.Contains("Il reste 3 choses à compléter", page, StringComparison.Ordinal);
        Assert.Contains("id=\"Name-problem\"", page, StringComparison.Ordinal);
        Assert.Contains("Écrivez le début d’un code postal", page, StringComparison.Ordinal);
        Assert.Equal("75%", Forms.ValueOf(page, "Form.Postcode"));
    }

    [Fact]
    public async Task It_is_for_managers()
    {
        await using var app = await App.Start();
        using var agent = await app.SignedInAs("agent");
        using var administrator = await app.SignedInAs("administrator");

        using var refused = await agent.GetAsync(new Uri(Page, UriKind.Relative));
        using var opened = await administrator.GetAsync(new Uri(Page, UriKind.Relative));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (refused.StatusCode, opened.StatusCode));
    }

    // That on which the parcels of an order before now were sent.
    private static string Day(App app) => Some.Times.DayOf(app.Clock.GetUtcNow().AddDays(-12)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
