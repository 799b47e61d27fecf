using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Desk;
using TrustClaims.Application.FollowUps;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Policies;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Testing.Web;

/// <summary>Situations to begin from, made by the use cases that make them in life.</summary>
public static class Scenes
{
    /// <summary>The opening policy is live.</summary>
    public static async Task PublishOpening(this App app)
    {
        if (await app.InDatabase(db => db.Policies.AnyAsync(version => version.PublishedAt != null)))
        {
            return;
        }

        var number = await app.Use<CreateDraft, Result<int>>(create => create.Handle(new CreateDraftRequest(Some.OpeningJson, "setup"), default));
        var published = await app.Use<PublishPolicy, Result<Done>>(publish => publish.Handle(new PublishPolicyRequest(number.Value, null, 0, "setup"), default));
        _ = published.Value;
    }

    /// <summary>Ada Essai, and an order of hers.</summary>
    public static async Task<Order> Order(this App app, Func<OrderBuilder, OrderBuilder> shape)
    {
        await app.PublishOpening();
        return await app.InDatabase(async db =>
        {
            var now = app.Clock.GetUtcNow();
            var ada = await db.Customers.SingleOrDefaultAsync(customer => customer.Email == "ada@example.org");
            if (ada is null)
            {
                var contact = new Contact("ada@example.org", "+33600000000", "Ada Essai", now.AddDays(-400), "fr");
                ada = new Customer(new CustomerId(Guid.CreateVersion7(now)), contact, now.AddDays(-400));
                db.Add(ada);
            }

            var order = shape(A.Order().Before(now).HeldBy(ada.Id)).Build();
            db.Add(order);
            await db.SaveChangesAsync();
            return order;
        });
    }

    /// <summary>A claim on two items for 310 euros, more than is answered on word: a person answers.</summary>
    public static async Task<ClaimReference> ClaimInReview(this App app, Remedy remedy = Remedy.Refund, string? comment = "Le suivi dit livré, mais personne ne l’a reçu.")
    {
        var order = await app.Order(shape => shape.Item("1", 248m).Item("2", 62m, quantity: 2).Parcel(CarrierAccount.Moving, "1", "2"));
        var items = order.Items.Select(item => new DeclaredItem(item.Id, item.Quantity, null)).ToList();
        var declared = await app.Use<DeclareClaim, Result<DeclaredClaim>>(declare => declare.Handle(
            new DeclareClaimRequest(
                order.Id, ClaimType.LostParcel, items, remedy, null, null, comment, Channel.Page, Declarant.Holder, Actor.Customer, null),
            default));
        return declared.Value.Reference;
    }

    /// <summary>The seconds have passed in which what was decided at the desk could be taken back.</summary>
    public static async Task SayWhatIsMeant(this App app)
    {
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        await app.Use<CarryOutProposals, int>(proposals => proposals.Handle(100, default));
    }

    /// <summary>What that person decides alone, in cents; null without limit.</summary>
    public static Task Limit(this App app, string email, long? ruling, long? gesture = null, long? month = null) => app.InDatabase(async db =>
    {
        var account = await db.Users.SingleAsync(one => one.Email == email);
        (account.LargestRuling, account.LargestGesture, account.MonthlyGestures) = (Euros(ruling), Euros(gesture), Euros(month));
        return await db.SaveChangesAsync();

        static Money? Euros(long? minor) => minor is { } most ? new Money(most, Currency.Eur) : null;
    });

    /// <summary>A claim of somebody else's that was believed, drawn, and paid a week ago.</summary>
    public static async Task<ClaimReference> CallToMake(this App app)
    {
        await app.PublishOpening();
        var (before, now) = (app.Draw, app.Clock.GetUtcNow());
        var order = await app.InDatabase(async db =>
        {
            var bob = new Customer(new CustomerId(Guid.CreateVersion7(now)), new Contact("bob@example.org", "+33600000009", "Bob Essai", now.AddDays(-400), "fr"), now.AddDays(-400));
            var made = A.Order().HeldBy(bob.Id).Item("1", 40m).To(null).Build();
            var parcel = new Parcel(new ParcelId(Guid.CreateVersion7(now)), "colissimo", $"8A{made.Number}");
            parcel.Receive([new(new("1"), 1)], now.AddDays(-12), now.AddDays(-10), null, CarrierAccount.Moving);
            made.Send(parcel);
            db.AddRange(bob, made);
            await db.SaveChangesAsync();
            return made;
        });
        app.Draw = 0;
        var declared = (await app.Use<DeclareClaim, Result<DeclaredClaim>>(declare => declare.Handle(
            new DeclareClaimRequest(order.Id, ClaimType.LostParcel, [new DeclaredItem(new("1"), 1)], Remedy.Refund, null, null, null, Channel.Page, Declarant.Holder, Actor.Customer, null), default))).Value;
        app.Draw = before;
        foreach (var settlement in (await app.Claim(declared.Reference)).Settlements)
        {
            var paid = new SettlementReport(SettlementOutcome.Refunded, now, null, null, null);
            _ = (await app.Use<ReportSettlement, Result<Claim>>(report => report.Handle(new ReportSettlementRequest(settlement.Id, paid, Actor.Clock), default))).Value;
        }

        await app.Use<NoticeFollowUps, int>(notice => notice.Handle(default));
        app.Clock.Advance(FollowUp.CallAfter);
        return declared.Reference;
    }

    public static Task<Claim> Claim(this App app, ClaimReference reference) =>
        app.InDatabase(db => db.Claims.AsNoTracking().Whole().SingleAsync(claim => claim.Reference == reference));
}
