using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Domain;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Accounts;

/// <summary>What was not there yet and is there now.</summary>
public sealed record PreparedInstallation(bool PublishedPolicy, IReadOnlyList<string> MadeRoles);

/// <summary>
/// Gives an installation what it cannot work without: the opening policy as number 1, and the roles. Done at every start and by every migration; what
/// is there stays as it is. Where several nodes do it at once, one does it and the others find it done.
/// </summary>
public sealed class PrepareInstallation(ClaimsDb db, PublishOpeningPolicy opening, TimeProvider clock)
{
    public async Task<PreparedInstallation> Handle(CancellationToken cancellation)
    {
        var published = await opening.Handle(cancellation);
        try
        {
            return new PreparedInstallation(published, (await db.InTransaction(MakeRoles, cancellation)).Value);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            return new PreparedInstallation(published, (await db.InTransaction(MakeRoles, cancellation)).Value);
        }
    }

    private async Task<Result<IReadOnlyList<string>>> MakeRoles(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var known = await db.Roles.Select(role => role.Name!).ToListAsync(cancellation);
        var missing = StaffRoles.All.Except(known).ToList();
        db.Roles.AddRange(missing.Select(name => new IdentityRole<Guid>(name) { Id = Guid.CreateVersion7(now), NormalizedName = name.ToUpperInvariant() }));
        await db.SaveChangesAsync(cancellation);
        return missing;
    }
}
