using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Policies;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Testing.Web;

/// <summary>What a shop and an insurer have told the app, by the ways they tell it: days are counted back from the app's clock.</summary>
public static class Shopping
{
    public const string Email = "ada@example.org";

    private const string Somebody = "staff:test";

    /// <summary>Publishes a policy; the opening one unless another is given.</summary>
    public static async Task Publish(this App app, string? policyJson = null)
    {
        var number = (await app.Use<CreateDraft, Domain.Result<int>>(draft => draft.Handle(new CreateDraftRequest(policyJson ?? Some.OpeningJson, Somebody), default))).Value;
        var version = await app.InDatabase(db => db.Policies.SingleAsync(policy => policy.Number == number));
        var published = await app.Use<PublishPolicy, Domain.Result<Domain.Done>>(publish =>
            publish.Handle(new PublishPolicyRequest(number, null, version.Version, Somebody), default));
        Hold(published.Succeeded);
    }

    /// <summary>Takes in an order and gives the path of its signed link.</summary>
    public static async Task<string> Order(this App app, OrderDocument order)
    {
        var imported = await app.Use<ImportOrders, Domain.Result<IReadOnlyList<ImportedAgreement>>>(import => import.Handle(new ImportOrdersRequest([order]), default));
        Hold(imported.Value[0].Errors is null or { Count: 0 });
        return await app.Link(order.OrderNumber!);
    }

    public static async Task<string> Contract(this App app, ContractDocument contract)
    {
        var imported = await app.Use<ImportContracts, Domain.Result<IReadOnlyList<ImportedAgreement>>>(import => import.Handle(new ImportContractsRequest([contract]), default));
        Hold(imported.Value[0].Errors is null or { Count: 0 });
        return await app.Link(contract.ContractNumber!, isContract: true);
    }

    public static async Task<string> Link(this App app, string number, bool isContract = false)
    {
        var url = await app.Use<CreateLink, Domain.Result<string>>(link => link.Handle(new CreateLinkRequest(number, isContract), default));
        return new Uri(url.Value).PathAndQuery;
    }

    /// <summary>A cup and some tea, in one parcel that was expected ten days ago: 38.50 €, and 4.90 € for shipping.</summary>
    public static OrderDocument CupAndTea(this App app, string number = "FR-1042") => new()
    {
        OrderNumber = number,
        PlacedAt = app.DaysAgo(20),
        Customer = new CustomerDocument { Email = Email, Phone = "+33600000000", Name = "Ada Essai", Since = app.DaysAgo(200), Language = "fr" },
        DeliveryAddress = new AddressDocument { Line1 = "1 rue de la Paix", Postcode = "75002", City = "Paris", Country = "FR", Kind = "home" },
        Items = [Item("1", "Tasse en grès, bleu nuit", 24.00m), Item("2", "Thé des montagnes, 100 g", 14.50m)],
        Shipping = Eur(4.90m),
        Payment = new PaymentDocument("card", "pi_123"),
        Parcels = [app.Parcel("6A100200300", "moving", expected: 10)],
    };

    /// <summary>A telephone's screen and a sofa without a named value, insured: 50 € deductible, at most 500 € a claim.</summary>
    public static ContractDocument HomeContract(this App app, string number = "HAB-77") => new()
    {
        ContractNumber = number,
        Holder = new CustomerDocument { Email = Email, Name = "Ada Essai", Since = app.DaysAgo(400) },
        Insured = [new InsuredDocument("Ada Essai")],
        Cover = new CoverDocument
        {
            From = app.DaysAgo(300)[..10],
            To = app.DaysAgo(-300)[..10],
            Causes = ["BrokenItem", "WaterDamage"],
            Deductible = Eur(50),
            CeilingPerClaim = Eur(500),
            CeilingPerYear = Eur(1500),
        },
        Items =
        [
            new ContractItemDocument { ItemId = "phone-screen", Title = "Écran de téléphone", Category = "phones", Quantity = 1, Value = Eur(180) },
            new ContractItemDocument { ItemId = "sofa", Title = "Canapé", Category = "furniture", Quantity = 1 },
        ],
        PayoutAccount = new PayoutAccountDocument("FR7630006000011234567890189"),
    };

    public static ParcelDocument Parcel(this App app, string tracking, string account, int expected, int? delivered = null, params (string Item, int Quantity)[] items) => new()
    {
        Carrier = "colissimo",
        TrackingNumber = tracking,
        Items = items.Select(line => new ItemQuantityDocument(line.Item, line.Quantity)).ToList(),
        ShippedAt = app.DaysAgo(expected + 2),
        ExpectedAt = app.DaysAgo(expected),
        DeliveredAt = delivered is { } days ? app.DaysAgo(days) : null,
        Account = account,
    };

    public static OrderItemDocument Item(string id, string title, decimal price, int quantity = 1, bool inStock = true) => new()
    {
        ItemId = id,
        Title = title,
        Category = "kitchen",
        Quantity = quantity,
        UnitPrice = Eur(price),
        InStock = inStock,
    };

    public static MoneyDocument Eur(decimal amount) => new(amount.ToString("F2", CultureInfo.InvariantCulture), "EUR");

    public static string DaysAgo(this App app, int days) => app.Clock.GetUtcNow().AddDays(-days).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static void Hold(bool itWorked)
    {
        if (!itWorked)
        {
            throw new InvalidOperationException("What this test stands on was not taken in.");
        }
    }
}
