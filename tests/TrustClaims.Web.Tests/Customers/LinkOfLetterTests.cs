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
        using var recognised = await Open(visitor, Link().Match(letter).Value);

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

        using var opened = await Open(reader, Link().Matches(letter).Select(link => link.Value).First(link => link.EndsWith("&effort=4", StringComparison.Ordinal)));
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
    [InlineData("en", "fr", "lang=\"en\"")]
    [InlineData("fr", "en", "lang=\"fr\"")]
    public async Task Who_follows_a_letter_goes_on_in_its_language_whatever_their_browser_asks_for(string letters, string browser, string shown)
    {
        await using var app = await Visiting.Open();
        using var known = await Visiting.Visit(app, await app.Order(app.CupAndTea()));
        using var declared = await known.Send("/declare?type=LostParcel", ("item", "1"), ("item", "2"), ("remedy", "Refund"));
        await app.InDatabase(db => db.Customers.ExecuteUpdateAsync(row => row.SetProperty(one => one.Language, letters)));
        await app.Use<SendLetters, int>(send => send.Handle(10, default));
        var letter = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(app.DataFolder, "mail")).Single());
        using var reader = app.CreateClient(browser);

        using var opened = await Open(reader, Link().Match(letter).Value);
        var page = await reader.GetPage(opened.Headers.Location!.OriginalString);
        using var other = await reader.PostAsync(new Uri("/language", UriKind.Relative), new FormUrlEncodedContent([new("to", browser), new("back", "/person")]));

        Assert.Contains($"<html {shown}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("lang=", opened.Headers.Location.OriginalString, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{browser}\"", await reader.GetPage("/person"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/person?about=K7PM&lang=en", "/person?about=K7PM", "language=en")]
    [InlineData("/person?lang=EN", "/person", "language=en")]
    [InlineData("/person?LANG=en", "/person", "language=en")]
    [InlineData("/person?Lang=en&about=K7PM", "/person?about=K7PM", "language=en")]
    public async Task The_language_of_a_link_is_kept_and_goes_from_the_address(string asked, string address, string cookie)
    {
        await using var app = await Visiting.Open();
        using var visitor = app.CreateClient();

        using var answer = await visitor.GetAsync(new Uri(asked, UriKind.Relative));

        Assert.Equal((HttpStatusCode.Redirect, address), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.StartsWith(cookie, answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/person?lang=de")]
    [InlineData("//example.org/?lang=en")]
    [InlineData("/api/v1/claims?lang=en")]
    public async Task What_is_no_language_of_ours_or_no_page_of_ours_leads_nowhere_else(string asked)
    {
        await using var app = await Visiting.Open();
        using var visitor = app.CreateClient();

        using var answer = await visitor.GetAsync(new Uri(visitor.BaseAddress!.GetLeftPart(UriPartial.Authority) + asked));

        Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var kept) ? kept : [], one => one.StartsWith("language=", StringComparison.Ordinal));
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

    // The first step keeps the language of the letter.
    private static async Task<HttpResponseMessage> Open(HttpClient reader, string link)
    {
        using var named = await reader.GetAsync(new Uri(link, UriKind.Relative));
        Assert.StartsWith("/l/", named.Headers.Location!.OriginalString, StringComparison.Ordinal);
        return await reader.GetAsync(named.Headers.Location);
    }

    [GeneratedRegex(@"/l/\S+")]
    private static partial Regex Link();
}
