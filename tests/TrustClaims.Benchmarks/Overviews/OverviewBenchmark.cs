using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TrustClaims.Application.Overviews;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Promises;
using TrustClaims.Application.Settings;
using TrustClaims.Benchmarks.Desks;
using TrustClaims.Persistence;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;
using TrustClaims.Testing.Processes;

namespace TrustClaims.Benchmarks.Overviews;

/// <summary>How long counting the overview takes, of all days and of those alone that are not over, over a year's claims of which a quarter lie within its 90 days, 3 of a thousand waiting for a person.</summary>
internal static class OverviewBenchmark
{
    public const string Command = "overview";

    private const string Number = "FR-1";
    private const string Email = "ada@example.org";
    private const int WarmUp = 2;

    /// <param name="words"><c>[--database sqlite|postgresql] [--claims 100000,1000000] [--rounds 10]</c>; both databases where none is named.</param>
    public static async Task Run(IReadOnlyList<string> words)
    {
        var given = words.Chunk(2).ToDictionary(pair => pair[0], pair => pair[^1]);
        DatabaseProvider[] databases = given.TryGetValue("--database", out var named) ? [Enum.Parse<DatabaseProvider>(named, ignoreCase: true)] : [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];
        var rounds = int.Parse(given.GetValueOrDefault("--rounds", "10"), CultureInfo.InvariantCulture);
        Console.WriteLine(FormattableString.Invariant($"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}: {rounds} rounds\n"));
        Console.WriteLine("| database | claims | of them in 90 days | ms for the first of a day, least / median / most | ms for whoever looks then |\n| --- | --- | --- | --- | --- |");
        foreach (var provider in databases)
        {
            foreach (var claims in given.GetValueOrDefault("--claims", "100000,1000000").Split(',').Select(text => int.Parse(text, CultureInfo.InvariantCulture)))
            {
                await Run(provider, claims, rounds);
            }
        }
    }

    private static async Task Run(DatabaseProvider provider, int claims, int rounds)
    {
        ClaimsDatabase database = provider == DatabaseProvider.Sqlite ? await SqliteDatabase.Create() : await PostgreSqlClaimsDatabase.Durable();
        await using var deployment = await Deployment.Over(database, Some.OpeningJson, ("Workers:Enabled", "false"));
        await using (var app = await deployment.Start())
        {
            await Claimed(deployment, app);
        }

        var waiting = claims * 3 / 1_000;
        await using (var db = database.Open())
        {
            var rows = new ManyRows(db, claims, default);
            await rows.Make(waiting);
            await rows.Decide(waiting);
        }

        await using var reading = database.Open();
        using var remembered = new RememberedRecord();
        var record = new ReadOurRecord(reading, remembered, TimeProvider.System, NullLogger<ReadOurRecord>.Instance);
        var (policies, days) = (new LivePolicy(), new ClosedDays(new ShopOptions()));
        var (whole, lately, counted) = (new List<double>(), new List<double>(), 0);
        for (var round = 0; round < rounds + WarmUp; round++)
        {
            // Our record is counted apart from this, for the charter, and kept.
            await record.Handle(default);
            whole.Add(await Time(new ClosedDays(new ShopOptions())));
            lately.Add(await Time(days));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {provider} | {claims:N0} | {counted:N0} | {Told(whole)} | {Told(lately)} |"));

        async Task<double> Time(ClosedDays closed)
        {
            var started = Stopwatch.GetTimestamp();
            // Copies stand a little in the past.
            var overview = await new ReadOverview(reading, policies, record, closed).Handle(TimeProvider.System.GetUtcNow(), default);
            counted = overview.Answers.Sum(day => day.Claims);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        static string Told(List<double> times)
        {
            var warm = times.Skip(WarmUp).Order().ToList();
            return string.Create(CultureInfo.InvariantCulture, $"{warm[0]:F0} / {warm[warm.Count / 2]:F0} / {warm[^1]:F0}");
        }
    }

    // One claim that went through the door, of which the others are copies.
    private static async Task Claimed(Deployment deployment, AppProcess app)
    {
        using var shop = app.Caller(deployment.Key);
        using var put = await shop.PutAsync("/api/v1/orders", ApiBodies.Orders([Number], TimeProvider.System.GetUtcNow(), _ => Email, _ => [310m]));
        put.EnsureSuccessStatusCode();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/claims") { Content = ApiBodies.LostParcel(Number, Email) };
        request.Headers.Add("Idempotency-Key", Number);
        using var answer = await shop.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }
}
