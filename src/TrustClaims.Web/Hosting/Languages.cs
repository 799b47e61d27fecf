using Microsoft.AspNetCore.Localization;
using TrustClaims.Application.Words;

namespace TrustClaims.Web.Hosting;

/// <summary>French first, English beside it: as the visitor chose, else as the browser asks.</summary>
internal static class Languages
{
    public static void AddLanguages(this IServiceCollection services) => services.Configure<RequestLocalizationOptions>(options =>
    {
        options.DefaultRequestCulture = new RequestCulture(Texts.Languages[0]);
        options.SupportedCultures = [.. Texts.Languages];
        options.SupportedUICultures = [.. Texts.Languages];
    });

    public static void UseLanguages(this WebApplication app) => app.UseRequestLocalization();
}
