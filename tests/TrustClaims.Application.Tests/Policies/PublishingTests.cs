using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Policies;
using TrustClaims.Domain;
using TrustClaims.Persistence.Audit;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Policies;

public sealed class PublishingTests : IAsyncLifetime
{
    private const string Why = "Moins d’attente pour les petits montants.";

    private Installation here = null!;
    private string lea = null!;
    private string tom = null!;

    public async ValueTask InitializeAsync() => (here, lea, tom) = await Start();

    public ValueTask DisposeAsync() => here.DisposeAsync();

    [Fact]
    public async Task What_one_asks_for_decides_once_another_approves()
    {
        var draft = await Draft(lea);

        Assert.True((await Ask(draft, lea)).Succeeded);
        Assert.Equal(1, await Live());
        Assert.True((await Approve(draft, tom)).Succeeded);

        Assert.Equal(draft, await Live());
        Assert.Equal(["drafted", "asked", "published"], await Journal(draft, entry => entry.Kind));
        var published = JsonNode.Parse((await Journal(draft, entry => entry.Body))[^1])!;
        Assert.Equal((Why, lea, false), ((string)published["reason"]!, (string)published["askedBy"]!, (bool)published["alone"]!));
    }

    [Fact]
    public async Task Nobody_approves_their_own_and_nobody_without_the_role()
    {
        var agent = await Person("agent", "agent@example.org");
        var draft = await Draft(lea);
        await Ask(draft, lea);

        Assert.IsType<Refusal.SecondPersonNeeded>((await Approve(draft, lea)).Refusal);
        Assert.IsType<Refusal.RightsEnded>((await Approve(draft, agent)).Refusal);
        await here.With(db => db.Users.Where(account => account.Email == "tom@example.org").ExecuteUpdateAsync(row => row.SetProperty(account => account.IsActive, false)));
        Assert.IsType<Refusal.RightsEnded>((await Approve(draft, tom)).Refusal);
        Assert.Equal(1, await Live());
    }

    [Fact]
    public async Task What_was_read_is_what_is_approved()
    {
        var draft = await Draft(lea);
        await Ask(draft, lea);
        var read = await Version(draft);

        var edited = await here.Do<EditDraft, Result<Done>>(edit => edit.Handle(new(draft, Some.OpeningJson.Replace("80.00", "800.00", StringComparison.Ordinal), read, lea), default));

        Assert.True(edited.Succeeded);
        Assert.IsType<Refusal.PublicationNotAsked>((await here.Do<ApprovePublication, Result<Done>>(one => one.Handle(new(draft, read, tom), default))).Refusal);
        await Ask(draft, lea);
        Assert.IsType<Refusal.StaleVersion>((await here.Do<ApprovePublication, Result<Done>>(one => one.Handle(new(draft, read, tom), default))).Refusal);
        Assert.Equal(1, await Live());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u200b ")]
    public async Task A_reason_is_asked(string none)
    {
        var draft = await Draft(lea);

        Assert.IsType<Refusal.ReasonRequired>((await Ask(draft, lea, none)).Refusal);
        Assert.IsType<Refusal.ReasonRequired>((await GoBack(1, lea, none)).Refusal);
        Assert.IsType<Refusal.ReasonTooLong>((await Ask(draft, lea, new string('a', 1_001))).Refusal);
    }

    [Fact]
    public async Task It_is_taken_back_by_who_asked_or_sent_back_with_words()
    {
        var draft = await Draft(lea);
        await Ask(draft, lea);
        Assert.True((await End(draft, tom, "Attendons janvier.")).Succeeded);
        await Ask(draft, lea);
        Assert.IsType<Refusal.PublicationNotAsked>((await End(draft, tom, null)).Refusal);
        Assert.True((await End(draft, lea, null)).Succeeded);

        Assert.IsType<Refusal.PublicationNotAsked>((await Approve(draft, tom)).Refusal);
        Assert.Equal(["drafted", "asked", "sentBack", "asked", "takenBack"], await Journal(draft, entry => entry.Kind));
    }

    [Fact]
    public async Task What_has_come_since_it_was_asked_is_not_undone_in_silence()
    {
        var (first, second) = (await Draft(lea), await Draft(lea));
        await Ask(first, lea);
        await Ask(second, lea);
        await Approve(first, tom);

        Assert.Equal(new Refusal.UndoesVersion(1, first), (await Approve(second, tom)).Refusal);
        Assert.True((await here.Do<ApprovePublication, Result<Done>>(async one => await one.Handle(new(second, await Version(second), tom, first), default))).Succeeded);
    }

    [Fact]
    public async Task Back_to_what_decided_last_is_immediate_once_and_kept_with_its_reason()
    {
        var draft = await Draft(lea, "800.00");
        await Ask(draft, lea);
        await Approve(draft, tom);
        here.Clock.Advance(TimeSpan.FromHours(1));

        var back = await GoBack(1, lea, "Trop d’accords.");

        Assert.Equal(new WentBack(3, true), back.Value);
        Assert.Equal(3, await Live());
        Assert.Equal(Some.OpeningPolicy.Json, await here.With(db => db.Policies.Where(version => version.Number == 3).Select(version => version.Json).SingleAsync()));
        Assert.Equal(["wentBack"], await Journal(3, entry => entry.Kind));
        here.Clock.Advance(TimeSpan.FromHours(1));
        var again = await GoBack(draft, lea, "Finalement.");
        Assert.Equal(new WentBack(4, false), again.Value);
        Assert.Equal(3, await Live());
        Assert.True((await Approve(4, tom)).Succeeded);
        Assert.Equal(4, await Live());
    }

    [Fact]
    public async Task Further_back_a_second_person_is_asked()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var draft = await Draft(lea, "800.00");
            await Ask(draft, lea);
            await Approve(draft, tom);
            here.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(new WentBack(4, false), (await GoBack(1, tom, "Comme avant.")).Value);
        Assert.IsType<Refusal.NothingToGoBackTo>((await GoBack(3, tom, "Comme avant.")).Refusal);
        Assert.IsType<Refusal.NothingToGoBackTo>((await GoBack(4, tom, "Comme avant.")).Refusal);
        Assert.IsType<Refusal.NothingToGoBackTo>((await GoBack(99, tom, "Comme avant.")).Refusal);
        Assert.IsType<Refusal.SecondPersonNeeded>((await Approve(4, tom)).Refusal);
        Assert.True((await Approve(4, lea)).Succeeded);
    }

