using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Payouts;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Customers;

public sealed partial class LinkOfLetterTests
{
    [Fact]
    public async Task The_link_of_a_letter_leads_to_its_claim_even_when_that_is_no_longer_open()
    {
        await using var app = await App.Start();
        await app.Order(app.CupAndTea());
        var order = await app.InDatabase(db => db.Orders.SingleAsync());
        var request = new DeclareClaimRequest(
            order.Id, ClaimType.LostParcel, order.Items.Select(item => new DeclaredItem(item.Id, item.Quantity)).ToList(), Remedy.Refund,
            null, null, null, Channel.Page, Declarant.Holder, Actor.Customer, null);
        var declared = (await app.Use<DeclareClaim, Result<DeclaredClaim>>(declare => declare.Handle(request, default))).Value;
        await app.Use<SendLetters, int>(letters => letters.Handle(10, default));
        await app.Use<WithdrawClaim, Result<Claim>>(act => act.Handle(new WithdrawClaimRequest(declared.Reference, null, Actor.Customer), default));

        var letter = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(app.DataFolder, "mail")).Single());
        using var visitor = app.CreateClient();
        using var recognised = await visitor.GetAsync(new Uri(Link().Match(letter).Value, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, recognised.StatusCode);
        Assert.Equal($"/claims/{declared.Reference}", recognised.Headers.Location!.ToString());
        Assert.Contains(declared.Reference.ToString(), await visitor.GetStringAsync(recognised.Headers.Location), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_chosen_in_a_letter_is_marked_on_the_page_and_recorded_once_it_is_sent()
    {
        await using var app = await Visiting.Open();
        using var known = await Visiting.Visit(app, await app.Order(app.CupAndTea()));
        using var declared = await known.Send("/declare?type=LostParcel", ("item", "1"), ("item", "2"), ("remedy", "Refund"));
        var claim = declared.Headers.Location!.OriginalString.Split('?')[0];
        var settlement = await app.InDatabase(db => db.Claims.SelectMany(one => one.AllSettlements).Select(one => one.Id).ToListAsync());
        foreach (var one in settlement)
        {
            var refunded = new SettlementReport(SettlementOutcome.Refunded, app.Clock.GetUtcNow(), null, null, null);
            await app.Use<ReportSettlement, Refusal?>(async report => (await report.Handle(new ReportSettlementRequest(one, refunded, Actor.Clock), default)).Refusal);
        }

        await app.Use<SendLetters, int>(letters => letters.Handle(10, default));
        var letter = (await Task.WhenAll(Directory.GetFiles(Path.Combine(app.DataFolder, "mail")).Select(file => File.ReadAllTextAsync(file)))).Single(one => one.Contains("&effort=4", StringComparison.Ordinal));
        using var reader = app.CreateClient();

        using var opened = await reader.GetAsync(new Uri(Link().Matches(letter).Select(link => link.Value).First(link => link.EndsWith("&effort=4", StringComparison.Ordinal)), UriKind.Relative));
        var page = await reader.GetPage(opened.Headers.Location!.OriginalString);
        var before = await app.InDatabase(db => db.EffortAnswers.CountAsync());
        using var sent = await reader.SubmitTo(claim, $"{claim}?handler=Effort", ("effort", "4"));

        Assert.Equal($"{claim}?effort=4#effort", opened.Headers.Location.OriginalString);
        Assert.Matches("name=\"effort\" value=\"4\" checked", page);
        Assert.Contains("il ne reste qu’à l’envoyer", page, StringComparison.Ordinal);
        Assert.Equal(0, before);
        Assert.Equal(4, (await app.InDatabase(db => db.EffortAnswers.SingleAsync())).Score);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("many")]
    public async Task What_is_no_answer_marks_nothing(string effort)
    {
        await using var app = await Visiting.Open();
        using var visitor = await Visiting.Visit(app, await app.Order(app.CupAndTea()));
        using var declared = await visitor.Send("/declare?type=LostParcel", ("item", "1"), ("item", "2"), ("remedy", "Refund"));
        var page = await visitor.GetPage($"{declared.Headers.Location!.OriginalString.Split('?')[0]}?effort={effort}");

        Assert.DoesNotContain("checked", page[page.IndexOf("id=\"effort\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.DoesNotContain("il ne reste qu’à l’envoyer", page, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"/l/\S+")]
    private static partial Regex Link();
}
