using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.FollowUps;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Promises;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Voices;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Customers;

public sealed class MeTests
{
    [Fact]
    public async Task Whoever_is_not_recognised_is_asked_who_they_are_and_given_nothing()
    {
        await using var app = await App.Start();
        await app.ClaimInReview(comment: "Pour moi seule");
        using var stranger = app.CreateClient();

        var page = await stranger.GetPage("/me");
        using var file = await stranger.GetAsync("/me/export");
        using var kept = await stranger.SubmitTo("/me", "/me?handler=Preferences", ("language", "en"));

        Assert.Contains("name=\"number\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Pour moi seule", page, StringComparison.Ordinal);
        Assert.Equal("/me", file.Headers.Location?.OriginalString);
        Assert.Equal("/me", kept.Headers.Location?.OriginalString);
        Assert.Equal("fr", await app.InDatabase(db => db.Customers.Select(one => one.Language).SingleAsync()));
    }

    [Fact]
    public async Task A_number_and_its_address_lead_there()
    {
        await using var app = await App.Start();
        await app.ClaimInReview();
        var number = await app.InDatabase(db => db.Orders.Select(order => order.Number).SingleAsync());
        using var visitor = app.CreateClient();

        using var recognised = await visitor.SubmitTo("/me", "/recognise", ("number", number), ("contact", "ada@example.org"), ("back", "/me"));

        Assert.Equal("/me", recognised.Headers.Location?.OriginalString);
        Assert.Contains("Vous et nous", await visitor.GetPage("/me"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_holds_agreements_claims_and_every_word_over_every_channel()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(comment: "Le livreur a sonné");
        var other = await app.ClaimInReview(comment: null);
        var lea = await Lea(app);
        await app.Use<NoteExchange, Result<Done>>(note => note.Handle(new(other, Channel.Counter, Direction.ToCustomer, "Dit en boutique.", lea), default));
        using var ada = await Recognised(app);

        var page = await ada.GetPage("/me");

        Assert.Contains($"href=\"/claims/{reference}\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/claims/{other}\"", page, StringComparison.Ordinal);
        Assert.Contains("Le livreur a sonné", page, StringComparison.Ordinal);
        Assert.Contains("Dit en boutique.", page, StringComparison.Ordinal);
        Assert.Contains("au comptoir", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<b>Commande ").Length - 1);
    }

    [Fact]
    public async Task Words_are_found_in_any_case_and_signs_stand_for_themselves()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(comment: null);
        await Say(app, reference, "Remise de 100%", "Une autre chose", "Un_mot [ici]", "École fermée");
        using var ada = await Recognised(app);

        async Task<string> Found(string words)
        {
            var page = await ada.GetPage("/me?q=" + Uri.EscapeDataString(words));
            return string.Join('|', page.Split("<p class=\"said\">").Skip(1).Select(part => part.Split("</p>")[0]));
        }

        Assert.Equal("Une autre chose", await Found("AUTRE"));
        Assert.Equal("Remise de 100%", await Found("100%"));
        Assert.Equal("Remise de 100%", await Found("%"));
        Assert.Equal("Un_mot [ici]", await Found("n_m"));
        Assert.Equal("Un_mot [ici]", await Found("[ici]"));
        Assert.Equal("École fermée", await Found("École"));
        Assert.Equal("", await Found("' OR 1=1 --"));
        Assert.Contains("Rien de ce qui s’est dit ne contient «\u00a0zzz\u00a0».", await ada.GetPage("/me?q=zzz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_read_page_by_page_or_all_at_once_for_paper()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(comment: null);
        await Say(app, reference, [.. Enumerable.Range(1, 70).Select(n => $"Message {n:00}.")]);
        using var ada = await Recognised(app);

        var newest = await ada.GetPage("/me?q=Message");
        var from = newest.IndexOf("/me?before=", StringComparison.Ordinal);
        var older = await ada.GetPage(newest[from..newest.IndexOf('"', from)]);
        var whole = await ada.GetPage("/me?all=true");

        Assert.Contains("Message 21.", newest, StringComparison.Ordinal);
        Assert.DoesNotContain("Message 20.", newest, StringComparison.Ordinal);
        Assert.Contains("Message 20.", older, StringComparison.Ordinal);
        Assert.DoesNotContain("Message 21.", older, StringComparison.Ordinal);
        Assert.Contains("Message 01.", whole, StringComparison.Ordinal);
        Assert.Contains("Message 70.", whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_an_order_changes_hands_neither_reads_anything_of_the_other()
    {
        await using var app = await App.Start();
        await app.ClaimInReview(comment: "Pour moi seule");
        var number = await app.InDatabase(db => db.Orders.Select(order => order.Number).SingleAsync());
        using var former = await Recognised(app);
        Assert.Contains("Pour moi seule", await former.GetPage("/me"), StringComparison.Ordinal);

        // Somebody whom we know already: an address that nobody has would be taken for a new one of hers.
        var carl = new CustomerDocument { Email = "carl@example.org" };
        await app.Order(app.CupAndTea("FR-2") with { Customer = carl, Parcels = [] });
        await app.Order(app.CupAndTea(number) with { Customer = carl });
        using var present = app.CreateClient();
        using var opened = await present.GetAsync(await app.Link(number));

        Assert.DoesNotContain("Pour moi seule", await present.GetPage("/me"), StringComparison.Ordinal);
        Assert.DoesNotContain("Pour moi seule", await present.GetStringAsync("/me/export"), StringComparison.Ordinal);
        Assert.Contains(number, await present.GetPage("/me"), StringComparison.Ordinal);
        Assert.Contains("name=\"number\"", await former.GetPage("/me"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promises_kept_and_broken_to_this_customer_are_counted()
    {
        await using var app = await App.Start();
        await app.ClaimInReview();
        await app.ClaimInReview();
        await app.InDatabase(async db =>
        {
            foreach (var (claim, n) in (await db.Claims.Include(one => one.Promises).ToListAsync()).Select((claim, n) => (claim, n)))
            {
                db.Entry(claim.Promises[0]).Property(promise => promise.State).CurrentValue = n == 0 ? Domain.Promises.PromiseState.Kept : Domain.Promises.PromiseState.Broken;
            }

            return await db.SaveChangesAsync();
        });
        using var ada = await Recognised(app);

        var page = await ada.GetPage("/me");

        Assert.Contains("Tenus\">1</td><td data-label=\"Manqués\">1</td><td data-label=\"En cours\">0</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_promised_stands_there_by_its_hour_and_a_call_is_called_off_from_there()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        var customer = await app.InDatabase(db => db.Customers.Select(one => one.Id).SingleAsync());
        var slot = (await app.Use<FreeSlots, IReadOnlyList<DateTimeOffset>>(slots => slots.Handle(true, default)))[8];
        await app.Use<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(new(ContactWish.CallBack, "06 12 34 56 78", slot, null, customer, null), default));
        await app.Use<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(new(ContactWish.CallBack, "06 12 34 56 79", slot, null, null, null), default));
        using var ada = await Recognised(app);

        var page = await ada.GetPage("/me");
        var promised = page[page.IndexOf("Ce qui vous est promis", StringComparison.Ordinal)..page.IndexOf("Notre parole envers vous", StringComparison.Ordinal)];
        var link = promised.Split("href=\"").Select(part => part.Split('"')[0]).Single(part => part.StartsWith("/person/call/", StringComparison.Ordinal));
        using var cancelled = await ada.SubmitTo(link, $"{link}?handler=Cancel");
        var after = await ada.GetPage("/me");

        Assert.Contains("Une personne répond à votre demande", promised, StringComparison.Ordinal);
        Assert.Contains($"href=\"/claims/{reference}\"", promised, StringComparison.Ordinal);
        Assert.Contains("Une personne vous appelle", promised, StringComparison.Ordinal);
        Assert.Contains($"datetime=\"{slot:O}\"", promised, StringComparison.Ordinal);
        Assert.Contains("Une personne répond à votre demande", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Une personne vous appelle", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_owed_that_is_said()
    {
        await using var app = await App.Start();
        await app.Order(app.CupAndTea());
        using var ada = await Recognised(app);

        Assert.Contains("Nous ne vous devons rien en ce moment", await ada.GetPage("/me"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preferences_are_kept_and_no_address_is_shown_whole()
    {
        await using var app = await App.Start();
        await app.ClaimInReview();
        using var ada = await Recognised(app);
        var before = await ada.GetPage("/me");

        using var kept = await ada.SubmitTo("/me", "/me?handler=Preferences", ("language", "en"), ("channel", "Sms"));
        using var wrong = await ada.SubmitTo("/me", "/me?handler=Preferences", ("language", "de"));
        var after = await ada.GetPage("/me");

        Assert.Contains("par SMS, au +33…00", before, StringComparison.Ordinal);
        Assert.DoesNotContain("ada@example.org", before, StringComparison.Ordinal);
        Assert.Equal("/me", kept.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        Assert.Contains("lang=\"en\"", after, StringComparison.Ordinal);
        Assert.Equal(("en", WrittenChannel.Sms), await app.InDatabase(async db => await db.Customers.Select(one => ValueTuple.Create(one.Language, one.Prefers)).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_would_rather_not_be_called_afterwards_says_so()
    {
        await using var app = await App.Start();
        await app.ClaimInReview();
        using var ada = await Recognised(app);

        using var spared = await ada.SubmitTo("/me", "/me?handler=Preferences", ("language", "fr"), ("asked", "calls"));
        var after = await Spared();
        using var elsewhere = await ada.SubmitTo("/me", "/me?handler=Preferences", ("language", "fr"));
        var still = await Spared();
        using var again = await ada.SubmitTo("/me", "/me?handler=Preferences", ("language", "fr"), ("asked", "calls"), ("calls", "yes"));

        Assert.Equal((true, true, false), (after, still, await Spared()));

        Task<bool> Spared() => app.InDatabase(db => db.Customers.Select(one => one.SparedCalls).SingleAsync());
    }

    [Fact]
    public async Task Everything_is_in_the_file()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(comment: "Le livreur a sonné");
        using var ada = await Recognised(app);

        using var answer = await ada.GetAsync("/me/export");
        var file = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Matches("^\"?trustclaims-mes-donnees-20[0-9]{2}-[0-9]{2}-[0-9]{2}\\.json\"?$", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.DoesNotContain("household", file.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("a…a@example.org", file.GetProperty("customer").GetProperty("email").GetString());
        Assert.Equal("mail", file.GetProperty("customer").GetProperty("preferences").GetProperty("channel").GetString());
        Assert.True(file.GetProperty("customer").GetProperty("preferences").GetProperty("mayBeToldOfChanges").GetBoolean());
        Assert.Equal(1, file.GetProperty("agreements").GetArrayLength());
        var claim = file.GetProperty("claims").EnumerateArray().Single();
        Assert.Equal(reference.ToString(), claim.GetProperty("reference").GetString());
        Assert.Equal("forReview", claim.GetProperty("decisions")[0].GetProperty("outcome").GetString());
        Assert.Equal("answerBy", claim.GetProperty("promises")[0].GetProperty("kind").GetString());
        Assert.Equal("Le livreur a sonné", claim.GetProperty("exchanges")[0].GetProperty("text").GetString());
        Assert.Equal(0, claim.GetProperty("settlements").GetArrayLength());
        Assert.NotEqual(0, file.GetProperty("messages").GetArrayLength());
    }

    [Fact]
    public async Task Whoever_is_drawn_for_a_call_reads_it_in_the_file_once_called_and_not_while_they_could_slip_away()
    {
        await using var app = await App.Start();
        app.Draw = 0;
        var order = await app.Order(shape => shape.Item("1", 40m).Parcel(CarrierAccount.Moving, "1"));
        var declared = (await app.Use<DeclareClaim, Result<DeclaredClaim>>(declare => declare.Handle(
            new DeclareClaimRequest(order.Id, ClaimType.LostParcel, [new DeclaredItem(new("1"), 1)], Remedy.Refund, null, null, null, Channel.Page, Declarant.Holder, Actor.Customer, null), default))).Value;
        using var ada = await Recognised(app);

        var before = await ada.GetStringAsync("/me/export");
        var paid = new SettlementReport(SettlementOutcome.Refunded, app.Clock.GetUtcNow(), null, null, null);
        var settlement = Assert.Single((await app.Claim(declared.Reference)).Settlements);
        _ = (await app.Use<ReportSettlement, Result<Claim>>(report => report.Handle(new ReportSettlementRequest(settlement.Id, paid, Actor.Clock), default))).Value;
        await app.Use<NoticeFollowUps, int>(notice => notice.Handle(default));
        var paidAlready = await ada.GetStringAsync("/me/export");
        app.Clock.Advance(FollowUp.CallAfter);
        _ = await app.Use<NoteFollowUpCall, Result<Done>>(note => note.Handle(new NoteFollowUpCallRequest(declared.Reference, false, null, false, Some.Person()), default));
        var after = await ada.GetStringAsync("/me/export");

        Assert.DoesNotContain("drawnAt", paidAlready, StringComparison.Ordinal);
        Assert.DoesNotContain("drawnAt", before, StringComparison.Ordinal);
        Assert.Contains("drawnAt", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_of_preferences_is_said_on_their_own_page_alone()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var ada = await Recognised(app);

        using var changed = await ada.SubmitTo("/me", "/me?handler=Preferences", ("language", "fr"));
        using var claim = await ada.GetAsync($"/claims/{reference}");
        var me = await ada.GetPage("/me");

        Assert.Equal(HttpStatusCode.OK, claim.StatusCode);
        Assert.Contains("class=\"notice yes\" role=\"status\"", me, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gestures_calls_and_what_the_customer_thought_of_it_are_in_the_file_too()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        await app.InDatabase(async db =>
        {
            var claim = await db.Claims.SingleAsync();
            var wish = new ContactRequest(Guid.CreateVersion7(), ContactWish.CallBack, "+33611223344", "Rappelez-moi", claim.Customer, null, app.Clock.GetUtcNow()) { Claim = claim.Id };
            wish.Book(app.Clock.GetUtcNow().AddHours(1), 1, app.Clock.GetUtcNow());
            db.Add(wish);
            db.Add(new EffortAnswer(Guid.CreateVersion7(), claim.Id, 4, 2, "C’était simple.", app.Clock.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        await Promised(app, reference);
        app.Clock.Advance(TimeSpan.FromDays(9));
        await app.Use<BreakLatePromises, int>(late => late.Handle(default));
        using var ada = await Recognised(app);

        var file = JsonDocument.Parse(await ada.GetStringAsync("/me/export")).RootElement;

        var claim = file.GetProperty("claims")[0];
        Assert.Equal([false, true], claim.GetProperty("settlements").EnumerateArray().Select(one => one.GetProperty("gesture").GetBoolean()).Distinct());
        Assert.Equal("Notre geste", GestureIn(file));
        using var english = await Recognised(app, "en");
        Assert.Equal("Our gesture", GestureIn(JsonDocument.Parse(await english.GetStringAsync("/me/export")).RootElement));
        Assert.Equal("C’était simple.", claim.GetProperty("effort").GetProperty("comment").GetString());
        var contact = file.GetProperty("contacts").EnumerateArray().Single();
        Assert.Equal(("Rappelez-moi", reference.ToString()), (contact.GetProperty("words").GetString(), contact.GetProperty("claim").GetString()));
        Assert.Equal("callAt", contact.GetProperty("promises")[0].GetProperty("kind").GetString());
        Assert.Contains(file.GetProperty("messages").EnumerateArray(), one => one.GetProperty("claim").GetString() == reference.ToString());
    }

    private static string? GestureIn(JsonElement file) =>
        file.GetProperty("claims")[0].GetProperty("settlements").EnumerateArray().Single(one => one.GetProperty("gesture").GetBoolean()).GetProperty("title").GetString();

    private static async Task<HttpClient> Recognised(App app, string language = "fr")
    {
        var number = await app.InDatabase(db => db.Orders.Select(order => order.Number).FirstAsync());
        var client = app.CreateClient(language);
        using var opened = await client.GetAsync(await app.Link(number));
        return client;
    }

    private static async Task Promised(App app, ClaimReference reference)
    {
        var account = await app.Account("agent", "lea@example.org");
        var version = await app.InDatabase(db => db.Claims.Select(one => one.Version).SingleAsync());
        var words = new RulingWords(RulingOutcome.Approved, null, null, "Voilà.");
        var ruled = await app.Use<RuleOnClaim, Result<Claim>>(rule => rule.Handle(new(reference, words, account.Email!, version, Channel.Page), default));
        Assert.Null(ruled.Refusal);
    }

    private static async Task<NamedPerson> Lea(App app)
    {
        var account = await app.Account("agent", "lea@example.org");
        return new NamedPerson(new StaffId(account.Id), account.Name);
    }

    private static Task Say(App app, ClaimReference reference, params string[] words) => app.InDatabase(async db =>
    {
        var claim = await db.Claims.SingleAsync(one => one.Reference == reference);
        foreach (var (text, n) in words.Select((text, n) => (text, n)))
        {
            var at = claim.DeclaredAt.AddMinutes(n + 1);
            db.Add(new Exchange(Guid.CreateVersion7(at), claim.Customer, claim.Id, Direction.FromCustomer, Channel.Page, null, text, at));
        }

        return await db.SaveChangesAsync();
    });
}
