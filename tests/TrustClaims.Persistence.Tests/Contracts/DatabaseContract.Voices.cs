using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Voices;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Voices;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.Contracts;

// Whoever's words led to a change is told once, whatever several people publish at the same moment.
public abstract partial class DatabaseContract
{
    [ContractFact]
    public async Task Several_who_publish_at_once_tell_each_customer_once()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        await using (var db = Open(database))
        {
            var at = Now.AddDays(-1);
            db.Exchanges.Add(new Exchange(Guid.CreateVersion7(at), world.Order.Holder, null, Direction.FromCustomer, Channel.Page, null, "Le carton est écrasé.", at));
            await db.SaveChangesAsync();
        }

        var published = await AtOnce(8, async number =>
        {
            await using var db = Open(database);
            return (await new PublishChange(db).Handle(new(Theme.Packaging, $"Parois : {number}", $"Walls: {number}", Guid.CreateVersion7(Now), Some.Person()), default)).Value.Told;
        });

        Assert.Equal(1, published.Sum());
        await using var after = Open(database);
        Assert.Equal((8, 1, 1), (await after.VoicedChanges.CountAsync(), await after.ToldOfChanges.CountAsync(), await after.Outbox.CountAsync()));
        // And the others' letters are neither stopped nor sent by taking one back.
        Assert.Equal(1, (await TakeBackAll(database)).Sum(one => one.Stopped));
        Assert.Equal(0, await after.ToldOfChanges.CountAsync());
    }

    private async Task<IReadOnlyList<TakenBackChange>> TakeBackAll(ClaimsDatabase database)
    {
        var back = new List<TakenBackChange>();
        await using var db = Open(database);
        foreach (var change in await db.VoicedChanges.Select(one => one.Id).ToListAsync())
        {
            back.Add((await new TakeBackChange(db).Handle(new(change), default)).Value);
        }

        return back;
    }
}
