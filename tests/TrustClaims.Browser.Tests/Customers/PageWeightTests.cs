using System.Text.Json;
using Microsoft.Playwright;

namespace TrustClaims.Browser.Tests.Customers;

/// <summary>What a phone with nothing in its cache loads before it shows a page, in bytes as they travel: headers and compression included.</summary>
public sealed class PageWeightTests(ChromiumBrowser chromium, OpenShop shop) : IClassFixture<OpenShop>
{
    /// <summary>What a new connection brings in one round trip.</summary>
    private const int FirstFlight = 14 * 1024;

    private const int Scripts = 10 * 1024;

    private const int All = 60 * 1024;

    [Fact]
    public async Task A_first_visit_to_any_page_takes_one_round_trip_to_read_and_sixty_kilobytes_in_all()
    {
        var found = new List<string>();
        await using var customer = await shop.Visitor(chromium);
        await customer.DeclareLost(shop);
        foreach (var address in new[] { "/", "/declare", "/declare?type=LostParcel", "/declare?type=DamagedItem", customer.Path, "/charter", "/person", "/recognise", "/nowhere" })
        {
            await using var visitor = await shop.Visitor(chromium);
            await visitor.Page.Context.AddCookiesAsync((await customer.Page.Context.CookiesAsync()).Select(cookie => new Cookie
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Domain = cookie.Domain,
                Path = cookie.Path,
                HttpOnly = cookie.HttpOnly,
                SameSite = cookie.SameSite,
            }));
            var loaded = await Loaded(visitor, address);
            var (first, scripts, all) = (Sum(loaded, "Document", "Stylesheet"), Sum(loaded, "Script"), loaded.Values.Sum());
            var weight = $"{address}: HTML and CSS {first}, scripts {scripts}, in all {all} bytes";
            TestContext.Current.SendDiagnosticMessage(weight);
            if (first > FirstFlight || scripts > Scripts || all > All || loaded.Count < 4)
            {
                found.Add(weight);
            }
        }

        Assert.Empty(found);
    }

    // As the browser's own network panel counts: one entry for each kind of file.
    private static async Task<IReadOnlyDictionary<string, int>> Loaded(Visitor visitor, string address)
    {
        var session = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        await session.SendAsync("Network.enable");
        var kinds = new Dictionary<string, string>();
        var bytes = new Dictionary<string, int>();
        session.Event("Network.responseReceived").OnEvent += (_, received) => kinds[Of(received, "requestId").GetString()!] = Of(received, "type").GetString()!;
        session.Event("Network.loadingFinished").OnEvent += (_, finished) =>
        {
            var kind = kinds.GetValueOrDefault(Of(finished, "requestId").GetString()!, "Other");
            bytes[kind] = bytes.GetValueOrDefault(kind) + (int)Of(finished, "encodedDataLength").GetDouble();
        };
        await visitor.Open(address);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return bytes;
    }

    private static JsonElement Of(JsonElement? message, string name) => message!.Value.GetProperty(name);

    private static int Sum(IReadOnlyDictionary<string, int> bytes, params ReadOnlySpan<string> kinds)
    {
        var sum = 0;
        foreach (var kind in kinds)
        {
            sum += bytes.GetValueOrDefault(kind);
        }

        return sum;
    }
}
