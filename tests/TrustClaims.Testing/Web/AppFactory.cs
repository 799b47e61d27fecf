using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TrustClaims.Application.FollowUps;
using TrustClaims.Web.Security;

namespace TrustClaims.Testing.Web;

/// <summary>Starts the application as in production, over a folder of its own, without demonstration data and with limits that no test meets by chance.</summary>
internal sealed class AppFactory(IEnumerable<(string Key, string Value)> settings) : WebApplicationFactory<AccessRow>
{
    private static readonly (string Key, string Value)[] Quiet =
    [
        ("Demonstration:Load", "false"),
        ("Serilog:MinimumLevel", "Error"),
        ("Serilog:MinimumLevel:Override:Microsoft", "Error"),
        // Files as the build compressed them, not read anew at each request as while developing.
        ("ReloadStaticAssetsAtRuntime", "false"),
        ("Workers:Enabled", "false"),
        ("Limits:Declare", "100000"),
        ("Limits:Recognise", "100000"),
        ("Limits:Person", "100000"),
        ("Limits:Claim", "100000"),
        ("Limits:SignInByAddress", "100000"),
        ("Limits:SignInByAccount", "100000"),
    ];

    public MovableClock Clock { get; } = new();

    public double Draw { get; set; } = 1;

    public string DataFolder { get; } = Directory.CreateTempSubdirectory("trustclaims-app-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        // Styles and scripts come from where the build left them, as in Development: nothing is published for a test.
        builder.UseStaticWebAssets();
        builder.UseSetting("Data:Folder", DataFolder);
        foreach (var (key, value) in Quiet.Concat(settings))
        {
            builder.UseSetting(key, value);
        }

        builder.UseDefaultServiceProvider(provider => provider.ValidateScopes = provider.ValidateOnBuild = true);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton(new FollowUpDraw(() => Draw));
            // A thousandth of the usual work: tests sign in often.
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 100);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(DataFolder, recursive: true);
    }
}
