using TrustClaims.Web.Hosting;

namespace TrustClaims.Web.Security;

/// <summary>Headers of every answer, errors included: written when the answer starts, because error handling clears what was there before.</summary>
public static class SecurityHeaders
{
    /// <summary>Nothing inline, nothing from elsewhere: styles, scripts, fonts and pictures are files of ours.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; " +
        "base-uri 'none'; frame-ancestors 'none'";

    private const string NoDevices =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(
            () =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
                // Addresses carry signed links: no other site hears of them.
                headers["Referrer-Policy"] = "same-origin";
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers["Permissions-Policy"] = NoDevices;
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                // What a page shows is for whoever it was shown to; only files say themselves how long they may be kept.
                if (context.User.Identity?.IsAuthenticated == true || (headers.CacheControl.Count == 0 && !context.IsForMachines()))
                {
                    headers.CacheControl = "no-store";
                }

                return Task.CompletedTask;
            });
        return next(context);
    });
}
