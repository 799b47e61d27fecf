using System.Globalization;
using Microsoft.AspNetCore.Localization;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Words;

namespace TrustClaims.Web.Hosting;

/// <summary>French first, English beside it: as the visitor chose, else as the browser asks, whatever the country.</summary>
internal static class Languages
{
    private const string Cookie = "language";

    public static void AddLanguages(this IServiceCollection services) => services.Configure<RequestLocalizationOptions>(options =>
    {
        options.DefaultRequestCulture = new RequestCulture(Texts.Languages[0]);
        options.SupportedCultures = [.. Texts.Languages];
        options.SupportedUICultures = [.. Texts.Languages];
        options.ApplyCurrentCultureToResponseHeaders = true;
        options.RequestCultureProviders = [new CustomRequestCultureProvider(context => Task.FromResult(Result(Chosen(context.Request) ?? Asked(context.Request))))];
    });

    public static void UseLanguages(this WebApplication app)
    {
        app.Use((context, next) => KeepsThatOfLetter(context) ? Task.CompletedTask : next(context));
        app.UseRequestLocalization();
    }

    /// <summary>
    /// The switch on pages without a form of their own. It needs no token against forgery: all that somebody else could do is to change the language
    /// of a page, and so it works even where the database, which keeps the tokens' keys, does not.
    /// </summary>
    public static void MapLanguages(this WebApplication app) => app.MapPost("/language", async context =>
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        context.Remember(form["to"]);
        var back = form["back"].ToString();
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = IsLocal(back) ? back : "/";
    });

    // A letter's link names its language. It is kept, and goes from the address: on the next page the switch counts again.
    private static bool KeepsThatOfLetter(HttpContext context)
    {
        var request = context.Request;
        if (Known(request.Query[WayBack.Language]) is not { } named)
        {
            return false;
        }

        var rest = QueryString.Create(request.Query.Where(one => !one.Key.Equals(WayBack.Language, StringComparison.OrdinalIgnoreCase)));
        var address = $"{request.PathBase}{request.Path}{rest}";
        if (context.IsForMachines() || !HttpMethods.IsGet(request.Method) || !IsLocal(address))
        {
            return false;
        }

        context.Remember(named);
        context.Response.Redirect(address);
        return true;
    }

    /// <summary>Keeps the visitor's choice for a year; anything but the two languages is ignored.</summary>
    public static void Remember(this HttpContext context, string? language)
    {
        if (Known(language) is { } known)
        {
            context.Keep(Cookie, known, TimeSpan.FromDays(365));
        }
    }

    /// <summary>An address of ours, as a header can carry it: one slash and then no second one, nor what browsers read as one.</summary>
    public static bool IsLocal(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) &&
        address.All(letter => letter is > ' ' and <= '~' and not '\\');

    /// <summary>As the visitor chose, else as the browser asks, else French.</summary>
    public static CultureInfo Of(HttpRequest request) => Texts.Language(Chosen(request) ?? Asked(request) ?? "fr");

    private static string? Chosen(HttpRequest request) => Known(request.Cookies[Cookie]);

    private static string? Asked(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => Known(language.Value.Value?.Split('-')[0]))
        .FirstOrDefault(known => known is not null);

    private static string? Known(string? language) => Texts.Codes.FirstOrDefault(code => code.Equals(language, StringComparison.OrdinalIgnoreCase));

    private static ProviderCultureResult? Result(string? language) => language is null ? null : new ProviderCultureResult(Texts.Language(language).Name);
}
