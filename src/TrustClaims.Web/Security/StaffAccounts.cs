using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using TrustClaims.Application.Accounts;
using TrustClaims.Web.Hosting;

namespace TrustClaims.Web.Security;

/// <summary>Accounts of people of ours. Nobody registers: an administrator or the command line makes accounts.</summary>
internal static class StaffAccounts
{
    /// <summary>How soon somebody who has left, or whose password changed, loses a session that is open.</summary>
    private static readonly TimeSpan Looked = TimeSpan.FromMinutes(1);

    public static void AddStaffAccounts(this IServiceCollection services, Transport transport)
    {
        services.AddStaffIdentity()
            .AddSignInManager<StaffSignIn>()
            .AddClaimsPrincipalFactory<StaffPrincipal>()
            .AddDefaultTokenProviders();
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = Looked);

        services.AddAuthentication(Schemes.ByDoor)
            .AddPolicyScheme(Schemes.ByDoor, null, door => door.ForwardDefaultSelector = SchemeFor)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie => Configure(cookie, transport))
            // Nothing writes it: Identity clears it whenever a session ends.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
    }

    private static string SchemeFor(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? Schemes.ApiKey : IdentityConstants.ApplicationScheme;

    private static void Configure(CookieAuthenticationOptions cookie, Transport transport)
    {
        cookie.Cookie.Name = "staff";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = transport.Cookies;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        // Signed in, but not for this door: a page that says so, not the sign-in page again.
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
