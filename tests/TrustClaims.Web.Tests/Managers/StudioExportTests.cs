using System.Net;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Managers;

public sealed class StudioExportTests
{
    [Fact]
    public async Task The_months_of_a_draft_and_the_claims_that_change_side_are_files()
    {
        await using var app = await App.Start();
        await app.InDatabase(async db =>
        {
            db.PastClaims.AddRange(Past(1, 50m), Past(2, 90m), Past(3, 95m, paid: 45m));
            return await db.SaveChangesAsync();
        });
        using var manager = await app.SignedInAs("manager");
        using var begun = await manager.SubmitTo("/manage/studio", "/manage/studio?handler=Begin");
        using var saved = await manager.SubmitTo("/manage/studio", "/manage/studio?handler=Save&draft=2", ("ShownVersion", "0"), ("policy:rules.amount.most.default", "92"));

        var page = await manager.GetPage("/manage/studio?draft=2");
        Assert.Contains("href=\"/manage/studio/2/months.csv\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/manage/studio/2/changes.csv\"", page, StringComparison.Ordinal);
        var months = (await manager.GetStringAsync("/manage/studio/2/months.csv")).Split("\r\n");
        var changes = (await manager.GetStringAsync("/manage/studio/2/changes.csv")).Split("\r\n");

        // Two are believed under 92 euros, and paid in full; the third goes to a person.
        Assert.Equal(3, months.Length);
        Assert.EndsWith(";2;0;1;140,00;EUR;0,00;EUR;0,00;EUR;0,00;EUR;0,00;EUR;0,00;EUR;somme, tout étant connu", months[1], StringComparison.Ordinal);
        Assert.Equal(3, changes.Length);
        Assert.Matches("^Importée;\\d{4}-\\d\\d-\\d\\d;.*;Montant.*;serait crue;90,00;EUR;90,00;EUR$", changes[1]);
    }

    [Theory]
    [InlineData("/manage/studio/1/months.csv")]
    [InlineData("/manage/studio/9/months.csv")]
    [InlineData("/manage/studio/1/customers.csv")]
    public async Task What_is_no_draft_or_no_such_file_is_not_found(string address)
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");

        using var answer = await manager.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static PastClaim Past(int number, decimal payable, decimal? paid = null) => new()
    {
        Source = "past",
        SourceId = $"P-{number}",
        Type = ClaimType.MissingItem,
        DeclaredAt = Some.Moment.AddDays(-100).AddHours(number),
        Payable = Some.Eur(payable),
        Outcome = paid is null ? PastOutcome.Approved : PastOutcome.PartlyApproved,
        Paid = Some.Eur(paid ?? payable),
        CustomerKey = $"c{number}",
    };
}
