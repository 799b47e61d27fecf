using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TrustClaims.Persistence.Accounts;

namespace TrustClaims.Web.Security;

/// <summary>Identity's signing in, for active accounts alone: whoever has left cannot sign in and soon loses an open session.</summary>
public sealed class StaffSignIn(
    UserManager<StaffAccount> accounts,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<StaffAccount> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<StaffAccount>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<StaffAccount> confirmation)
    : SignInManager<StaffAccount>(accounts, http, principals, options, log, schemes, confirmation)
{
    // A hash of nothing anybody can type: an unknown e-mail or a closed account costs the same work as a wrong password, so that time tells nothing.
    private static readonly string NoPassword = new PasswordHasher<StaffAccount>().HashPassword(new StaffAccount(), Convert.ToBase64String(
        RandomNumberGenerator.GetBytes(32)));

    /// <returns>Whether it worked; why it did not is nobody's business.</returns>
    public async Task<bool> TrySignIn(string email, string password)
    {
        if (await UserManager.FindByEmailAsync(email) is not { } account || !await CanSignInAsync(account) || await UserManager.IsLockedOutAsync(account))
        {
            UserManager.PasswordHasher.VerifyHashedPassword(new StaffAccount(), NoPassword, password);
            return false;
        }

        return (await PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true)).Succeeded;
    }

    /// <summary>Ends this session and every other of the account: a cookie kept from before opens nothing.</summary>
    public async Task SignOutEverywhere(ClaimsPrincipal person)
    {
        var (id, stamp) = (person.StaffId(), RandomNumberGenerator.GetHexString(32));
        await UserManager.Users.Where(account => account.Id == id).ExecuteUpdateAsync(row => row
            .SetProperty(account => account.SecurityStamp, stamp).SetProperty(account => account.ConcurrencyStamp, stamp), Context.RequestAborted);
        await SignOutAsync();
    }

    /// <summary>Whether the session is still one: its person works here, and has not signed out or changed their password since.</summary>
    public Task<bool> IsOpen(ClaimsPrincipal person)
    {
        var (id, stamp) = (person.StaffId(), person.FindFirstValue(Options.ClaimsIdentity.SecurityStampClaimType));
        return UserManager.Users.AnyAsync(account => account.Id == id && account.IsActive && account.SecurityStamp == stamp, Context.RequestAborted);
    }

    public override async Task<bool> CanSignInAsync(StaffAccount user) => user.IsActive && await base.CanSignInAsync(user);

    public override async Task<bool> ValidateSecurityStampAsync(StaffAccount? user, string? securityStamp) =>
        user?.IsActive == true && await base.ValidateSecurityStampAsync(user, securityStamp);
}

/// <summary>The signed-in person under their real name, which pages show and customers read.</summary>
internal sealed class StaffPrincipal(UserManager<StaffAccount> accounts, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<StaffAccount, IdentityRole<Guid>>(accounts, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffAccount user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.GivenName, user.Name));
        return identity;
    }
}
