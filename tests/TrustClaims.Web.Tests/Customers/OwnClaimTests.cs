using System.Net;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Imports;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Customers;

public sealed class OwnClaimTests
{
    [Fact]
    public async Task Nothing_is_kept_for_somebody_whose_claim_it_is_not()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var stranger = app.CreateClient();

        using var answer = await stranger.SubmitTo("/recognise", $"/claims/{reference}?handler=Write", ("words", "Bonjour"), ("to", "en"));

        Assert.Equal(0, await app.InDatabase(db => db.Drafts.CountAsync()));
        Assert.Equal($"/claims/{reference}", answer.Headers.Location?.OriginalString);
        Assert.Contains("lang=\"en\"", await stranger.GetStringAsync($"/claims/{reference}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_recognised_before_the_links_were_revoked_is_a_stranger_until_recognised_anew()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(comment: "Le livreur a sonné");
        var number = await app.InDatabase(db => db.Orders.Select(order => order.Number).SingleAsync());
        using var visitor = app.CreateClient();
        using var recognised = await visitor.GetAsync(await app.Link(number));
        Assert.True(await Sees());

        await app.InDatabase(async db =>
        {
            (await db.Orders.SingleAsync()).RevokeLinks();
            return await db.SaveChangesAsync();
        });
        Assert.False(await Sees());

        using var anew = await visitor.GetAsync(await app.Link(number));
        Assert.True(await Sees());

        async Task<bool> Sees() => (await visitor.GetStringAsync($"/claims/{reference}")).Contains("Le livreur a sonné", StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_changes_hands_shows_neither_of_its_holders_anything_of_the_other()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(comment: "Pour moi seule");
        var number = await app.InDatabase(db => db.Orders.Select(order => order.Number).SingleAsync());
        using var former = app.CreateClient();
        using var first = await former.GetAsync(await app.Link(number));
        Assert.Contains("Pour moi seule", await former.GetStringAsync($"/claims/{reference}"), StringComparison.Ordinal);

        var carl = new CustomerDocument { Email = "carl@example.org" };
        await app.Order(app.CupAndTea("FR-2") with { Customer = carl, Parcels = [] });
        await app.Order(app.CupAndTea(number) with { Customer = carl });
        using var present = app.CreateClient();
        using var second = await present.GetAsync(await app.Link(number));

        Assert.Equal("/declare", second.Headers.Location?.OriginalString);
        Assert.DoesNotContain("Pour moi seule", await present.GetStringAsync($"/claims/{reference}"), StringComparison.Ordinal);
        Assert.DoesNotContain(reference.ToString(), await present.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain(number, await former.GetStringAsync("/declare"), StringComparison.Ordinal);
        Assert.DoesNotContain("carl@example.org", await former.GetStringAsync("/person"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_letters_in_a_minute_are_asked_to_wait()
    {
        await using var app = await App.Start(("Limits:Claim", "1"));
        using var visitor = app.CreateClient();

        using var first = await visitor.SubmitTo("/recognise", "/claims/K7M4QXP?handler=Write", ("words", "Bonjour"));
        using var second = await visitor.SubmitTo("/recognise", "/claims/A7M4QXP?handler=Write", ("words", "Bonjour"));

        Assert.NotEqual(HttpStatusCode.TooManyRequests, first.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
    }

    [Fact]
    public async Task A_long_exchange_is_read_page_by_page_by_both_sides()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(comment: null);
        var link = await app.Link(await app.InDatabase(db => db.Orders.Select(order => order.Number).SingleAsync()));
        await app.InDatabase(async db =>
        {
            var claim = await db.Claims.SingleAsync(one => one.Reference == reference);
            for (var n = 1; n <= 70; n++)
            {
                var at = claim.DeclaredAt.AddMinutes(n);
                db.Add(new Exchange(Guid.CreateVersion7(at), claim.Customer, claim.Id, Direction.FromCustomer, Channel.Page, null, $"Message {n:00}.", at));
            }

            return await db.SaveChangesAsync();
        });
        using var visitor = app.CreateClient();
        using var recognised = await visitor.GetAsync(link);
        using var agent = await app.SignedInAs("agent");

        foreach (var (client, page) in new[] { (visitor, $"/claims/{reference}"), (agent, $"/desk/claims/{reference}") })
        {
            var newest = await client.GetPage(page);
            var older = await client.GetPage(page + Earlier(newest));

            Assert.DoesNotContain("Message 20.", newest, StringComparison.Ordinal);
            Assert.Contains("Message 21.", newest, StringComparison.Ordinal);
            Assert.Contains("Message 70.", newest, StringComparison.Ordinal);
            Assert.Contains("Message 01.", older, StringComparison.Ordinal);
            Assert.Contains("Message 20.", older, StringComparison.Ordinal);
            Assert.DoesNotContain("Message 21.", older, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"?before=", older, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Messages_of_one_and_the_same_moment_are_all_read_page_by_page()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(comment: null);
        await Say(app, reference, 120, _ => TimeSpan.FromMinutes(1));
        using var visitor = app.CreateClient();
        using var recognised = await visitor.GetAsync(await app.Link(await app.InDatabase(db => db.Orders.Select(order => order.Number).SingleAsync())));

        var pages = new List<string> { await visitor.GetPage($"/claims/{reference}") };
        while (pages[^1].Contains("href=\"?before=", StringComparison.Ordinal))
        {
            pages.Add(await visitor.GetPage($"/claims/{reference}{Earlier(pages[^1])}"));
        }

        Assert.Equal(3, pages.Count);
        Assert.All(Enumerable.Range(1, 120), n => Assert.Single(pages, page => page.Contains($"Message {n:000}.", StringComparison.Ordinal)));
        Assert.Contains("Message 120.", await visitor.GetPage($"/claims/{reference}?before=nonsense"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_found_on_a_claim_and_all_of_it_is_shown_for_paper()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(comment: null);
        await Say(app, reference, 70, n => TimeSpan.FromMinutes(n));
        using var visitor = app.CreateClient();
        using var recognised = await visitor.GetAsync(await app.Link(await app.InDatabase(db => db.Orders.Select(order => order.Number).SingleAsync())));

        var found = await visitor.GetPage($"/claims/{reference}?q=MESSAGE+007");
        var whole = await visitor.GetPage($"/claims/{reference}?all=true");

        Assert.Equal(2, found.Split("<p class=\"said\">").Length);
        Assert.DoesNotContain("class=\"event\"", found, StringComparison.Ordinal);
        Assert.Contains("Message 007.", found, StringComparison.Ordinal);
        Assert.Contains("Message 001.", whole, StringComparison.Ordinal);
        Assert.Contains("Message 070.", whole, StringComparison.Ordinal);
        Assert.Contains("class=\"event\"", whole, StringComparison.Ordinal);
        Assert.Contains("Rien de ce qui s’est dit ne contient", await visitor.GetPage($"/claims/{reference}?q=zzz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_is_no_longer_recognised_is_asked_for_and_no_other_is_taken_for_it()
    {
        await using var app = await App.Start();
        await app.Publish();
        using var visitor = app.CreateClient();
        using var recognised = await visitor.GetAsync(await app.Order(app.CupAndTea("FR-1")));

        var page = await visitor.GetPage("/declare?type=LostParcel&order=FR-2");
        using var sent = await visitor.SubmitTo("/recognise", "/declare?type=LostParcel&order=FR-2", ("item", "1"), ("remedy", "Refund"), ("shown", ""));

        Assert.Contains("name=\"number\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("FR-1,", page, StringComparison.Ordinal);
        Assert.Equal("/declare?type=LostParcel&order=FR-2", sent.Headers.Location?.OriginalString);
        Assert.Equal(0, await app.InDatabase(db => db.Drafts.CountAsync()));
    }

    private static Task Say(App app, ClaimReference reference, int count, Func<int, TimeSpan> after) => app.InDatabase(async db =>
    {
        var claim = await db.Claims.SingleAsync(one => one.Reference == reference);
        for (var n = 1; n <= count; n++)
        {
            var at = claim.DeclaredAt + after(n);
            // In order, however many are made within one millisecond.
            db.Add(new Exchange(Guid.CreateVersion7(at.AddSeconds(n)), claim.Customer, claim.Id, Direction.FromCustomer, Channel.Page, null, $"Message {n:000}.", at));
        }

        return await db.SaveChangesAsync();
    });

    private static string Earlier(string page)
    {
        var from = page.IndexOf("?before=", StringComparison.Ordinal);
        Assert.True(from > 0, "There is no way to earlier messages.");
        return page[from..page.IndexOf('"', from)];
    }
}
