using Microsoft.EntityFrameworkCore;
using TrustClaims.Persistence.Migrating;

namespace TrustClaims.Persistence.Tests.Contracts;

public abstract partial class DatabaseContract
{
    [ContractFact]
    public async Task A_database_is_made_from_nothing_and_then_there_is_nothing_left_to_do()
    {
        await using var database = await Empty();
        await using var db = Open(database);
        var migrator = new Migrator(db);

        var pending = await migrator.Pending();
        Assert.NotEmpty(pending);
        Assert.Equal(pending, await migrator.Migrate());
        Assert.Empty(await migrator.Pending());
        Assert.Empty(await migrator.Migrate());
        Assert.Empty(await db.Claims.ToListAsync());
    }

    [ContractFact]
    public async Task Of_several_nodes_that_migrate_at_once_each_migration_is_applied_by_one()
    {
        await using var database = await Empty();

        var applied = await AtOnce(4, async _ =>
        {
            await using var db = Open(database);
            return await new Migrator(db).Migrate();
        });

        await using var later = Open(database);
        Assert.Equal(await later.Database.GetAppliedMigrationsAsync(), applied.SelectMany(names => names).Order());
    }
}
