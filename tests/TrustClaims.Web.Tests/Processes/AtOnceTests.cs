using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;
using TrustClaims.Testing.Databases;
using TrustClaims.Testing.Processes;

namespace TrustClaims.Web.Tests.Processes;

/// <summary>One customer declares for many orders in the same instant, to one process or to two: a limit is a limit all the same.</summary>
public sealed class AtOnceTests
{
    private const int Declarations = 200;
    private const int Connections = 16;
    private const string Email = "ada@example.org";
    private const decimal Paid = 27m;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 1)]
    [InlineData(DatabaseProvider.PostgreSql, 2)]
    public Task As_many_are_approved_as_the_frequency_allows(DatabaseProvider provider, int processes) =>
        Declare(provider, processes, """ "frequency": { "windowDays": 90, "most": { "default": 7 } } """, allowed: 7);

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 1)]
    [InlineData(DatabaseProvider.PostgreSql, 2)]
    public Task As_many_are_approved_as_fit_into_the_budget_of_the_day(DatabaseProvider provider, int processes) =>
        Declare(provider, processes, """ "exposure": { "daily": { "default": "297.00" } } """, allowed: 11);

    // The hour may turn while it runs: each has room for eleven.
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 1)]
    [InlineData(DatabaseProvider.PostgreSql, 2)]
    public Task As_many_are_approved_as_fit_into_the_budget_of_the_hour(DatabaseProvider provider, int processes) =>
        Declare(provider, processes, """ "exposure": { "daily": "5000.00", "hourly": { "default": "400.00", "LostParcel": "297.00" } } """, async (_, deployment) =>
        {
            var decided = await deployment.With(db => db.Claims.SelectMany(claim => claim.Decisions).Select(decision => new { decision.At, decision.Outcome }).ToListAsync());
            var hours = decided.GroupBy(decision => decision.At.UtcDateTime.Hour).ToList();
            Assert.All(hours, hour => Assert.Equal(Math.Min(11, hour.Count()), hour.Count(decision => decision.Outcome == DecisionOutcome.ApprovedOnWord)));
            Assert.InRange(hours.Count, 1, 2);
        });

    private static Task Declare(DatabaseProvider provider, int processes, string rules, int allowed) => Declare(provider, processes, rules, (outcomes, _) =>
    {
        Assert.Equal([("approvedOnWord", allowed), ("forReview", Declarations - allowed)], outcomes);
        return Task.CompletedTask;
    });

    private static async Task Declare(DatabaseProvider provider, int processes, string rules, Func<List<(string Outcome, int Count)>, Deployment, Task> check)
    {
        Assert.SkipWhen(provider == DatabaseProvider.PostgreSql && PostgreSqlServer.WhyMissing is not null, PostgreSqlServer.WhyMissing ?? "");
        var policy = $$"""{ "name": "Test", "currency": "EUR", "rules": { {{rules}} }, "remedies": { "LostParcel": ["Refund"] } }""";
        await using var deployment = await Deployment.Over(await ClaimsDatabase.Create(provider), policy, ("Shop:TimeZone", WhereItIsNoon()));
        var apps = await Task.WhenAll(Enumerable.Range(0, processes).Select(_ => deployment.Start()));
        try
        {
            var callers = apps.Select(app => app.Caller(deployment.Key, Connections / processes)).ToList();
            var numbers = Enumerable.Range(1, Declarations).Select(number => $"FR-{number}").ToList();
            using var put = await callers[0].PutAsync("/api/v1/orders", ApiBodies.Orders(numbers, TimeProvider.System.GetUtcNow(), _ => Email, _ => [Paid]));
            Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());

            var outcomes = await DeclareAll(callers, numbers);

            await check(outcomes, deployment);
            Assert.Equal(Declarations, await deployment.With(db => db.Claims.CountAsync()));
            var books = await deployment.Do<VerifyBooks, BooksReport>(verify => verify.Handle(default));
            Assert.True(books.IsRight, string.Join("; ", books.Mistakes));
        }
        finally
        {
            // Shown where the test fails.
            Array.ForEach(apps, app => TestContext.Current.TestOutputHelper?.WriteLine(app.Said));
            await Task.WhenAll(apps.Select(app => app.DisposeAsync().AsTask()));
        }
    }

    private static async Task<List<(string Outcome, int Count)>> DeclareAll(IReadOnlyList<HttpClient> callers, IReadOnlyList<string> numbers)
    {
        var outcomes = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(numbers.Index(), new ParallelOptions { MaxDegreeOfParallelism = Connections }, async (one, cancellation) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/claims") { Content = ApiBodies.LostParcel(one.Item, Email) };
            request.Headers.Add("Idempotency-Key", one.Item);
            using var answer = await callers[one.Index % callers.Count].SendAsync(request, cancellation);
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            outcomes.Add(answer.StatusCode == HttpStatusCode.Created
                ? JsonDocument.Parse(text).RootElement.GetProperty("decision").GetProperty("outcome").GetString()!
                : $"{answer.StatusCode}: {text}");
        });
        return outcomes.GroupBy(outcome => outcome).Select(group => (group.Key, group.Count())).Order().ToList();
    }

    // A day's budget begins anew at midnight, and no midnight may come while a test runs.
    private static string WhereItIsNoon()
    {
        // "Etc/GMT-3" is three hours ahead of Greenwich.
        var behind = TimeProvider.System.GetUtcNow().Hour - 12;
        return behind == 0 ? "Etc/GMT" : string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{behind:+0;-0}");
    }
}
