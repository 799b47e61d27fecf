using System.Globalization;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Api;

/// <summary>One application for the tests of a class, with an integration that may do everything, and orders for it to claim about.</summary>
public sealed class ApiApp : IAsyncLifetime
{
    private static int orders;

    internal App App { get; private set; } = null!;

    internal ApiCaller Caller { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await App.Start(("Api:RequestsPerSecond", "100000"));
        Caller = await ApiCaller.With(App);
    }

    public async ValueTask DisposeAsync()
    {
        Caller.Dispose();
        await App.DisposeAsync();
    }

    internal string Instant(double daysFromNow) => App.Clock.GetUtcNow().AddDays(daysFromNow).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    internal static string NextNumber() => $"FR-{Interlocked.Increment(ref orders)}";

    /// <summary>An order as JSON: one cup, on its way for ten days and five days late.</summary>
    internal string Order(string number, string paid = "27.00", string account = "moving", int quantity = 1, string category = "kitchen") => $$"""
        {"orderNumber": "{{number}}", "placedAt": "{{Instant(-12)}}",
         "customer": {"email": "{{EmailOf(number)}}", "phone": "{{PhoneOf(number)}}", "name": "Ada Essai", "since": "{{Instant(-800)}}" },
         "items": [{"itemId": "1", "title": "Tasse", "category": "{{category}}", "quantity": {{quantity}}, "unitPrice": {"amount": "{{paid}}", "currency": "EUR"} }],
         "shipping": {"amount": "4.90", "currency": "EUR"}, "payment": {"method": "card", "reference": "pi_123"},
         "parcels": [{"carrier": "colissimo", "trackingNumber": "T-{{number}}", "items": [{"itemId": "1", "quantity": {{quantity}} }],
           "shippedAt": "{{Instant(-10)}}", "expectedAt": "{{Instant(-5)}}", "account": "{{account}}"}]}
        """;

    internal static string PhoneOf(string number) => "+336" + number[3..].PadLeft(8, '0');

    internal static string EmailOf(string number) => $"{number.ToLowerInvariant()}@example.org";

    /// <summary>Puts an order in and answers its number.</summary>
    internal async Task<string> HasOrder(string paid = "27.00", string account = "moving", int quantity = 1, string category = "kitchen")
    {
        var number = NextNumber();
        (await Caller.Put("/api/v1/orders", $$"""{"orders": [{{Order(number, paid, account, quantity, category)}}] }""")).Is(System.Net.HttpStatusCode.OK);
        return number;
    }

    internal static string Declaration(string number, string more = "", string remedy = "Refund") => $$"""
        {"orderNumber": "{{number}}", "email": "{{EmailOf(number)}}", "type": "LostParcel", "items": [{"itemId": "1", "quantity": 1}], "remedy": "{{remedy}}"{{more}} }
        """;

    /// <summary>Declares that order's parcel lost and answers the claim.</summary>
    internal async Task<Reply> HasClaim(string number)
    {
        var reply = await Caller.Declare(Declaration(number), $"claim {number}");
        Assert.Equal(201, reply.Status);
        return reply;
    }
}
