using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Demonstration;

/// <summary>What a visitor of a demonstration needs in hand.</summary>
/// <param name="Link">Signed, to the order whose parcel is late.</param>
public sealed record DemonstrationDoors(string Link, IReadOnlyList<DemonstrationAccount> Accounts, string Password);

/// <summary>Tells the ways into a demonstration, wherever one is loaded.</summary>
public sealed class ShowDemonstration(ClaimsDb db, CreateLink links)
{
    /// <returns>Null where none is loaded.</returns>
    public async Task<DemonstrationDoors?> Handle(CancellationToken cancellation)
    {
        var first = DemonstrationStaff.Accounts[0];
        var loaded = await db.Users.AnyAsync(account => account.Email == first.Email && account.Name == first.Name, cancellation);
        var link = loaded ? await links.Handle(new CreateLinkRequest(DemonstrationOrders.First), cancellation) : new Domain.Refusal.NotFound();
        return link.Succeeded ? new DemonstrationDoors(link.Value, DemonstrationStaff.Accounts, DemonstrationStaff.Password) : null;
    }
}
