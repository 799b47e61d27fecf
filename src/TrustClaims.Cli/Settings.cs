using Microsoft.Extensions.Configuration;
using TrustClaims.Application.Settings;

namespace TrustClaims.Cli;

/// <summary>The same settings as the web application's: its files, then the environment.</summary>
internal static class Settings
{
    public static string Folder { get; } = InstallationFolder.Find(AppContext.BaseDirectory);

    public static IConfigurationRoot Read()
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Production";
        return new ConfigurationBuilder()
            .SetBasePath(Folder)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
    }

    /// <summary>The installation's time zone, for what needs no more of the settings than that.</summary>
    public static TimeZoneInfo Zone()
    {
        var name = Read()[$"{ShopOptions.Section}:{nameof(ShopOptions.TimeZone)}"] ?? new ShopOptions().TimeZone;
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone
            : throw new CommandFailure($"Shop:TimeZone must be an IANA time zone such as Europe/Paris, not '{name}'.");
    }
}
