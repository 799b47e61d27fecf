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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_comes_later_undoes_what_is_published_now_only_when_that_is_said(bool callOff)
    {
        var later = await Scheduled(days: 3);
        var draft = await Draft(lea);
        await Ask(draft, lea);

        var unsaid = await Approve(draft, tom);
        var said = await Approve(draft, tom, new() { [later] = callOff });

        Assert.Equal(new Refusal.LaterVersionUndoes(later, here.Clock.GetUtcNow().AddDays(3)), unsaid.Refusal);
        Assert.True(said.Succeeded);
        Assert.Equal(draft, await Live());
        here.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(callOff ? draft : later, await Live());
        Assert.Equal(callOff, (await Journal(later, entry => entry.Kind)).Contains("calledOff"));
    }

    [Fact]
    public async Task What_comes_later_undoes_no_going_back_in_silence_either()
    {
        var wrong = await Published("800.00");
        var later = await Scheduled(days: 3);

        var unsaid = await GoBack(1, lea, "Trop d’accords.");
        var ofAnother = await GoBack(1, lea, "Trop d’accords.", later: new() { [wrong] = true });
        var back = await GoBack(1, lea, "Trop d’accords.", later: new() { [later] = true });

        Assert.Equal([later, later], new[] { unsaid, ofAnother }.Select(one => Assert.IsType<Refusal.LaterVersionUndoes>(one.Refusal).Later));
        Assert.True(back.Value.IsLive);
        here.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(back.Value.Number, await Live());
        var calledOff = JsonNode.Parse((await Journal(later, entry => entry.Body))[^1])!;
        Assert.Equal((back.Value.Number, "Trop d’accords."), ((int)calledOff["for"]!, (string)calledOff["reason"]!));
    }

    [Fact]
    public async Task What_goes_on_from_a_draft_follows_it_without_a_question()
    {
        var draft = await Draft(lea);
        await Scheduled(days: 3, from: draft);
        await Ask(draft, lea);

        Assert.True((await Approve(draft, tom)).Succeeded);
    }

    [Fact]
    public async Task Pressed_twice_one_goes_back_once()
    {
        await Published("800.00");

        var back = await GoBack(1, lea, "Trop d’accords.", shown: 2);
        var again = await GoBack(1, lea, "Trop d’accords.", shown: 2);

        Assert.Equal(new WentBack(3, true), back.Value);
        Assert.Equal(back.Value, again.Value);
        Assert.Equal(3, await Versions());
    }

    [Fact]
    public async Task Pressed_twice_it_is_asked_once()
    {
        await Published("800.00");
        await Published("900.00");

        var asked = await GoBack(1, lea, "Comme avant.", shown: 3);
        var again = await GoBack(1, tom, "Comme avant.", shown: 3);

        Assert.Equal(new WentBack(4, false), asked.Value);
        Assert.Equal(asked.Value, again.Value);
        Assert.Equal(4, await Versions());
    }

    [Fact]
    public async Task Whoever_looked_at_another_version_goes_back_from_nothing()
    {
        await Published("800.00");
        await Published("900.00");

        Assert.Equal(new Refusal.StaleVersion(2, 3), (await GoBack(1, lea, "Comme avant.", shown: 2)).Refusal);
        Assert.Equal(3, await Versions());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Attendons janvier.")]
    public async Task Pressed_twice_it_ends_once_and_what_was_asked_since_does_not_end_with_it(string? reason)
    {
        var draft = await Draft(lea);
        await Ask(draft, lea);
        var (read, by) = (await Version(draft), reason is null ? lea : tom);

        Assert.True((await EndShown(draft, read, by, reason)).Succeeded);
        Assert.True((await EndShown(draft, read, by, reason)).Succeeded);
        await Ask(draft, lea);
        Assert.IsType<Refusal.StaleVersion>((await EndShown(draft, read, by, reason)).Refusal);

        Assert.Equal(["drafted", "asked", reason is null ? "takenBack" : "sentBack", "asked"], await Journal(draft, entry => entry.Kind));
    }

    [Fact]
    public async Task A_draft_goes_on_from_a_version_that_there_is()
    {
        var draft = await here.Do<CreateDraft, Result<int>>(create => create.Handle(new(Some.OpeningJson, lea, 9), default));

        Assert.IsType<Refusal.NotFound>(draft.Refusal);
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

    private IEnumerable<string> Mailed() => Directory.GetFiles(Path.Combine(here.Folder, "mail"))
        .Select(mail => File.ReadLines(mail).First(line => line.StartsWith("To:", StringComparison.Ordinal)))
        .Select(to => to.Contains("lea@example.org", StringComparison.Ordinal) ? "lea@example.org" : "tom@example.org").Order();

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

    private async Task<int> Draft(string by, string amount = "95.00", int? from = null) => (await here.Do<CreateDraft, Result<int>>(create =>
        create.Handle(new(Some.OpeningJson.Replace("\"80.00\"", $"\"{amount}\"", StringComparison.Ordinal), by, from), default))).Value;

    // Of two people, as ever.
    private async Task<int> Scheduled(int days, int? from = null)
    {
        var (number, at) = (await Draft(lea, "120.00", from), here.Clock.GetUtcNow().AddDays(days));
        Assert.True((await here.Do<AskToPublish, Result<Done>>(ask => ask.Handle(new(number, at, 0, lea, Why), default))).Succeeded);
        Assert.True((await Approve(number, tom)).Succeeded);
        return number;
    }

    private async Task<int> Published(string amount)
    {
        var draft = await Draft(lea, amount);
        await Ask(draft, lea);
        Assert.True((await Approve(draft, tom)).Succeeded);
        here.Clock.Advance(TimeSpan.FromHours(1));
        return draft;
    }

    private Task<int> Version(int number) => here.With(db => db.Policies.Where(version => version.Number == number).Select(version => version.Version).SingleAsync());

    private async Task<Result<Done>> Ask(int number, string by, string reason = Why)
    {
        var shown = await Version(number);
        return await here.Do<AskToPublish, Result<Done>>(ask => ask.Handle(new(number, null, shown, by, reason), default));
    }

    private async Task<Result<Done>> Approve(int number, string by, Dictionary<int, bool>? later = null)
    {
        var shown = await Version(number);
        return await here.Do<ApprovePublication, Result<Done>>(approve => approve.Handle(new(number, shown, by, Later: later), default));
    }

    private async Task<Result<Done>> End(int number, string by, string? reason)
    {
        var shown = await Version(number);
        return await EndShown(number, shown, by, reason);
    }

    private Task<Result<Done>> EndShown(int number, int shown, string by, string? reason) =>
        here.Do<EndAsking, Result<Done>>(end => end.Handle(new(number, shown, by, reason), default));

    private Task<Result<WentBack>> GoBack(int number, string by, string reason, int? shown = null, Dictionary<int, bool>? later = null) =>
        here.Do<GoBackToPolicy, Result<WentBack>>(back => back.Handle(new(number, shown, by, reason, later), default));

    private Task<int> Versions() => here.With(db => db.Policies.CountAsync());

    private Task<int?> Live() => here.With(db => LivePolicy.NumberAt(db, here.Clock.GetUtcNow(), default));

    private Task<List<string>> Journal(int number, Func<AuditEntry, string> of) => here.With(async db =>
        (await db.Audit.Where(entry => entry.Subject == $"policy:{number}").OrderBy(entry => entry.Number).ToListAsync()).ConvertAll(entry => of(entry)));
}
