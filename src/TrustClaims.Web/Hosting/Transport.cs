using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using TrustClaims.Application.Settings;

namespace TrustClaims.Web.Hosting;

/// <summary>How requests come in: over https or not, directly or through proxies.</summary>
/// <param name="Https">https is configured here, or is what visitors use (<c>Shop:BaseUrl</c>).</param>
public sealed record Transport(bool Https, bool Development)
{
    /// <summary>A cookie marked Secure would never come back over plain http: it is demanded wherever https is what visitors use.</summary>
    public CookieSecurePolicy Cookies => Https && !Development ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
}

internal static class KeptCookies
{
    /// <summary>Has the browser keep something for us alone, out of reach of scripts and other sites.</summary>
    public static void Keep(this HttpContext context, string name, string value, TimeSpan age)
    {
        var cookie = new CookieBuilder
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            SecurePolicy = context.RequestServices.GetRequiredService<Transport>().Cookies,
            MaxAge = age,
            IsEssential = true,
        };
        context.Response.Cookies.Append(name, value, cookie.Build(context));
    }
}

internal static class TransportServices
{
    /// <summary>The largest form. An endpoint that takes batches says its own limit (RequestSizeLimit).</summary>
    private const long LargestBody = 1024 * 1024;

    public static Transport Transport(this WebApplicationBuilder builder) =>
        new(Https(builder.Configuration), builder.Environment.IsDevelopment());

    public static void AddServerLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LargestBody;
        });
        // Out of the sources styles and scripts are found in any environment; a published application has them beside it.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton(builder.Transport()).AddHostedService<ListeningAddress>();
    }

    /// <summary>Believes X-Forwarded-For and -Proto from the addresses in <c>Proxy:Addresses</c> alone, and from nobody where there are none.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var addresses = app.Configuration.GetSection("Proxy:Addresses").Get<string[]>() ?? [];
        if (addresses.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in addresses)
        {
            options.KnownProxies.Add(IPAddress.Parse(address));
        }

        app.UseForwardedHeaders(options);
    }

    public static void UseHttpsWhereConfigured(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment() && app.Services.GetRequiredService<Transport>().Https)
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }
    }

    private static bool Https(IConfiguration configuration)
    {
        var shop = configuration.GetSection(ShopOptions.Section).Get<ShopOptions>() ?? new ShopOptions();
        var listening = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]);
        return new[] { configuration["urls"], shop.BaseUrl }.Concat(listening).Any(url => url?.Contains("https://", StringComparison.OrdinalIgnoreCase) == true)
            || !string.IsNullOrEmpty(configuration["https_ports"]) || !string.IsNullOrEmpty(configuration["https_port"]);
    }
}
