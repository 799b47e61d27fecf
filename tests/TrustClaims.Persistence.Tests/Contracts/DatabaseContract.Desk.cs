using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Persistence.Desk;
using TrustClaims.Persistence.Queries;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.Contracts;

public abstract partial class DatabaseContract
{
    [ContractFact]
    public async Task A_claim_is_in_one_persons_hands()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var claim = await Keep(database, A.Claim().On(world.Order).InReview().At(Now).Build());
        var people = await People(database, 8);

        var held = await AtOnce(8, async number =>
        {
            await using var db = Open(database);
            return await db.TryHold(claim.Id, people[number], Minute, overOthers: false, default);
        });

        Assert.Single(held, yes => yes);
        await using var later = Open(database);
        Assert.Equal(people[Array.IndexOf(held, true)].Id, (await later.DeskStates.SingleAsync()).HeldBy);
    }

    [ContractFact]
    public async Task Whoever_asks_twice_at_once_with_their_own_hands_gets_it_both_times()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var claim = await Keep(database, A.Claim().On(world.Order).InReview().At(Now).Build());
        var person = (await People(database, 1))[0];

        var held = await AtOnce(8, async _ =>
        {
            await using var db = Open(database);
            return await db.TryHold(claim.Id, person, Minute, overOthers: false, default);
        });

        Assert.All(held, Assert.True);
    }

    [ContractFact]
    public async Task Hands_are_changed_knowingly_and_emptied_by_their_owner()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var claim = await Keep(database, A.Claim().On(world.Order).InReview().At(Now).Build());
        var people = await People(database, 2);
        await using var db = Open(database);

        Assert.True(await db.TryHold(claim.Id, people[0], Minute, overOthers: false, default));
        Assert.True(await db.TryHold(claim.Id, people[0], Minute, overOthers: false, default));
        Assert.False(await db.TryHold(claim.Id, people[1], Minute, overOthers: false, default));
        Assert.Equal(0, await db.Release(claim.Id, people[1].Id, default));
        Assert.True(await db.TryHold(claim.Id, people[1], Minute, overOthers: true, default));
        Assert.Equal(1, await db.Release(claim.Id, people[1].Id, default));
        Assert.True(await db.TryHold(claim.Id, people[0], Minute, overOthers: false, default));
    }

    [ContractFact]
    public async Task Nobody_takes_in_hand_what_waits_for_nobody()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var claim = await Keep(database, A.Claim().On(world.Order).At(Now).Build());
        await using var db = Open(database);

        Assert.False(await db.TryHold(claim.Id, world.Person, Minute, overOthers: true, default));
        Assert.Empty(await db.DeskStates.ToListAsync());
    }

    [ContractFact]
    public async Task What_is_said_and_taken_back_at_once_is_one_or_the_other_and_said_once()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var lea = (await People(database, 1))[0];
        await using (var db = Open(database))
        {
            var role = new IdentityRole<Guid>(StaffRoles.Agent) { Id = lea.Id.Value, NormalizedName = "AGENT" };
            db.Roles.Add(role);
            db.UserRoles.Add(new() { UserId = lea.Id.Value, RoleId = role.Id });
            await db.SaveChangesAsync();
        }

        for (var turn = 0; turn < 5; turn++)
        {
            var claim = await Keep(database, A.Claim().On(world.Order).InReview().At(Now.AddSeconds(turn)).Build());
            await using (var db = Open(database))
            {
                var meant = new Proposal
                {
                    Claim = claim.Id,
                    By = lea.Id,
                    ByName = lea.Name,
                    At = Now,
                    ShownVersion = claim.Version,
                    Channel = Channel.Page,
                    Ruling = new(RulingOutcome.Declined, null, null, "Non."),
                };
                meant.Begin(1, Now);
                db.Proposals.Add(meant);
                await db.SaveChangesAsync();
            }

            var done = await AtOnce(6, async number =>
            {
                await using var db = Open(database);
                return number % 2 == 0
                    ? await new CarryOutProposals(db, new ShopOptions()).Handle(10, default) >= 0
                    : (await new TakeBackProposal(db).Handle(new(claim.Reference, 1, lea.Id), default)).Succeeded;
            });

            await using var later = Open(database);
            var (state, rulings) = (await later.Proposals.Where(one => one.Claim == claim.Id).Select(one => one.State).SingleAsync(),
                await later.Claims.Where(one => one.Id == claim.Id).SelectMany(one => one.Rulings).CountAsync());
            Assert.Equal(done.Where((_, number) => number % 2 == 1).Count(yes => yes) == 1 ? (ProposalState.TakenBack, 0) : (ProposalState.Done, 1), (state, rulings));
        }
    }

    private async Task<List<NamedPerson>> People(ClaimsDatabase database, int count)
    {
        await using var db = Open(database);
        var accounts = Enumerable.Range(0, count).Select(number => new StaffAccount { Id = Guid.CreateVersion7(), Name = $"Agent {number}", UserName = $"agent{number}@example.org" }).ToList();
        db.Users.AddRange(accounts);
        await db.SaveChangesAsync();
        return accounts.ConvertAll(account => new NamedPerson(new StaffId(account.Id), account.Name));
    }
}
