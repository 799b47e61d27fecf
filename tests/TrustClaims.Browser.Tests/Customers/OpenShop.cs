using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Imports;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Customers;

/// <summary>
/// One app under the opening policy for all tests of a class. Each takes customers of its own, who share no e-mail, phone, address or parcel: nothing
/// that a rule counts.
/// </summary>
public sealed class OpenShop : IAsyncLifetime
{
    private int customers;

    public App App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await App.Listen();
        await App.Publish();
    }

    /// <summary>A new customer's order: a cup and some tea, 43.40 € with shipping, expected ten days ago and still on its way, unless told otherwise.</summary>
    public async Task<Holding> Order(Func<OrderDocument, OrderDocument>? shape = null)
    {
        var customer = Interlocked.Increment(ref customers);
        var usual = App.CupAndTea($"FR-{2000 + customer}");
        usual = usual with
        {
            Customer = Customer(usual.Customer!, customer),
            DeliveryAddress = usual.DeliveryAddress! with { Line1 = $"{customer} rue de la Paix" },
            Parcels = [App.Parcel($"6A{customer:D9}", "moving", expected: 10)],
        };
        var order = shape?.Invoke(usual) ?? usual;
        return new Holding(await App.Order(order), order.OrderNumber!, order.Customer!.Email!, order.Parcels![0]!.TrackingNumber!);
    }

    /// <summary>A new customer's contract: a telephone's screen of 180 €, a sofa without a named value, 50 € deductible.</summary>
    public async Task<Holding> Contract()
    {
        var customer = Interlocked.Increment(ref customers);
        var usual = App.HomeContract($"HAB-{2000 + customer}");
        var contract = usual with { Holder = Customer(usual.Holder!, customer) };
        return new Holding(await App.Contract(contract), contract.ContractNumber!, contract.Holder.Email!, "");
    }

    /// <param name="script">Whether the browser runs scripts.</param>
    internal Task<Visitor> Visitor(ChromiumBrowser chromium, string language = "fr-FR", int width = 360, bool script = true) => Customers.Visitor.Arrive(
        App, chromium, new BrowserNewContextOptions { Locale = language, JavaScriptEnabled = script, ViewportSize = new() { Width = width, Height = 800 } });

    /// <summary>All claims about an order or contract, oldest first.</summary>
    public Task<List<Claim>> Claims(Holding holding) => App.InDatabase(db => (
        from claim in db.Claims.AsNoTracking().Include(claim => claim.Promises).Include(claim => claim.Items)
        join agreement in db.Agreements on claim.Agreement equals agreement.Id
        where agreement.Number == holding.Number
        orderby claim.DeclaredAt
        select claim).ToListAsync());

    public Task<Agreement> Agreement(Holding holding) =>
        App.InDatabase(db => db.Agreements.AsNoTracking().Whole().SingleAsync(agreement => agreement.Number == holding.Number));

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static CustomerDocument Customer(CustomerDocument usual, int customer) =>
        usual with { Email = $"ada.{customer}@example.org", Phone = $"+336{customer:D8}" };
}

/// <summary>What a customer holds, and all that they know of it.</summary>
/// <param name="Link">The path of its signed link.</param>
public sealed record Holding(string Link, string Number, string Email, string Tracking);
