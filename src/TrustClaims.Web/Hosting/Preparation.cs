using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using TrustClaims.Application.Accounts;
using TrustClaims.Persistence.Migrating;

namespace TrustClaims.Web.Hosting;

/// <summary>What must be there before the first request: the database in this version, and what an installation starts with.</summary>
internal static class Preparation
{
    public static async Task Prepare(this WebApplication app)
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Migrator>().Migrate(app.Lifetime.ApplicationStopping);
            await scope.ServiceProvider.GetRequiredService<PrepareInstallation>().Handle(app.Lifetime.ApplicationStopping);
        }

        await app.LoadDemonstration();

        app.Lifetime.ApplicationStarted.Register(() => TellAddresses(app));
    }

    private static void TellAddresses(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
        {
            app.Logger.LogInformation("Ready: {Address} for customers, {Address}/sign-in for staff", address, address);
        }
    }
}
