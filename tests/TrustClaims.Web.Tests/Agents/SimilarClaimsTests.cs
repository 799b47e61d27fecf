using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Pages.Agents;

namespace TrustClaims.Web.Tests.Agents;

/// <summary>How others were answered in much the same circumstances.</summary>
public sealed class SimilarClaimsTests
{
    [Fact]
    public async Task Those_of_others_with_the_same_item_or_carrier_are_there_without_their_names()
    {
        await using var app = await App.Start();
        var mine = await app.ClaimInReview();
        await app.ClaimInReview();
        var same = await OfSomebodyElse(app, "Zoé Ailleurs", order => order.Item("1", 30m).Parcel(CarrierAccount.Moving, "1"));
        var damaged = await OfSomebodyElse(app, "Yves Loin", order => order.Item("1", 30m).Parcel(CarrierAccount.Moving, "1"), ClaimType.DamagedItem);

        var similar = await app.InDatabase(async db => await db.SimilarClaims(await app.Claim(mine), default));
        using var agent = await app.SignedInAs("agent");
        var page = await agent.GetPage($"/desk/claims/{mine}");

        var one = Assert.Single(similar.Nearest);
        Assert.Equal((same, RulingOutcome.Approved, true), (one.Reference, one.Outcome, one.OnWord));
        Assert.Equal(1, similar.Counts[RulingOutcome.Approved]);
        Assert.Contains($"href=\"/desk/claims/{same}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"/desk/claims/{damaged}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ailleurs", page, StringComparison.Ordinal);
        Assert.Contains("1 accordée", page, StringComparison.Ordinal);
    }

    private static async Task<ClaimReference> OfSomebodyElse(App app, string name, Func<OrderBuilder, OrderBuilder> shape, ClaimType type = ClaimType.LostParcel)
    {
        var order = await app.InDatabase(async db =>
        {
            var now = app.Clock.GetUtcNow();
            var customer = new Customer(new CustomerId(Guid.CreateVersion7(now)), new Contact($"{name[..4]}@example.org", null, name, now.AddDays(-400), "fr"), now.AddDays(-400));
            var made = shape(A.Order().Before(now).HeldBy(customer.Id)).Build();
            db.AddRange(customer, made);
            await db.SaveChangesAsync();
            return made;
        });
        var declared = await app.Use<DeclareClaim, Result<DeclaredClaim>>(declare => declare.Handle(
            new DeclareClaimRequest(order.Id, type, [new DeclaredItem(new ItemId("1"), 1)], null, null, null, null, Channel.Page, Declarant.Holder, Actor.Customer, null), default));
        return declared.Value.Reference;
    }
}
