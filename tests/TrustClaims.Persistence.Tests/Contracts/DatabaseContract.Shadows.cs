using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Paging;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Shadows;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Shadows;
using TrustClaims.Persistence.Audit;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.Contracts;

// A draft beside the live policy, on several nodes.
public abstract partial class DatabaseContract
{
    [ContractFact]
    public async Task Of_two_who_begin_a_shadow_at_once_one_has_it_and_the_other_is_told_whose_it_is()
    {
        await using var database = await Migrated();
        var (lea, tom) = await TwoWhoPublish(database);
        var (one, other) = (await DraftToRun(database), await DraftToRun(database));

        var both = await AtTheSameMoment(database, Begin(one, lea), Begin(other, tom));

        var told = Assert.IsType<Refusal.ShadowRuns>(Assert.Single(both, begun => !begun.Succeeded).Refusal);
        await using var db = Open(database);
        var runs = await db.Shadows.SingleAsync();
        Assert.Equal((runs.Draft, runs.StartedBy == AuditAuthor.Of(lea) ? "lea" : "tom"), (told.Draft, told.By));
        Assert.Equal(1, await db.Audit.CountAsync(entry => entry.Kind == "shadowStarted"));

        Func<ClaimsDb, Task<Result<int>>> Begin(int draft, StaffId person) => opened => new StartShadow(opened, clock).Handle(new(draft, 500, 14, null, AuditAuthor.Of(person)), default);
    }

    [ContractFact]
    public async Task Two_nodes_that_count_at_once_count_each_claim_once()
    {
        await using var database = await Migrated();
        await ShadowedWorld(database);

        var both = await AtTheSameMoment(database, Count, Count);

        Assert.Equal(3, both.Sum());
        await using var db = Open(database);
        Assert.Equal((3, 3), ((await db.Shadows.SingleAsync()).Seen, await db.ShadowedClaims.CountAsync()));

        Task<int> Count(ClaimsDb opened) => new RunShadow(opened, clock).Handle(100, default);
    }

    [ContractFact]
    public async Task One_who_stops_a_shadow_while_it_is_counted_has_stopped_it()
    {
        await using var database = await Migrated();
        await ShadowedWorld(database);

        await AtTheSameMoment(
            database,
            async db => await new RunShadow(db, clock).Handle(100, default) >= 0,
            async db => (await new StopShadow(db, clock).Handle(new(1, "staff:2"), default)).Succeeded);

        await using var read = Open(database);
        var shadow = await read.Shadows.SingleAsync();
        Assert.Equal((ShadowEnd.Stopped, "staff:2"), (shadow.End, shadow.EndedBy));
        Assert.Equal(shadow.Seen, await read.ShadowedClaims.CountAsync());
        Assert.Equal(1, await read.Audit.CountAsync(entry => entry.Kind == "shadowEnded"));
    }

    [ContractFact]
    public async Task What_a_shadow_has_seen_is_added_up_and_paged_by_the_database()
    {
        await using var database = await Migrated();
        var claims = await ShadowedWorld(database);
        await using var db = Open(database);
        await new RunShadow(db, clock).Handle(100, default);

        var figures = await db.ShadowFigures(1, default);
        var (listed, after) = (new List<ClaimReference>(), (Position?)null);
        do
        {
            var page = await db.ShadowDifferences(1, null, after, 1, default);
            listed.AddRange(page.Items.Select(one => one.Reference));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal((3, 3), (figures.Claims, figures.On(ShadowSide.Later)));
        Assert.Equal([claims.Select(claim => claim.Payable).Aggregate((sum, one) => sum + one)], figures.AmountsOn(ShadowSide.Later));
        Assert.Equal(claims[^1].Reference, listed[0]);
        Assert.Equal(claims.Select(claim => claim.Reference).ToHashSet(), listed.ToHashSet());
        Assert.Equal(3, listed.Count);
    }

    // Three claims that were believed and that the draft leaves to a person; two of them were declared at the same instant.
    private async Task<IReadOnlyList<Claim>> ShadowedWorld(ClaimsDatabase database)
    {
        var world = await Prepare(database);
        var draft = await DraftToRun(database);
        await using var db = Open(database);
        Assert.Equal(1, (await new StartShadow(db, clock).Handle(new(draft, 500, 14, null, "staff:1"), default)).Value);
        return
        [
            await Keep(database, A.Claim().On(world.Order).At(Now).Build()),
            await Keep(database, A.Claim().On(world.Order).At(Now).Build()),
            await Keep(database, A.Claim().On(world.Order).At(Now.AddSeconds(1)).Build()),
        ];
    }

    private async Task<int> DraftToRun(ClaimsDatabase database)
    {
        await using var db = Open(database);
        return (await new CreateDraft(db, clock).Handle(new(Some.PolicyOf("\"amount\": { \"most\": \"40.00\" }").Json, "staff:1"), default)).Value;
    }
}
