using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using TrustClaims.Application.Accounts;
using TrustClaims.Web.Hosting;

namespace TrustClaims.Web.Security;

/// <summary>Accounts of people of ours. Nobody registers: an administrator or the command line makes accounts.</summary>
internal static class StaffAccounts
{
    /// <summary>How soon another name or role is seen in a session that is open. Whether it is open at all is asked each time.</summary>
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
        cookie.Events.OnValidatePrincipal = Validate;
        // Relative: whatever host a request names, nobody is sent to it.
        cookie.Events.OnRedirectToLogin = context =>
        {
            var request = context.Request;
            context.Response.Redirect(request.PathBase + "/sign-in" + QueryString.Create("returnUrl", request.PathBase + request.Path + request.QueryString));
            return Task.CompletedTask;
        };
        // Where to go next is the page's to say: a header cannot carry whatever an address asks for.
        cookie.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
        // Signed in, but not for this door: a page that says so, not the sign-in page again.
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint() is { } endpoint && Access.RouteOf(endpoint) == Errors.Page)
        {
            // The database may be what broke.
            return;
        }

        if (!await http.RequestServices.GetRequiredService<StaffSignIn>().IsOpen(context.Principal!))
        {
            context.RejectPrincipal();
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }
}
