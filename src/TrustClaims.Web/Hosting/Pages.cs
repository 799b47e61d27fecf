using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;
using TrustClaims.Web.Pages.Customers;
using TrustClaims.Web.Pages.Managers;

namespace TrustClaims.Web.Hosting;

internal static class PageServices
{
    public static void AddPages(this IServiceCollection services, Transport transport)
    {
        // Every unsafe request to a page is asked for its form token; the error page alone, on which any request may end, says that it is not.
        services.AddRazorPages(pages =>
            // The same page, at an address of its own: what a script keeps while somebody fills in is no declaration, and not counted as one.
            pages.Conventions.AddPageRoute("/Customers/Declare", "/declare/fill"));
        services.AddSingleton<PolicyLabels>();
        services.AddCustomerPages();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "form";
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = transport.Cookies;
        });
        services.Configure<CookieTempDataProviderOptions>(note =>
        {
            note.Cookie.Name = "note";
            note.Cookie.HttpOnly = true;
            note.Cookie.SameSite = SameSiteMode.Lax;
            note.Cookie.SecurePolicy = transport.Cookies;
        });
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        // é, ’ and « are sent as they are, not as entities: pages stay small and readable.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }
}
