using System.Globalization;

namespace TrustClaims.Browser.Tests.Customers;

/// <summary>The ways that many journeys share.</summary>
internal static class Declaring
{
    public static async Task<Holding> DeclareLost(this Visitor visitor, OpenShop shop)
    {
        var order = await shop.Order();
        await visitor.DeclareLost(order);
        return order;
    }

    /// <summary>A lost parcel as the page stands: whatever it proposes first.</summary>
    public static async Task DeclareLost(this Visitor visitor, Holding order)
    {
        await visitor.Open(order.Link);
        await visitor.Follow("Mon colis n’est pas arrivé");
        await visitor.Send();
    }

    /// <summary>The day and hour of the one promise that the answer shows.</summary>
    public static async Task<DateTimeOffset> PromisedAt(this Visitor visitor) =>
        DateTimeOffset.Parse((await visitor.Page.Locator(".promises time").GetAttributeAsync("datetime"))!, CultureInfo.InvariantCulture);
}
