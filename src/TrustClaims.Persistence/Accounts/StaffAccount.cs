using Microsoft.AspNetCore.Identity;

namespace TrustClaims.Persistence.Accounts;

/// <summary>A person of ours who signs in. Roles: agent, manager, administrator.</summary>
public sealed class StaffAccount : IdentityUser<Guid>
{
    /// <summary>The real name, which customers read under an answer.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whoever has left keeps their past rulings and can no longer sign in or rule.</summary>
    public bool IsActive { get; set; } = true;
}
