using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Benchmarks.Declaring;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;
using TrustClaims.Testing.Processes;
using TrustClaims.Testing.Web;

namespace TrustClaims.Benchmarks.Desks;

/// <summary>How long the real application takes to find whoever calls, to show the queue and to hand out the next claim, however many orders and claims there are.</summary>
internal static class DeskBenchmark
{
    public const string Command = "desk";

    private const string Email = "ada@example.org";
    private const string Password = "a sentence for tests";
    private const int Few = 300;
    private const int WarmUp = 60;

    /// <param name="words"><c>[--database sqlite|postgresql] [--orders 10000,100000,1000000] [--requests 400]</c>; both databases where none is named.</param>
    public static async Task Run(IReadOnlyList<string> words)
    {
        var given = words.Chunk(2).ToDictionary(pair => pair[0], pair => pair[^1]);
        DatabaseProvider[] databases = given.TryGetValue("--database", out var named) ? [Enum.Parse<DatabaseProvider>(named, ignoreCase: true)] : [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];
        var sizes = given.GetValueOrDefault("--orders", "10000,100000,1000000").Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToList();
        var requests = int.Parse(given.GetValueOrDefault("--requests", "400"), CultureInfo.InvariantCulture);
        foreach (var provider in databases)
        {
            Console.WriteLine(FormattableString.Invariant($"{provider}, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}: {requests} requests\n"));
            Console.WriteLine("| orders and claims | waiting | find: ms within the server, p50 / p99 / max | queue | next |\n| --- | --- | --- | --- | --- |");
            foreach (var orders in sizes)
            {
                await Measure(provider, orders, requests);
            }

            Console.WriteLine();
        }
    }

    private static async Task Measure(DatabaseProvider provider, int orders, int requests)
    {
        ClaimsDatabase database = provider == DatabaseProvider.Sqlite ? await SqliteDatabase.Create() : await PostgreSqlClaimsDatabase.Durable();
        await using var deployment = await Deployment.Over(
            database, Some.OpeningJson, ("Workers:Enabled", "false"), ("Serilog:MinimumLevel:Override:TrustClaims.Web", "Information"));
        await using var app = await deployment.Start();
        await Claimed(deployment, app);
        await using var db = database.Open();
        await Employ(db);
        var rows = new ManyRows(db, orders);
        await rows.Make(orders / 100);
        using var agent = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = app.Address };
        using var signedIn = await agent.Submit("/sign-in", ("Email", Email), ("Password", Password));

        await Ask(deployment, agent, orders, orders / 100, requests);
        await rows.Answer(Few);
        await Ask(deployment, agent, orders, Math.Min(Few, orders / 100), requests);
    }

    private static async Task Ask(Deployment deployment, HttpClient agent, int orders, int waiting, int requests)
    {
        var random = new Random(orders);
        for (var request = 0; request < WarmUp + requests; request++)
        {
            await agent.GetStringAsync($"/desk/phone?handler=Found&q={Uri.EscapeDataString(Said(random, orders))}");
        }

        var find = ServerLog.Milliseconds(deployment.Folder, "GET desk/phone", requests);
        string? after = null;
        for (var request = 0; request < WarmUp + requests / 4; request++)
        {
            using var next = await agent.SubmitTo("/desk", "/desk/next", ("after", after ?? ""));
            after = next.Headers.Location!.ToString().Split('/')[^1];
        }

        var queue = ServerLog.Milliseconds(deployment.Folder, "GET desk", requests / 4);
        var taken = ServerLog.Milliseconds(deployment.Folder, "POST desk/next", requests / 4);
        Console.WriteLine(FormattableString.Invariant($"| {orders:N0} | {waiting:N0} | {Measured.Percentiles(find)} | {Measured.Percentiles(queue)} | {Measured.Percentiles(taken)} |"));
    }

    // As people say it: sometimes three letters, sometimes nearly all.
    private static string Said(Random random, int orders) => random.Next(7) switch
    {
        0 => "SH1",
        1 => FormattableString.Invariant($"sh-{10_000_000 + random.Next(1, orders)}"),
        2 => FormattableString.Invariant($"8L{(100_000_000 + random.Next(1, orders)) / 100}"),
        3 => FormattableString.Invariant($"06 {random.Next(10, 100)}"),
        4 => $"{Syllable(random)}{Syllable(random)[..1]}",
        5 => $"{Syllable(random)}{Syllable(random)}{Syllable(random)} {Syllable(random)}",
        _ => $"{Syllable(random)}{Syllable(random)}{Syllable(random)}1".ToLowerInvariant(),
    };

    private static string Syllable(Random random) => "BADEFIGOJAKELIMONAPERISOTAVEZI".Substring(2 * random.Next(15), 2);

    private static async Task Employ(ClaimsDb db)
    {
        var (person, role) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var account = new StaffAccount
        {
            Id = person,
            Name = "Ada",
            Email = Email,
            NormalizedEmail = Email.ToUpperInvariant(),
            UserName = Email,
            NormalizedUserName = Email.ToUpperInvariant(),
            SecurityStamp = $"{person:N}",
        };
        account.PasswordHash = new PasswordHasher<StaffAccount>().HashPassword(account, Password);
        db.Users.Add(account);
        if (await db.Roles.SingleOrDefaultAsync(one => one.Name == StaffRoles.Agent) is { } known)
        {
            role = known.Id;
        }
        else
        {
            db.Roles.Add(new IdentityRole<Guid>(StaffRoles.Agent) { Id = role, NormalizedName = StaffRoles.Agent.ToUpperInvariant() });
        }

        db.UserRoles.Add(new() { UserId = person, RoleId = role });
        await db.SaveChangesAsync();
    }

    private static async Task Claimed(Deployment deployment, AppProcess app)
    {
        const string number = "FR-1";
        using var shop = app.Caller(deployment.Key);
        using var put = await shop.PutAsync("/api/v1/orders", ApiBodies.Orders([number], TimeProvider.System.GetUtcNow(), _ => Email, _ => [310m]));
        put.EnsureSuccessStatusCode();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/claims") { Content = ApiBodies.LostParcel(number, Email) };
        request.Headers.Add("Idempotency-Key", number);
        using var answer = await shop.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }
}
