using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Pages.Agents;

namespace TrustClaims.Web.Tests.Agents;

public sealed class DeskTests
{
    private static readonly StaffId Reader = Some.Person().Id;

    [Fact]
    public async Task Nothing_to_look_at_is_said_kindly()
    {
        await using var app = await App.Start();
        using var agent = await app.SignedInAs("agent");

        var page = await agent.GetPage("/desk");

        Assert.Contains("Rien à regarder pour l’instant", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_shows_who_what_how_much_and_why_a_person()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent");

        var page = await agent.GetPage("/desk");

        Assert.Contains($"href=\"/desk/claims/{reference}\"", page, StringComparison.Ordinal);
        Assert.Contains("Ada Essai", page, StringComparison.Ordinal);
        Assert.Contains("310,00\u00a0€", page, StringComparison.Ordinal);
        Assert.Contains("au-delà des 90\u00a0€", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_of_whoever_held_the_order_before_is_shown_beside_the_one_that_it_stands_against()
    {
        await using var app = await App.Start();
        var before = await app.ClaimInReview();
        var (agreement, holder) = await app.InDatabase(async db =>
        {
            var now = app.Clock.GetUtcNow();
            var bob = new Customer(new CustomerId(Guid.CreateVersion7(now)), new Contact("bob@example.org", null, "Bob Essai", null, "fr"), now);
            db.Customers.Add(bob);
            var order = await db.Orders.SingleAsync();
            var content = new OrderContent(order.PlacedAt, order.Currency, order.Items.ToList(), order.Shipping, order.DeliveryAddress, null, null);
            order.Receive(bob.Id, content, "given");
            await db.SaveChangesAsync();
            return (order, bob);
        });
        var declared = await app.Use<DeclareClaim, Result<DeclaredClaim>>(declare => declare.Handle(
            new DeclareClaimRequest(
                agreement.Id, ClaimType.LostParcel, [new DeclaredItem(agreement.Items[0].Id, 1)], null, null, null, null, Channel.Page, Declarant.Holder, Actor.Customer, null),
            default));
        using var agent = await app.SignedInAs("agent");

        var page = await agent.GetPage($"/desk/claims/{declared.Value.Reference}");

        Assert.Equal(holder.Id, (await app.Claim(declared.Value.Reference)).Customer);
        Assert.Contains($"href=\"/desk/claims/{before}\"", page, StringComparison.Ordinal);
        Assert.Contains("d’un autre titulaire", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_failed_waits_at_the_desk_until_somebody_does_it_again()
    {
        await using var app = await App.Start();
        var order = await app.Order(shape => shape.Item("1", 40m).Parcel(CarrierAccount.Moving, "1"));
        var declared = await app.Use<DeclareClaim, Result<DeclaredClaim>>(declare => declare.Handle(
            new DeclareClaimRequest(
                order.Id, ClaimType.LostParcel, [new DeclaredItem(new ItemId("1"), 1)], Remedy.Resend, null, null, null, Channel.Page, Declarant.Holder, Actor.Customer, null),
            default));
        var settlement = (await app.Claim(declared.Value.Reference)).Settlements.Single().Id;
        var failed = new SettlementReport(SettlementOutcome.Failed, app.Clock.GetUtcNow(), null, null, "plus en stock");
        await app.Use<ReportSettlement, Result<Claim>>(report => report.Handle(new(settlement, failed, Actor.Integration("shop")), default));
        using var agent = await app.SignedInAs("agent");

        var page = await agent.GetPage("/desk");
        Assert.Contains("À reprendre", page, StringComparison.Ordinal);
        Assert.Contains("plus en stock", page, StringComparison.Ordinal);
        using var done = await agent.SubmitTo("/desk", "/desk?handler=Again", ("id", settlement.Value.ToString()), ("remedy", "Refund"));

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.DoesNotContain("plus en stock", await agent.GetPage("/desk"), StringComparison.Ordinal);
        Assert.Equal(Remedy.Refund, (await app.Claim(declared.Value.Reference)).Settlements.MaxBy(one => one.Round)!.Remedy);
    }

    [Fact]
    public async Task How_many_wait_is_said_as_far_as_it_is_counted()
    {
        await using var app = await App.Start();
        await app.ClaimInReview();
        await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent");
        var texts = app.Services.GetRequiredService<WordsOf>().Staff;

        var page = await agent.GetPage("/desk");

        Assert.Contains("2 demandes attendent la réponse d’une personne", page, StringComparison.Ordinal);
        Assert.Contains("Colis non arrivé (2)", page, StringComparison.Ordinal);
        Assert.Equal((200, "200+"), (texts.Counted(200), texts.Counted(201)));
        Assert.Equal("Plus de 200 demandes attendent la réponse d’une personne.", texts.UpTo("desk.lead", 1200));
    }

    [Fact]
    public async Task Why_a_less_urgent_claim_is_given_is_said_once()
    {
        await using var app = await App.Start();
        await app.ClaimInReview();
        var known = await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent", "lea@example.org");
        await app.InDatabase(async db =>
        {
            var now = app.Clock.GetUtcNow();
            var lea = new StaffId(await db.Users.Select(one => one.Id).SingleAsync());
            var bob = new Customer(new CustomerId(Guid.CreateVersion7(now)), new Contact("bob@example.org", null, "Bob Essai", null, "fr"), now);
            db.Customers.Add(bob);
            await db.SaveChangesAsync();
            var later = (DateTimeOffset?)now.AddDays(3);
            await db.Claims.Where(one => one.Reference == known)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Customer, bob.Id).SetProperty(one => one.Keeper, (StaffId?)lea).SetProperty(one => one.QueueAt, later));
            return true;
        });

        using var next = await agent.GetAsync("/desk/next");

        Assert.Equal($"/desk/claims/{known}", next.Headers.Location?.OriginalString);
        Assert.Contains("Vous avez déjà parlé avec ce client", await agent.GetPage($"/desk/claims/{known}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Vous avez déjà parlé avec ce client", await agent.GetPage($"/desk/claims/{known}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Late_claims_alone_are_shown_when_asked_for()
    {
        await using var app = await App.Start();
        var late = await app.ClaimInReview();
        app.Clock.Advance((await app.Claim(late)).AnswerDue!.Value.AddHours(1) - app.Clock.GetUtcNow());
        var early = await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent");

        var page = await agent.GetPage("/desk?Late=true");

        Assert.Contains(late.ToString(), page, StringComparison.Ordinal);
        Assert.DoesNotContain(early.ToString(), page, StringComparison.Ordinal);
        Assert.Contains("en retard de", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_after_page_shows_each_claim_once_the_most_urgent_first()
    {
        await using var app = await App.Start();
        for (var count = 0; count < DeskQueue.PageSize + 3; count++)
        {
            await app.ClaimInReview();
        }

        var now = app.Clock.GetUtcNow();
        var first = await app.InDatabase(db => db.DeskPage(new DeskFilter(), Reader, now, default));
        var second = await app.InDatabase(db => db.DeskPage(new DeskFilter { After = first.Next }, Reader, now, default));

        Assert.Equal(DeskQueue.PageSize, first.Claims.Count);
        Assert.Equal(3, second.Claims.Count);
        Assert.Null(second.Next);
        var shown = first.Claims.Concat(second.Claims).ToList();
        Assert.Equal(shown.OrderBy(claim => claim.AnswerDue).Select(claim => claim.Id), shown.Select(claim => claim.Id));
        Assert.Equal(shown.Count, shown.DistinctBy(claim => claim.Id).Count());
    }

    [Fact]
    public async Task Claims_of_the_very_same_instant_are_paged_as_well()
    {
        await using var app = await App.Start();
        for (var count = 0; count < (2 * DeskQueue.PageSize) + 1; count++)
        {
            await app.ClaimInReview();
        }

        var moment = app.Clock.GetUtcNow();
        await app.InDatabase(db => db.Claims.ExecuteUpdateAsync(row => row.SetProperty(claim => claim.DeclaredAt, moment).SetProperty(claim => claim.AnswerDue, moment).SetProperty(claim => claim.QueueAt, moment)));

        var seen = new List<ClaimId>();
        for (string? after = "-"; after is not null;)
        {
            var page = await app.InDatabase(db => db.DeskPage(new DeskFilter { After = after }, Reader, moment, default));
            seen.AddRange(page.Claims.Select(claim => claim.Id));
            after = page.Next;
        }

        Assert.Equal((2 * DeskQueue.PageSize) + 1, seen.Distinct().Count());
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Whoever_wants_to_be_called_is_there_until_somebody_has_done_it()
    {
        await using var app = await App.Start();
        await app.PublishOpening();
        var next = (await app.Use<FreeSlots, IReadOnlyList<DateTimeOffset>>(slots => slots.Handle(true, default)))[0];
        await app.Use<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(new AskForPersonRequest(ContactWish.CallBack, "06 11 22 33 44", next, null, null, "FR-1042"), default));
        app.Clock.Advance(next - app.Clock.GetUtcNow());
        using var agent = await app.SignedInAs("agent");
        var before = await agent.GetPage("/desk");

        using var done = await agent.SubmitTo("/desk", "/desk/contacts?handler=Done", ("id", Forms.ValueOf(before, "id")));
        var after = await agent.GetPage("/desk");

        Assert.Contains("+33611223344", before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.DoesNotContain("+33611223344", after, StringComparison.Ordinal);
        Assert.StartsWith("staff:", await app.InDatabase(db => db.ContactRequests.Select(wish => wish.DoneBy).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_that_does_not_exist_is_not_there()
    {
        await using var app = await App.Start();
        using var agent = await app.SignedInAs("agent");

        using var answer = await agent.GetAsync("/desk/claims/K7M-4QXP");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
