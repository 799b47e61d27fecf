using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Accounts;

namespace TrustClaims.Application.Accounts;

/// <summary>What holds for accounts of people of ours, whichever door makes them.</summary>
public static class StaffIdentity
{
    public const int ShortestPassword = 12;

    /// <summary>For every door: what an account can be made with also opens it.</summary>
    public const int LongestPassword = 200;

    public static IdentityBuilder AddStaffIdentity(this IServiceCollection services) => services
        .AddIdentityCore<StaffAccount>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            // Length is what counts: no rule forces a digit on anybody.
            identity.Password.RequiredLength = ShortestPassword;
            identity.Password.RequireDigit = identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        })
        .AddRoles<IdentityRole<Guid>>()
        .AddEntityFrameworkStores<ClaimsDb>();

    /// <exception cref="InvalidOperationException">What nobody's request can cause went wrong.</exception>
    internal static void Held(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description)));
        }
    }
}
