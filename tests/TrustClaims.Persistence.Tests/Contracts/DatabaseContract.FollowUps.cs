using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.FollowUps;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Persistence.Tests.Contracts;

public abstract partial class DatabaseContract
{
    [ContractFact]
    public async Task Of_two_who_are_about_to_call_at_once_one_has_the_call()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var (claim, tom) = (await Keep(database, A.Claim().On(world.Order).Build()), Some.Person("Tom Petit"));
        await using (var db = Open(database))
        {
            var call = new FollowUp(claim.Id, Now.AddDays(-9));
            call.Paid(Now - FollowUp.CallAfter);
            db.FollowUps.Add(call);
            db.Users.Add(new() { Id = tom.Id.Value, Name = tom.Name, UserName = "tom@example.org" });
            (await db.Customers.Include(one => one.Names).SingleAsync()).Receive(new Contact("ada@example.org", "+33600000000", null, null, null), Now);
            await db.SaveChangesAsync();
        }

        var both = await AtTheSameMoment(database, Take(world.Person), Take(tom));

        Assert.IsType<Refusal.InColleaguesHands>(Assert.Single(both, one => !one.Succeeded).Refusal);
        await using var read = Open(database);
        Assert.NotNull(Assert.Single((await read.CallsToMake(default, 5, Now, default)).Shown).HeldBy);
        Assert.Equal(0, await new NoticeFollowUps(read, clock).Handle(default));
        var all = (await new FollowUpMonths(read, new ShopOptions()).Read(Now, default)).All;
        Assert.Equal((1, 1, 1, 0), (all.Believed, all.Drawn, all.Open, all.Known));

        Func<ClaimsDb, Task<Result<Done>>> Take(NamedPerson by) => db => new TakeFollowUp(db).Handle(new TakeFollowUpRequest(claim.Reference, by), default);
    }
}
