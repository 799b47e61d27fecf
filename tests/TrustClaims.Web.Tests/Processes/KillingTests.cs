using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Simulations;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;
using TrustClaims.Testing.Databases;
using TrustClaims.Testing.Processes;

namespace TrustClaims.Web.Tests.Processes;

/// <summary>
/// The process is killed again and again while claims come in and settlements go out. TRUSTCLAIMS_KILLS says how often; a few times where it does not.
/// </summary>
public sealed class KillingTests
{
    private const int Integrations = 8;
    private const int Seed = 20_261_121;
    private const string Policy = """
        { "name": "Test", "currency": "EUR", "rules": { "amount": { "most": { "default": "80.00" } } }, "remedies": { "LostParcel": ["Refund"] } }
        """;

    private static readonly string? Kills = Environment.GetEnvironmentVariable("TRUSTCLAIMS_KILLS");

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 5)]
    [InlineData(DatabaseProvider.PostgreSql, 2)]
    public async Task What_was_answered_is_kept_and_what_was_granted_is_settled_once(DatabaseProvider provider, int few)
    {
        Assert.SkipWhen(provider == DatabaseProvider.PostgreSql && PostgreSqlServer.WhyMissing is not null, PostgreSqlServer.WhyMissing ?? "");
        var kills = Kills is null ? few : int.Parse(Kills, CultureInfo.InvariantCulture);
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(5 + kills));
        await using var deployment = await Deployment.Over(await ClaimsDatabase.Create(provider), Policy, ("Shop:ChangeOfMindMinutes", "0"));
        var load = new DeclaringLoad(deployment.Key, deadline.Token);
        await KillAgainAndAgain(deployment, load, kills);

        await using var last = await deployment.Start();
        load.Ask(last);
        await load.Stop();
        await Drained(deployment, deadline.Token);

        TestContext.Current.SendDiagnosticMessage(
            "{0}: {1} kills, {2} claims answered, {3} of them only when asked again, {4} requests without an answer, {5} settlements",
            provider, kills, load.Answers.Count, load.AnsweredAgain, load.Unanswered, Files(deployment).Count);
        await AnsweredClaimsAreThere(deployment, load);
        await GrantedItemsAreSettledOnce(deployment);
        var books = await deployment.Do<VerifyBooks, BooksReport>(verify => verify.Handle(default));
        Assert.True(books.IsRight, $"{books.Audit.Broken} {string.Join("; ", books.Mistakes)}");
        var replay = await deployment.Do<ReplayDecisions, ReplayReport>(again => again.Handle(new(null), default));
        Assert.Equal((load.Answers.Count, 0), (replay.Decisions, replay.Differences.Count));
    }

    private static async Task KillAgainAndAgain(Deployment deployment, DeclaringLoad load, int kills)
    {
        var random = new Random(Seed);
        for (var kill = 1; kill <= kills; kill++)
        {
            await using var app = await deployment.Start();
            load.Ask(app);
            if (kill == 1)
            {
                load.Start(Integrations);
            }

            await MomentToKill(deployment, load, random);
            await app.Kill();
            await LeasesRunOut(deployment);
        }
    }

    // After so many answers, or in the midst of settlements: after so many files. The load does not stop for it, so that something is always half done.
    private static Task MomentToKill(Deployment deployment, DeclaringLoad load, Random random)
    {
        var (answers, files) = (load.Answers.Count + random.Next(1, 60), Files(deployment).Count + random.Next(1, 60));
        return random.Next(2) == 0 ? load.Until(() => load.Answers.Count >= answers) : load.Until(() => Files(deployment).Count >= files);
    }

    // What the dead process held is free when its minute is over. Nobody waits for that here.
    private static Task LeasesRunOut(Deployment deployment) => deployment.With(async db =>
    {
        var now = TimeProvider.System.GetUtcNow();
        await db.Outbox.Where(letter => letter.LeasedUntil != null).ExecuteUpdateAsync(row => row.SetProperty(letter => letter.LeasedUntil, now));
        return await db.Settlements.Where(one => one.LeasedUntil != null).ExecuteUpdateAsync(row => row.SetProperty(one => one.LeasedUntil, now));
    });

    private static async Task Drained(Deployment deployment, CancellationToken deadline)
    {
        while (await deployment.With(async db =>
            await db.Settlements.AnyAsync(one => one.State == SettlementState.Waiting) || await db.Outbox.AnyAsync(letter => letter.SentAt == null)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), deadline);
        }
    }

    // One claim for each order, however often it was asked for, with the decision that the integration was told; and it is told the same again.
    private static async Task AnsweredClaimsAreThere(Deployment deployment, DeclaringLoad load)
    {
        var stored = await deployment.With(db => (
            from claim in db.Claims.AsNoTracking().Include(claim => claim.Decisions)
            join agreement in db.Agreements on claim.Agreement equals agreement.Id
            select new { agreement.Number, claim }).ToListAsync());
        Assert.Equal(
            load.Answers.Select(answer => Told(answer.Key, JsonDocument.Parse(answer.Value).RootElement)).Order(),
            stored.Select(one => Kept(one.Number, one.claim)).Order());
        foreach (var (order, text) in load.Answers)
        {
            Assert.Equal((text, true), await load.Declare(order));
        }
    }

    private static (string Order, string Reference, string Outcome) Told(string order, JsonElement answer) =>
        (order, answer.GetProperty("reference").GetString()!, answer.GetProperty("decision").GetProperty("outcome").GetString()!);

    private static (string Order, string Reference, string Outcome) Kept(string order, Claim claim) =>
        (order, claim.Reference.ToString(), JsonNamingPolicy.CamelCase.ConvertName(Assert.Single(claim.Decisions).Outcome.ToString()));

    private static async Task GrantedItemsAreSettledOnce(Deployment deployment)
    {
        var claims = await deployment.With(db => db.Claims.AsNoTracking().Include(claim => claim.Items).Include(claim => claim.AllSettlements).AsSplitQuery().ToListAsync());
        var settlements = claims.SelectMany(claim => claim.Settlements).ToList();
        var granted = claims.SelectMany(claim => claim.Items.Where(item => item.GrantedQuantity > 0).Select(item => (claim.Id.Value, item.Item.Value)));
        Assert.All(settlements, settlement => Assert.Equal(SettlementState.HandedOver, settlement.State));
        Assert.Equal(granted.Order(), settlements.Select(settlement => (settlement.Claim.Value, settlement.Item.Value)).Order());
        Assert.Equal(settlements.Select(settlement => $"{settlement.Id.Value}.json").Order(), Files(deployment).Order());
        Assert.All(settlements, settlement => Assert.Equal(settlement.Id.Value, IdIn(Path.Combine(FolderOf(deployment), $"{settlement.Id.Value}.json"))));
    }

    // A file that has its name is whole; what a process had begun to write when it died has another.
    private static Guid IdIn(string file) => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("id").GetGuid();

    private static List<string> Files(Deployment deployment) =>
        Directory.Exists(FolderOf(deployment)) ? Directory.GetFiles(FolderOf(deployment), "*.json").Select(path => Path.GetFileName(path)).ToList() : [];

    private static string FolderOf(Deployment deployment) => Path.Combine(deployment.Folder, "settlements");
}
