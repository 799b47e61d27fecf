using System.Net;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Exchanges;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Pages.Customers;

namespace TrustClaims.Web.Tests.Customers;

public sealed class CallTests
{
    [Fact]
    public async Task Whoever_books_a_call_reads_its_hour_and_moves_or_cancels_it_by_its_link()
    {
        await using var app = await Visiting.Open();
        using var visitor = app.CreateClient();
        var free = await Free(app);

        using var booked = await Book(visitor, free[4]);
        var address = booked.Headers.Location!.OriginalString;
        using var other = app.CreateClient();
        var page = await other.GetPage(address);
        using var unchosen = await other.SubmitTo(address, $"{address}?handler=Move");
        var mistake = await unchosen.Page();
        using var moved = await other.SubmitTo(address, $"{address}?handler=Move", ("slot", CallDays.Value(free[6])));
        using var cancelled = await other.SubmitTo(address, $"{address}?handler=Cancel");
        var after = await other.GetPage(address);

        Assert.Equal(HttpStatusCode.Redirect, booked.StatusCode);
        Assert.StartsWith("/person/call/", address, StringComparison.Ordinal);
        Assert.Contains("Nous vous appelons", page, StringComparison.Ordinal);
        Assert.Contains("finit par 5678", page, StringComparison.Ordinal);
        Assert.Contains("Choisissez le moment qui vous convient.", mistake, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (moved.StatusCode, cancelled.StatusCode));
        Assert.Contains("Votre appel est annulé.", after, StringComparison.Ordinal);
        var wish = await app.InDatabase(db => db.ContactRequests.SingleAsync());
        Assert.Equal((free[6], null), (wish.Slot, wish.Place));
    }

    [Fact]
    public async Task Who_comes_second_for_the_last_place_reads_why_and_loses_no_word()
    {
        await using var app = await App.Start(("Calls:AtOnce", "1"));
        await app.PublishOpening();
        using var first = app.CreateClient();
        using var second = app.CreateClient();
        var slot = (await Free(app))[4];

        using var booked = await Book(first, slot);
        using var late = await Book(second, slot, "06 12 34 56 79", ("callWords", "Ma commande de mardi"));
        var page = await second.GetPage(late.Headers.Location!.OriginalString);

        Assert.Contains("Cette heure vient d’être prise.", page, StringComparison.Ordinal);
        Assert.Contains("Ma commande de mardi", page, StringComparison.Ordinal);
        Assert.Contains("06 12 34 56 79", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"value=\"{CallDays.Value(slot)}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_link_leads_nowhere()
    {
        await using var app = await Visiting.Open();
        using var visitor = app.CreateClient();

        using var answer = await visitor.GetAsync(new Uri("/person/call/Y2Nj", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Agents_take_a_call_note_that_nobody_answered_and_see_what_was_missed_first()
    {
        await using var app = await Visiting.Open();
        using var visitor = app.CreateClient();
        using var agent = await app.SignedInAs("agent");
        var free = await Free(app);
        using var booked = await Book(visitor, free[4]);
        using var another = await Book(visitor, free[0], "06 12 34 56 79");

        var before = await agent.GetPage("/desk");
        using var taken = await agent.SubmitTo("/desk", "/desk/contacts?handler=Take", ("id", Forms.ValueOf(before, "id")));
        app.Clock.Advance(free[0].AddMinutes(20) - app.Clock.GetUtcNow());
        await app.Use<BreakLateContacts, int>(late => late.Handle(default));
        // Sessions end by themselves overnight.
        using var morning = await app.SignedInAs("agent");
        var risen = await morning.GetPage("/desk");
        // It is booked again by itself, for the next place that was free.
        var again = await app.InDatabase(db => db.ContactRequests.SingleAsync(wish => wish.ReachAt == "+33612345679"));
        app.Clock.Advance(again.Slot!.Value - app.Clock.GetUtcNow());
        using var nobody = await morning.SubmitTo("/desk", "/desk/contacts?handler=Nobody", ("id", again.Id.ToString()));
        var after = await morning.GetPage("/desk/contacts");

        Assert.True(before.IndexOf("+33612345679", StringComparison.Ordinal) < before.IndexOf("+33612345678", StringComparison.Ordinal));
        Assert.Contains("promesse manquée", risen, StringComparison.Ordinal);
        Assert.Contains("Test agent", risen, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (taken.StatusCode, nobody.StatusCode));
        Assert.DoesNotContain("+33612345679", after, StringComparison.Ordinal);
        Assert.Contains("+33612345678", after, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<DateTimeOffset>> Free(App app) => app.Use<FreeSlots, IReadOnlyList<DateTimeOffset>>(slots => slots.Handle(isKnown: false, default));

    private static Task<HttpResponseMessage> Book(HttpClient visitor, DateTimeOffset slot, string phone = "06 12 34 56 78", params (string, string)[] more) =>
        visitor.Submit("/person", [("phone", phone), ("slot", CallDays.Value(slot)), ("wish", "call"), .. more]);
}
