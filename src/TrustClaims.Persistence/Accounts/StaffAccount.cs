using Microsoft.AspNetCore.Identity;
using TrustClaims.Domain;

namespace TrustClaims.Persistence.Accounts;

/// <summary>A person of ours who signs in. Roles: agent, manager, administrator.</summary>
public sealed class StaffAccount : IdentityUser<Guid>
{
    /// <summary>
    /// <see cref="IdentityUser{TKey}.Id"/> in the domain's own type. A column of its own, because what refers to an account from the domain (who
    /// ruled) needs a key of that type to be a foreign key.
    /// </summary>
    public StaffId StaffId
    {
        get => new(Id);
        private set { }
    }

    /// <summary>The real name, which customers read under an answer.</summary>
    public string Name { get; set; } = "";

    /// <summary>The most that one ruling of theirs may grant, or deny, without a colleague; null without limit.</summary>
    public Money? LargestRuling { get; set; }

    /// <summary>The most that one gesture of theirs may give; null without limit.</summary>
    public Money? LargestGesture { get; set; }

    /// <summary>The most that their gestures of one calendar month may give together; null without limit.</summary>
    public Money? MonthlyGestures { get; set; }

    /// <summary>Whoever has left keeps their past rulings and can no longer sign in or rule.</summary>
    public bool IsActive { get; set; } = true;
}
