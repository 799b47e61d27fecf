using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Benchmarks.Declaring;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;
using TrustClaims.Testing.Processes;

namespace TrustClaims.Benchmarks.Timelines;

/// <summary>How long the real application takes for the pages that show what was said, where very much was: one customer, one claim, one visitor after the other.</summary>
internal static class TimelineBenchmark
{
    public const string Command = "timeline";

    private const string Number = "FR-1";
    private const string Email = "ada@example.org";
    private const int WarmUp = 200;

    /// <param name="words"><c>[--database sqlite|postgresql] [--exchanges 5000] [--requests 500]</c>; both databases where none is named.</param>
    public static async Task Run(IReadOnlyList<string> words)
    {
        var given = words.Chunk(2).ToDictionary(pair => pair[0], pair => pair[^1]);
        DatabaseProvider[] databases = given.TryGetValue("--database", out var named) ? [Enum.Parse<DatabaseProvider>(named, ignoreCase: true)] : [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];
        foreach (var provider in databases)
        {
            await Run(provider, Read("--exchanges", 5_000), Read("--requests", 500));
        }

        int Read(string name, int usual) => given.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
    }

    private static async Task Run(DatabaseProvider provider, int exchanges, int requests)
    {
        ClaimsDatabase database = provider == DatabaseProvider.Sqlite ? await SqliteDatabase.Create() : await PostgreSqlClaimsDatabase.Durable();
        await using var deployment = await Deployment.Over(
            database, Some.OpeningJson, ("Workers:Enabled", "false"), ("Serilog:MinimumLevel:Override:TrustClaims.Web", "Information"));
        await using var app = await deployment.Start();
        var claim = await Claimed(deployment, app);
        await deployment.With(db => Say(db, exchanges));
        using var visitor = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = app.Address };
        var link = (await deployment.Do<CreateLink, Result<string>>(links => links.Handle(new(Number), default))).Value;
        using var opened = await visitor.GetAsync(new Uri(link).PathAndQuery);

        Console.WriteLine(FormattableString.Invariant(
            $"{provider}, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}: {exchanges} exchanges, {requests} requests\n"));
        Console.WriteLine("| page | ms within the server, p50 / p99 / max |\n| --- | --- |");
        foreach (var (route, address) in new[]
        {
            ("claims/{reference}", $"/claims/{claim}"), ("claims/{reference}", $"/claims/{claim}?q=4321"), ("claims/{reference}", $"/claims/{claim}?all=true"),
            ("me", "/me"), ("me", "/me?q=4321"), ("me", "/me?all=true"),
        })
        {
            for (var request = 0; request < WarmUp + requests; request++)
            {
                var page = await visitor.GetStringAsync(address);
                if (!page.Contains("class=\"exchanges\"", StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"{address} shows nothing that was said.");
                }
            }

            var within = ServerLog.Milliseconds(deployment.Folder, $"GET {route}", requests);
            Console.WriteLine($"| {address.Replace(claim.ToString(), "{reference}", StringComparison.Ordinal)} | {Measured.Percentiles(within)} |");
        }

        Console.WriteLine();
    }

    private static async Task<ClaimReference> Claimed(Deployment deployment, AppProcess app)
    {
        using var shop = app.Caller(deployment.Key);
        using var put = await shop.PutAsync("/api/v1/orders", ApiBodies.Orders([Number], TimeProvider.System.GetUtcNow(), _ => Email, _ => [27m]));
        put.EnsureSuccessStatusCode();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/claims") { Content = ApiBodies.LostParcel(Number, Email) };
        request.Headers.Add("Idempotency-Key", Number);
        using var answer = await shop.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.Created
            ? await deployment.With(db => db.Claims.Select(claim => claim.Reference).SingleAsync())
            : throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    // One every ten minutes, in turn, each with words of its own.
    private static async Task<int> Say(ClaimsDb db, int count)
    {
        var claim = await db.Claims.AsNoTracking().SingleAsync();
        for (var n = 1; n <= count; n++)
        {
            var at = claim.DeclaredAt.AddMinutes(10 * n);
            var (direction, author) = n % 2 == 0 ? (Direction.FromCustomer, null) : (Direction.ToCustomer, "Léa Martin");
            db.Add(new Exchange(Guid.CreateVersion7(at), claim.Customer, claim.Id, direction, Channel.Page, author, $"Message {n:D4} : le dépôt a rappelé, et le colis est encore en route.", at));
        }

        return await db.SaveChangesAsync();
    }
}
