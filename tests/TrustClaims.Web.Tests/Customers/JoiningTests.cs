using Microsoft.EntityFrameworkCore;
using TrustClaims.Testing.Web;
using static TrustClaims.Web.Tests.Customers.Visiting;

namespace TrustClaims.Web.Tests.Customers;

/// <summary>The page says that a claim will be joined exactly where declaring joins it; else it shows what a new one comes to.</summary>
public sealed class JoiningTests
{
    private const string First = "/declare?type=LostParcel&parcel=6A1";
    private const string Second = "/declare?type=LostParcel&parcel=6A2";
    private const string Damaged = "/declare?type=DamagedItem";
    private const string Known = "Vous nous l’avez déjà dit";
    private const string Amount = "Cela fait";

    [Fact]
    public async Task The_same_item_lost_in_another_parcel_is_a_claim_of_its_own_whose_amount_is_shown()
    {
        await using var app = await Open();
        using var visitor = await Visit(app, await InTwoParcels(app));
        using var first = await visitor.Send(First, ("item", "1"));

        var page = await visitor.GetPage(Second);
        using var second = await visitor.Send(Second, ("item", "1"));

        Assert.DoesNotContain(Known, page, StringComparison.Ordinal);
        Assert.Contains(Amount, page, StringComparison.Ordinal);
        Assert.NotEqual(first.Headers.Location, second.Headers.Location);
        Assert.Equal(2, await app.InDatabase(db => db.Claims.CountAsync()));
    }

    [Fact]
    public async Task The_same_parcel_again_joins_the_claim_that_the_page_names()
    {
        await using var app = await Open();
        using var visitor = await Visit(app, await InTwoParcels(app));
        using var first = await visitor.Send(First, ("item", "1"));

        var page = await visitor.GetPage(First);
        using var again = await visitor.Send(First, ("item", "1"));

        Assert.Contains(Known, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{first.Headers.Location}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Amount, page, StringComparison.Ordinal);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(1, await app.InDatabase(db => db.Claims.CountAsync()));
    }

    [Fact]
    public async Task More_pieces_than_the_open_claim_holds_are_a_claim_of_its_own_whose_amount_is_shown()
    {
        await using var app = await Open();
        using var visitor = await Visit(app, await app.Order(app.CupAndTea() with { Items = [Shopping.Item("1", "Tasse", 12, quantity: 2)] }));
        using var one = await visitor.Send(Damaged, ("item", "1"), ("quantity-1", "1"));
        using var filled = await visitor.Submit(Damaged, ("item", "1"), ("quantity-1", "2"), ("update", "1"));

        var page = await visitor.GetPage(Damaged);
        using var both = await visitor.Send(Damaged, ("item", "1"), ("quantity-1", "2"));

        Assert.DoesNotContain(Known, page, StringComparison.Ordinal);
        Assert.Contains(Amount, page, StringComparison.Ordinal);
        Assert.NotEqual(one.Headers.Location, both.Headers.Location);
        Assert.Equal(2, await app.InDatabase(db => db.Claims.CountAsync()));
    }

    private static Task<string> InTwoParcels(App app) => app.Order(app.CupAndTea() with
    {
        Items = [Shopping.Item("1", "Tasse", 12, quantity: 2)],
        Parcels = [app.Parcel("6A1", "moving", expected: 10, items: ("1", 1)), app.Parcel("6A2", "moving", expected: 10, items: ("1", 1))],
    });
}
