using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrustClaims.Persistence.Migrating;

/// <summary>
/// Brings the database to this version, and makes it where there is none. Several nodes may do it at once: one does, the others wait and find it done.
/// </summary>
public sealed class Migrator(ClaimsDb db)
{
    /// <returns>The migrations that this call applied, in order; empty when there was nothing to do.</returns>
    public async Task<IReadOnlyList<string>> Migrate(CancellationToken cancellation = default)
    {
        using var turn = await db.WaitToMigrate(cancellation);
        if ((await Pending(cancellation)).Count == 0)
        {
            return [];
        }

        using var applied = new AppliedMigrations(db.GetService<IMigrator>());
        await db.Database.MigrateAsync(cancellation);
        return applied.Names;
    }

    /// <summary>What this version has and the database has not.</summary>
    public async Task<IReadOnlyList<string>> Pending(CancellationToken cancellation = default) =>
        (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
}