    [Fact]
    public async Task Where_the_second_person_is_switched_off_one_publishes_and_the_journal_says_so()
    {
        await here.DisposeAsync();
        (here, lea, tom) = await Start(new KeyValuePair<string, string?>("Policies:SecondPerson", "false"));
        var draft = await Draft(lea);

        Assert.True((await Ask(draft, lea)).Succeeded);

        Assert.Equal(draft, await Live());
        var published = JsonNode.Parse((await Journal(draft, entry => entry.Body))[^1])!;
        Assert.Equal((Why, true), ((string)published["reason"]!, (bool)published["alone"]!));
    }

    [Fact]
    public async Task The_other_managers_are_written_to_and_whoever_did_it_is_not()
    {
        var draft = await Draft(lea);
        await Ask(draft, lea);
        await Tell();
        Assert.Equal(["tom@example.org"], Mailed());

        await Approve(draft, tom);
        here.Clock.Advance(TimeSpan.FromHours(1));
        await GoBack(1, tom, "Trop d’accords.");
        await Tell();
        await Tell();
        Assert.Equal(["lea@example.org", "tom@example.org"], Mailed());
    }

    private Task<int> Tell() => here.Do<TellManagers, int>(tell => tell.Handle(default));

    private IEnumerable<string> Mailed() => Directory.GetFiles(Path.Combine(here.Folder, "mail")).Select(File.ReadAllText)
        .Select(mail => mail.Contains("lea@example.org", StringComparison.Ordinal) ? "lea@example.org" : "tom@example.org").Order();

    private static async Task<(Installation Here, string Lea, string Tom)> Start(params KeyValuePair<string, string?>[] settings)
    {
        var here = await Installation.Start(settings: settings);
        async Task<string> Person(string email)
        {
            await here.Agent(email, email, StaffRoles.Manager);
            return AuditAuthor.Of(await here.With(db => db.Users.Where(account => account.Email == email).Select(account => account.StaffId).SingleAsync()));
        }

        return (here, await Person("lea@example.org"), await Person("tom@example.org"));
    }

    private async Task<string> Person(string role, string email)
    {
        await here.Agent(email, email, role);
        return AuditAuthor.Of(await here.With(db => db.Users.Where(account => account.Email == email).Select(account => account.StaffId).SingleAsync()));
    }

    private async Task<int> Draft(string by, string amount = "95.00") => (await here.Do<CreateDraft, Result<int>>(create =>
        create.Handle(new(Some.OpeningJson.Replace("\"80.00\"", $"\"{amount}\"", StringComparison.Ordinal), by), default))).Value;

    private Task<int> Version(int number) => here.With(db => db.Policies.Where(version => version.Number == number).Select(version => version.Version).SingleAsync());

    private async Task<Result<Done>> Ask(int number, string by, string reason = Why)
    {
        var shown = await Version(number);
        return await here.Do<AskToPublish, Result<Done>>(ask => ask.Handle(new(number, null, shown, by, reason), default));
    }

    private async Task<Result<Done>> Approve(int number, string by)
    {
        var shown = await Version(number);
        return await here.Do<ApprovePublication, Result<Done>>(approve => approve.Handle(new(number, shown, by), default));
    }

    private Task<Result<Done>> End(int number, string by, string? reason) => here.Do<EndAsking, Result<Done>>(end => end.Handle(new(number, by, reason), default));

    private Task<Result<WentBack>> GoBack(int number, string by, string reason) => here.Do<GoBackToPolicy, Result<WentBack>>(back => back.Handle(new(number, by, reason), default));

    private Task<int?> Live() => here.With(db => LivePolicy.NumberAt(db, here.Clock.GetUtcNow(), default));

    private Task<List<string>> Journal(int number, Func<AuditEntry, string> of) => here.With(async db =>
        (await db.Audit.Where(entry => entry.Subject == $"policy:{number}").OrderBy(entry => entry.Number).ToListAsync()).ConvertAll(entry => of(entry)));
}
