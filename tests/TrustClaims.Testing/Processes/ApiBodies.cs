using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TrustClaims.Testing.Processes;

/// <summary>What an integration sends: orders whose parcel is ten days on its way and five days late, and declarations that it is lost.</summary>
public static class ApiBodies
{
    /// <param name="numbers">One order each.</param>
    /// <param name="emailOf">Whose order it is.</param>
    /// <param name="paidOf">What each of its items cost; one piece of each.</param>
    public static HttpContent Orders(IEnumerable<string> numbers, DateTimeOffset now, Func<string, string> emailOf, Func<string, decimal[]> paidOf) =>
        Json(new { orders = numbers.Select(number => Order(number, now, emailOf(number), paidOf(number))) });

    public static HttpContent LostParcel(string number, string email, int items = 1) => Json(new
    {
        orderNumber = number,
        email,
        type = "LostParcel",
        items = Enumerable.Range(1, items).Select(id => new { itemId = Id(id), quantity = 1 }),
        remedy = "Refund",
    });

    private static object Order(string number, DateTimeOffset now, string email, decimal[] paid) => new
    {
        orderNumber = number,
        placedAt = now.AddDays(-12),
        deliveryAddress = new { line1 = $"{number} rue de la Paix", postcode = "75002", city = "Paris", country = "FR", kind = "home" },
        customer = new { email, name = "Ada Essai", since = now.AddDays(-800) },
        items = paid.Select((amount, index) => new
        {
            itemId = Id(index + 1),
            title = "Tasse",
            category = "kitchen",
            quantity = 1,
            unitPrice = new { amount = amount.ToString("F2", CultureInfo.InvariantCulture), currency = "EUR" },
        }),
        payment = new { method = "card", reference = "pi_123" },
        parcels = new[]
        {
            new
            {
                carrier = "colissimo",
                trackingNumber = $"T-{number}",
                items = paid.Select((_, index) => new { itemId = Id(index + 1), quantity = 1 }),
                shippedAt = now.AddDays(-10),
                expectedAt = now.AddDays(-5),
                account = "moving",
            },
        },
    };

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static StringContent Json(object body) => new(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
}
