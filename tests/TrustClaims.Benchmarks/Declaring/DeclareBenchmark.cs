using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Persistence;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;
using TrustClaims.Testing.Processes;

namespace TrustClaims.Benchmarks.Declaring;

/// <summary>
/// How many claims a second the real application declares, decides and commits over HTTP, beside two endpoints that only insert the same rows. Rounds
/// of the three alternate on one database, so that whatever else the machine does falls on all of them.
/// </summary>
internal static class DeclareBenchmark
{
    private const string DecidedInMs = "\"decidedInMs\":";

    // More orders than any round takes.
    private const int MostPerSecond = 1_000;

    public static async Task Run(DeclareOptions options)
    {
        foreach (var provider in options.Databases)
        {
            await Run(provider, options);
        }
    }

    private static async Task Run(DatabaseProvider provider, DeclareOptions options)
    {
        ClaimsDatabase database = provider == DatabaseProvider.Sqlite ? await SqliteDatabase.Create() : await PostgreSqlClaimsDatabase.Durable();
        // The opening policy with budgets that no run reaches: every claim takes the longest way, which ends in a yes.
        var policy = Some.OpeningJson.Replace("15000.00", "900000000.00", StringComparison.Ordinal).Replace("10000.00", "900000000.00", StringComparison.Ordinal);
        policy = options.Hourly ? policy.Replace("\"exposure\": {", "\"exposure\": { \"hourly\": { \"default\": \"900000000.00\", \"LostParcel\": \"900000000.00\" },", StringComparison.Ordinal) : policy;
        // One line a request, as in production: how long the server says that it took is read from there.
        await using var deployment = await Deployment.Over(
            database, policy, ("Workers:Enabled", "false"), ("Serilog:MinimumLevel:Override:TrustClaims.Web", "Information"));
        await using var app = await deployment.Start();
        using var caller = app.Caller(deployment.Key, options.Connections);
        var orders = new OrdersToClaim(deployment, caller);
        await orders.Have(1);
        await Declare(caller, orders.Next());
        await using var bare = await deployment.Start([typeof(DeclareBenchmark).Assembly.Location, BareServer.Command], BareServer.Like(await OnlyClaim(deployment)));
        using var bareCaller = bare.Caller(deployment.Key, options.Connections);
        var (claimed, turn) = (await orders.Claimed(), 0);
        Task<double?> Insert(string path) => BareInsert(bareCaller, path, claimed[Interlocked.Increment(ref turn) % claimed.Count]);

        var (real, entities, plain) = (new Measured("declare", app), new Measured("EF Core alone", bare), new Measured("ADO.NET alone", bare));
        await orders.Have(options.WarmUp);
        await Measured.WarmUp(options.Connections, options.WarmUp, () => Declare(caller, orders.Next()));
        claimed = await orders.Claimed();
        await Measured.WarmUp(options.Connections, options.WarmUp, () => Insert(BareServer.ThroughEntities));
        await Measured.WarmUp(options.Connections, options.WarmUp, () => Insert(BareServer.ThroughCommands));
        if (provider == DatabaseProvider.PostgreSql)
        {
            // As autovacuum does within a minute: here the tables grew from nothing in seconds, and the plans are still those for empty ones.
            await deployment.With(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
        }

        for (var round = 0; round < options.Rounds; round++)
        {
            var length = TimeSpan.FromSeconds(options.Seconds);
            await orders.Have(options.Seconds * MostPerSecond);
            await real.Round(options.Connections, length, () => Declare(caller, orders.Next()));
            await entities.Round(options.Connections, length, () => Insert(BareServer.ThroughEntities));
            await plain.Round(options.Connections, length, () => Insert(BareServer.ThroughCommands));
        }

        await Tell(provider, options, deployment, [real, entities, plain]);
    }

    private static async Task<double?> Declare(HttpClient caller, string number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/claims") { Content = ApiBodies.LostParcel(number, OrdersToClaim.EmailOf(number)) };
        request.Headers.Add("Idempotency-Key", number);
        using var answer = await caller.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode != 201 || !text.Contains("approvedOnWord", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{answer.StatusCode}: {text}");
        }

        var decided = text.AsSpan(text.IndexOf(DecidedInMs, StringComparison.Ordinal) + DecidedInMs.Length);
        return double.Parse(decided[..decided.IndexOfAny(',', '}')], CultureInfo.InvariantCulture);
    }

    private static async Task<double?> BareInsert(HttpClient caller, string path, (Guid Agreement, Guid Holder) order)
    {
        using var answer = await caller.PostAsync($"{path}?agreement={order.Agreement}&holder={order.Holder}", null);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? null : throw new InvalidOperationException($"{path} {answer.StatusCode}: {text}");
    }

    private static Task<Guid> OnlyClaim(Deployment deployment) => deployment.With(async db => (await db.Claims.Select(claim => claim.Id).SingleAsync()).Value);

    private static async Task Tell(DatabaseProvider provider, DeclareOptions options, Deployment deployment, IReadOnlyList<Measured> all)
    {
        var server = await deployment.With(async db =>
        {
            await db.Database.OpenConnectionAsync();
            return db.Database.GetDbConnection().ServerVersion;
        });
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        var within = ServerLog.Milliseconds(deployment.Folder, "POST /api/v1/claims", all[0].Count);
        Console.WriteLine(FormattableString.Invariant(
            $"{provider} {server}, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, {memory:F0} GB, {RuntimeInformation.OSDescription}"));
        Console.WriteLine(FormattableString.Invariant($"{options.Connections} connections, {options.Rounds} rounds of {options.Seconds} s each\n"));
        Console.WriteLine("| | claims/s | rounds | declare : this | processor ms a claim | declare : this | ms as the caller sees, p50 / p99 / max | of it deciding |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var one in all)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"| {one.Name} | {one.PerSecond:F0} | {string.Join(", ", one.Rounds.Select(rate => rate.ToString("F0", CultureInfo.InvariantCulture)))} | {all[0].PerSecond / one.PerSecond:F2} | {one.Processor:F1} | {all[0].Processor / one.Processor:F2} | {one.Requests} | {one.Decisions} |"));
        }

        Console.WriteLine($"\nms within the server, declare, p50 / p99 / max: {Measured.Percentiles(within)}\n");
    }
}
