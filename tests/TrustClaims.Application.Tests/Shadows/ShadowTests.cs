using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Shadows;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Shadows;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;
using TrustClaims.Persistence.Audit;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Shadows;

public sealed class ShadowTests : IAsyncLifetime
{
    private Installation here = null!;
    private string lea = null!;
    private int people;

    public async ValueTask InitializeAsync()
    {
        here = await Installation.Start();
        lea = await Manager("lea@example.org", "Léa Martin");
    }

    public ValueTask DisposeAsync() => here.DisposeAsync();

    [Fact]
    public async Task It_counts_what_is_declared_after_it_began_once_and_what_the_draft_would_have_answered()
    {
        await Declare(49.90m);
        here.Clock.Advance(TimeSpan.FromMinutes(1));
        await Begin(await Draft("60.00"));
        await Declare(50m);
        await Declare(80m);
        await Declare(200m);

        Assert.Equal((3, 0), (await Run(), await Run()));

        var (shadow, figures) = (await Latest(), await Figures());
        Assert.Equal((3, 1), (shadow.Seen, shadow.Differing));
        Assert.Equal((3, 2, 0, 1), (figures.Claims, figures.On(ShadowSide.Same), figures.On(ShadowSide.Sooner), figures.On(ShadowSide.Later)));
        Assert.Equal([Some.Eur(80)], figures.AmountsOn(ShadowSide.Later));
        Assert.Equal([new ShadowRule(AmountBeyondLimit.Key, 0, 1)], figures.Rules);
        Assert.Equal(1, figures.Between(DecisionOutcome.ApprovedOnWord, DecisionOutcome.ForReview));
        Assert.Equal([1], figures.Policies);
    }

    [Fact]
    public async Task Claims_that_come_in_a_crowd_are_counted_in_batches_each_once()
    {
        await Begin(await Draft("60.00"));
        for (var i = 0; i < 7; i++)
        {
            await Declare(50m + (10 * i));
        }

        var rounds = new List<int>();
        while (rounds.Count == 0 || rounds[^1] > 0)
        {
            rounds.Add(await Run(most: 3));
        }

        Assert.Equal([3, 3, 1, 0], rounds);
        Assert.Equal(7, (await Latest()).Seen);
        Assert.Equal(7, await here.With(db => db.ShadowedClaims.CountAsync()));
    }

    [Fact]
    public async Task What_is_committed_late_is_counted_all_the_same()
    {
        await Begin(await Draft("60.00"));
        await Declare(50m);
        await Declare(80m);
        await Run();
        // As if another node had been slow: declared before what is counted, seen only now.
        var late = await Declare(80m);
        var before = here.Clock.GetUtcNow().AddMinutes(-1);
        await here.With(db => db.Shadows.ExecuteUpdateAsync(row => row.SetProperty(one => one.StartedAt, before.AddMinutes(-5))));
        await here.With(db => db.Claims.Where(claim => claim.Id == late.Id).ExecuteUpdateAsync(row => row.SetProperty(claim => claim.DeclaredAt, before)));

        await Run();

        Assert.Equal(3, (await Latest()).Seen);
    }

    [Fact]
    public async Task It_ends_with_the_last_claim_that_was_wanted_and_counts_no_more()
    {
        await Begin(await Draft("60.00"), claims: 2);
        await Declare(50m);
        await Declare(50m);
        await Declare(50m);

        await Run();
        await Run();

        var shadow = await Latest();
        Assert.Equal((2, ShadowEnd.Claims), (shadow.Seen, shadow.End));
        Assert.Equal(2, await here.With(db => db.ShadowedClaims.CountAsync()));
    }

    [Fact]
    public async Task It_ends_as_soon_as_more_differ_than_was_accepted()
    {
        await Begin(await Draft("60.00"), differences: 0);
        await Declare(50m);
        await Declare(80m);
        await Declare(50m);

        await Run();

        var shadow = await Latest();
        Assert.Equal((2, 1, ShadowEnd.Differences), (shadow.Seen, shadow.Differing, shadow.End));
    }

    [Fact]
    public async Task Where_nobody_declares_it_ends_after_its_days_and_says_nothing()
    {
        await Begin(await Draft("60.00"), days: 2);
        here.Clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromMinutes(1));
        await Run();
        Assert.False((await Latest()).IsOver);
        here.Clock.Advance(TimeSpan.FromMinutes(1));

        await Run();

