using System.Text.RegularExpressions;
using TrustClaims.Benchmarks.Declaring;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Web;

namespace TrustClaims.Benchmarks.Desks;

/// <param name="Ask">Asks one shop so often, one after the other, and says how many milliseconds each took within the server.</param>
internal sealed record DeskPage(string Name, Func<Shop, int, Task<List<double>>> Ask);

/// <summary>What people at the desk ask for.</summary>
internal static partial class DeskPages
{
    public static IReadOnlyList<DeskPage> All { get; } =
    [
        Found("find: `SH1`, which begins every order's number", _ => "SH1"),
        Found("find: `8L1`, which begins every parcel's number", _ => "8L1"),
        Found("find: `06` and a digit of a phone number", shop => FormattableString.Invariant($"06{shop.Random.Next(10)}")),
        Found("find: three letters of a name or an address", shop => ManyRows.Syllable(shop.Random) + ManyRows.Syllable(shop.Random)[..1]),
        Found("find: a whole name", shop => $"{Word(shop)} {Word(shop)}"),
        Found("find: a whole order's number", shop => FormattableString.Invariant($"sh-{ManyRows.FirstNumber + shop.Random.Next(1, shop.Orders)}")),
        Queue("queue", _ => "/desk?handler=Queue"),
        Queue("queue: late", _ => "/desk?handler=Queue&Late=true"),
        Queue("queue: of one type", _ => $"/desk?handler=Queue&Type={ClaimType.DamagedItem}"),
        Queue("queue: what I keep", _ => "/desk?handler=Queue&Mine=true"),
        Queue("queue: answered before", _ => "/desk?handler=Queue&Again=true"),
        Queue("queue: put off", _ => "/desk?handler=Queue&PutOff=true"),
        new("queue: page after page", PageAfterPage),
        new("next", Next),
        new("the mark of the queue, in a process of its own", (shop, count) => shop.Marks(count)),
        Queue("the whole page, with what stands beside the queue", _ => "/desk"),
    ];

    private static string Word(Shop shop) => ManyRows.Syllable(shop.Random) + ManyRows.Syllable(shop.Random) + ManyRows.Syllable(shop.Random);

    private static DeskPage Found(string name, Func<Shop, string> said) =>
        new(name, (shop, count) => Pages(shop, count, "GET desk/phone", one => $"/desk/phone?handler=Found&q={Uri.EscapeDataString(said(one))}"));

    private static DeskPage Queue(string name, Func<Shop, string> address) => new(name, (shop, count) => Pages(shop, count, "GET desk", address));

    private static async Task<List<double>> Pages(Shop shop, int count, string asked, Func<Shop, string> address)
    {
        for (var request = 0; request < count; request++)
        {
            await shop.Agent.GetStringAsync(address(shop));
        }

        return ServerLog.Milliseconds(shop.Folder, asked, count);
    }

    // As far down as the queue goes, and from its top again.
    private static async Task<List<double>> PageAfterPage(Shop shop, int count)
    {
        var after = "";
        for (var request = 0; request < count; request++)
        {
            after = After().Match(await shop.Agent.GetStringAsync($"/desk?handler=Queue&After={after}")).Groups[1].Value;
        }

        return ServerLog.Milliseconds(shop.Folder, "GET desk", count);
    }

    private static async Task<List<double>> Next(Shop shop, int count)
    {
        string? after = null;
        for (var request = 0; request < count; request++)
        {
            using var next = await shop.Agent.SubmitTo("/desk/phone", "/desk/next", ("after", after ?? ""));
            after = next.Headers.Location!.ToString().Split('/')[^1];
        }

        return ServerLog.Milliseconds(shop.Folder, "POST desk/next", count);
    }

    [GeneratedRegex(@"After=([0-9-]+)")]
    private static partial Regex After();
}
