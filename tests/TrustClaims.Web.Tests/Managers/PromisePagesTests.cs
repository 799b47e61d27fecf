using TrustClaims.Application.Claims;
using TrustClaims.Application.Exchanges;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Managers;

public sealed class PromisePagesTests
{
    private const string Page = "/manage/promises";

    [Fact]
    public async Task Calls_and_replies_stand_beside_claims_with_their_hour_who_keeps_them_and_a_way_there()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        var slot = (await app.Use<FreeSlots, IReadOnlyList<DateTimeOffset>>(slots => slots.Handle(true, default)))[8];
        var call = await Ask(app, new(ContactWish.CallBack, "06 12 34 56 78", slot, null, null, null));
        var reply = await Ask(app, new(ContactWish.Reply, "bob@example.org", null, "Livrez-vous ?", null, null));
        await app.Use<TakeContact, Result<ContactRequest>>(take => take.Handle(new(call.Id, Some.Person("Léa Martin")), default));
        using var manager = await app.SignedInAs("manager");

        var page = await manager.GetPage(Page);

        Assert.Contains("3 engagements en cours", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/desk/claims/{reference}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/desk/contacts/{reply.Id}\">bob@example.org</a>", page, StringComparison.Ordinal);
        var row = page.Split("<tr>").Single(one => one.Contains("<a href=\"/desk/contacts\">+33612345678</a>", StringComparison.Ordinal));
        Assert.Contains("L’appel", row, StringComparison.Ordinal);
        Assert.Contains($"datetime=\"{slot:O}\"", row, StringComparison.Ordinal);
        Assert.Contains("Léa Martin", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_contract_pays_is_no_refund()
    {
        await using var app = await App.Start();
        var order = await app.Order(shape => shape.Item("1", 40m).Parcel(CarrierAccount.Moving, "1"));
        var contract = A.Contract().HeldBy(order.Holder).Item("phone", 60m).Build();
        await app.InDatabase(async db =>
        {
            db.Add(contract);
            return await db.SaveChangesAsync();
        });
        foreach (var (agreement, type, remedy) in new (Agreement, ClaimType, Remedy)[] { (order, ClaimType.LostParcel, Remedy.Refund), (contract, ClaimType.BrokenItem, Remedy.Indemnity) })
        {
            var items = agreement.Items.Select(item => new DeclaredItem(item.Id, 1, null)).ToList();
            var declared = await app.Use<DeclareClaim, Result<DeclaredClaim>>(declare => declare.Handle(
                new DeclareClaimRequest(agreement.Id, type, items, remedy, agreement is Contract ? DateOnly.FromDateTime(app.Clock.GetUtcNow().DateTime) : null, null, null, Channel.Page, Declarant.Holder, Actor.Customer, null), default));
            Assert.Null(declared.Refusal);
        }

        using var manager = await app.SignedInAs("manager");
        var page = await manager.GetPage(Page);

        Assert.Equal(2, page.Split("Le remboursement</td>").Length);
        Assert.Equal(2, page.Split("L’indemnité</td>").Length);
    }

    [Fact]
    public async Task What_was_missed_once_comes_first_then_what_rises_then_by_its_hour()
    {
        await using var app = await App.Start();
        var now = app.Clock.GetUtcNow();
        await app.InDatabase(async db =>
        {
            db.Add(Asked("calm@example.org", now.AddHours(1), now.AddMinutes(-10)));
            db.Add(Asked("rises@example.org", now.AddHours(2), now.AddHours(-100)));
            var again = Asked("again@example.org", now.AddHours(-1), now.AddHours(-5));
            again.BreakLate(now.AddHours(50), now);
            db.Add(again);
            return await db.SaveChangesAsync();
        });
        using var manager = await app.SignedInAs("manager");

        var page = await manager.GetPage(Page);

        var open = page[..page.IndexOf("id=\"broken\"", StringComparison.Ordinal)];
        Assert.Equal(
            ["again@example.org", "rises@example.org", "calm@example.org"],
            open.Split("/desk/contacts/").Skip(1).Select(part => part.Split('>', '<')[1]));
        Assert.Equal(1, open.Split("déjà manqué une fois").Length - 1);
        Assert.Equal(1, open.Split("class=\"tag look\">dans").Length - 1);
        Assert.Contains("again@example.org", page[open.Length..], StringComparison.Ordinal);
    }

    private static ContactRequest Asked(string email, DateTimeOffset due, DateTimeOffset at)
    {
        var wish = new ContactRequest(Guid.CreateVersion7(at), ContactWish.Reply, email, "Bonjour", null, null, at);
        wish.PromiseReply(due, at);
        return wish;
    }

    private static async Task<ContactRequest> Ask(App app, AskForPersonRequest request) =>
        (await app.Use<AskForPerson, Result<ContactRequest>>(ask => ask.Handle(request, default))).Value;
}
