using System.Security.Claims;
using TrustClaims.Application.Accounts;

namespace TrustClaims.Web.Security;

/// <summary>What somebody needs to come through a door.</summary>
public abstract record Needs
{
    private Needs()
    {
    }

    /// <summary>Open to everybody.</summary>
    public static Needs Nobody { get; } = new Open();

    public static Needs SignedIn { get; } = new Role(StaffRoles.All);

    public static Needs Agent { get; } = new Role([StaffRoles.Agent, StaffRoles.Manager, StaffRoles.Administrator]);

    public static Needs Manager { get; } = new Role([StaffRoles.Manager, StaffRoles.Administrator]);

    /// <summary>An API key with that scope.</summary>
    public static Needs ApiScope(string scope) => new Scope(scope);

    public abstract bool AreMetBy(ClaimsPrincipal user);

    private sealed record Open : Needs
    {
        public override bool AreMetBy(ClaimsPrincipal user) => true;
    }

    private sealed record Role(IReadOnlyList<string> Any) : Needs
    {
        public override bool AreMetBy(ClaimsPrincipal user) => Any.Any(user.IsInRole);
    }

    internal sealed record Scope(string Name) : Needs
    {
        public override bool AreMetBy(ClaimsPrincipal user) => user.HasClaim(Schemes.ScopeClaim, Name);
    }
}