        Assert.Equal((0, ShadowEnd.Days), ((await Latest()).Seen, (await Latest()).End));
        Assert.Equal(0, (await Figures()).Claims);
    }

    [Fact]
    public async Task What_was_declared_within_its_days_is_counted_before_it_ends()
    {
        await Begin(await Draft("60.00"), days: 1);
        await Declare(50m);
        here.Clock.Advance(TimeSpan.FromDays(1));
        await Declare(50m);

        await Run();

        Assert.Equal((1, ShadowEnd.Days), ((await Latest()).Seen, (await Latest()).End));
    }

    [Fact]
    public async Task An_edited_draft_changes_nothing_of_what_runs()
    {
        var draft = await Draft("60.00");
        await Begin(draft);
        await here.Do<EditDraft, Result<Done>>(edit => edit.Handle(new(draft, Json("500.00"), 0, lea), default));
        await Declare(80m);

        await Run();

        Assert.Equal((1, 1), ((await Latest()).Seen, (await Figures()).On(ShadowSide.Later)));
    }

    [Fact]
    public async Task It_ends_when_the_draft_decides_and_what_the_draft_decided_is_not_compared_with_itself()
    {
        var draft = await Draft("60.00");
        await Begin(draft);
        await Declare(80m);
        await here.Do<PublishPolicy, Result<Done>>(publish => publish.Handle(new(draft, null, 0, lea), default));
        await Declare(80m);

        await Run();

        Assert.Equal((1, ShadowEnd.InForce), ((await Latest()).Seen, (await Latest()).End));
    }

    [Fact]
    public async Task It_goes_on_beside_another_version_that_comes_into_effect()
    {
        await Begin(await Draft("60.00"));
        await Declare(80m);
        await here.Publish(Some.Policy(Json("60.00")));
        await Declare(80m);

        await Run();

        var figures = await Figures();
        Assert.False((await Latest()).IsOver);
        Assert.Equal([1, 3], figures.Policies);
        Assert.Equal((1, 1), (figures.On(ShadowSide.Same), figures.On(ShadowSide.Later)));
    }

    [Fact]
    public async Task One_runs_at_a_time_and_whoever_comes_second_is_told_whose_it_is()
    {
        var (first, second) = (await Draft("60.00"), await Draft("70.00"));
        var tom = await Manager("tom@example.org", "Tom Petit");
        await Begin(first);

        Assert.Equal(new Refusal.ShadowRuns(first, "Léa Martin"), (await TryBegin(second, tom)).Refusal);
        Assert.True((await Stop(1, tom)).Succeeded);
        Assert.Equal(2, (await TryBegin(second, tom)).Value);
    }

    [Fact]
    public async Task Who_began_it_when_and_how_it_ended_are_kept_for_ever()
    {
        var draft = await Draft("60.00");
        await Begin(draft, claims: 1);
        await Declare(80m);
        await Run();
        await Begin(draft);

        Assert.True((await Stop(2, lea)).Succeeded);
        Assert.IsType<Refusal.ShadowOver>((await Stop(2, lea)).Refusal);

        var journal = await here.With(db => db.Audit.Where(entry => entry.Subject == AuditSubject.OfPolicy(draft)).OrderBy(entry => entry.Number).ToListAsync());
        Assert.Equal(["drafted", "shadowStarted", "shadowEnded", "shadowStarted", "shadowEnded"], journal.Select(entry => entry.Kind));
        Assert.Equal([lea, lea, "shadow", lea, lea], journal.Select(entry => entry.By));
        Assert.Equal(("Claims", 1, 1), Ended(journal[2]));
        Assert.Equal(("Stopped", 0, 0), Ended(journal[4]));
        Assert.Equal(lea, (await Latest()).EndedBy);

        static (string?, int?, int?) Ended(AuditEntry entry) => JsonNode.Parse(entry.Body) is var body
            ? ((string?)body?["how"], (int?)body?["seen"], (int?)body?["differing"]) : default;
    }

    [Theory]
    [InlineData(0, 14, null, "claims")]
    [InlineData(100_001, 14, null, "claims")]
    [InlineData(null, 14, null, "claims")]
    [InlineData(500, 0, null, "days")]
    [InlineData(500, 91, null, "days")]
    [InlineData(500, null, null, "days")]
    [InlineData(500, 14, -1, "differences")]
    public async Task Absurd_limits_are_named_and_begin_nothing(int? claims, int? days, int? differences, string field)
    {
        var begun = await here.Do<StartShadow, Result<int>>(async start => await start.Handle(new(await Draft("60.00"), claims, days, differences, lea), default));

        Assert.Equal(field, Assert.Single(Assert.IsType<Refusal.Invalid>(begun.Refusal).Errors).Path);
        Assert.Equal(0, await here.With(db => db.Shadows.CountAsync()));
    }

    [Fact]
    public async Task What_is_no_draft_runs_not()
    {
        Assert.IsType<Refusal.PolicyAlreadyPublished>((await TryBegin(1, lea)).Refusal);
        Assert.IsType<Refusal.NotFound>((await TryBegin(9, lea)).Refusal);
        Assert.IsType<Refusal.NotFound>((await Stop(9, lea)).Refusal);
    }

    [Fact]
    public async Task Those_that_differ_are_listed_newest_first_page_by_page_and_by_rule()
    {
        await Begin(await Draft("60.00"));
        var declared = new List<DeclaredClaim>();
        for (var i = 0; i < 5; i++)
        {
            declared.Add(await Declare(70m));
            await Declare(20m);
        }

        await Run();

        var first = await here.With(db => db.ShadowDifferences(1, null, null, 2, default));
        await Declare(70m);
        await Run();
        var second = await here.With(db => db.ShadowDifferences(1, AmountBeyondLimit.Key, first.Next, 2, default));
        var third = await here.With(db => db.ShadowDifferences(1, null, second.Next, 2, default));
        var other = await here.With(db => db.ShadowDifferences(1, ClaimsTooClose.Key, null, 2, default));

        Assert.Equal(declared.Select(one => one.Reference).Reverse(), first.Items.Concat(second.Items).Concat(third.Items).Select(one => one.Reference));
        Assert.Null(third.Next);
        Assert.Empty(other.Items);
    }

    [Fact]
    public async Task Amounts_in_several_currencies_are_never_added_up()
    {
        await Begin(await Draft("60.00"));
        await Declare(80m);
        await Run();
        var dollars = await Declare(80m);
        var facts = Some.Facts() with { Payable = new Money(7_000, Currency.Of("USD")) };
        await here.With(db => db.Set<ClaimDecision>().Where(one => EF.Property<ClaimId>(one, "Claim") == dollars.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Facts, facts)));
        await Run();

        Assert.Equal([Some.Eur(80), new Money(7_000, Currency.Of("USD"))], (await Figures()).AmountsOn(ShadowSide.Later).OrderBy(sum => sum.Currency.Code));
    }

    // Each of somebody new: nothing but the amount makes a difference.
    private async Task<DeclaredClaim> Declare(decimal paid)
    {
        here.Clock.Advance(TimeSpan.FromSeconds(1));
        var customer = await here.Customer($"c{++people}@example.org");
        var order = A.Order().HeldBy(customer).To(null).Item("1", paid).Parcel(CarrierAccount.Moving, "1").Build();
        return (await here.Declare(await here.Keep(order))).Value;
    }

    private static string Json(string most) => Some.OpeningJson.Replace("\"default\": \"90.00\", \"Regular\": \"150.00\", \"Loyal\": \"250.00\"", $"\"default\": \"{most}\"", StringComparison.Ordinal);

    private async Task<int> Draft(string most) => (await here.Do<CreateDraft, Result<int>>(create => create.Handle(new(Json(most), lea), default))).Value;

    private async Task Begin(int draft, int claims = 500, int days = 14, int? differences = null) =>
        Assert.Null((await here.Do<StartShadow, Result<int>>(start => start.Handle(new(draft, claims, days, differences, lea), default))).Refusal);

    private Task<Result<int>> TryBegin(int draft, string by) => here.Do<StartShadow, Result<int>>(start => start.Handle(new(draft, 500, 14, null, by), default));

    private Task<Result<Done>> Stop(int number, string by) => here.Do<StopShadow, Result<Done>>(stop => stop.Handle(new(number, by), default));

    private Task<int> Run(int most = 100) => here.Do<RunShadow, int>(run => run.Handle(most, default));

    private Task<Shadow> Latest() => here.With(db => db.Shadows.AsNoTracking().OrderByDescending(one => one.Number).FirstAsync());

    private Task<ShadowFigures> Figures() => here.With(db => db.ShadowFigures(1, default));

    private async Task<string> Manager(string email, string name)
    {
        await here.Agent(email, name, StaffRoles.Manager);
        return AuditAuthor.Of(new StaffId(await here.With(db => db.Users.Where(account => account.Email == email).Select(account => account.Id).SingleAsync())));
    }
}
