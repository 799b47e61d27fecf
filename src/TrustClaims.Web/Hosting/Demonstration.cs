using TrustClaims.Application.Demonstration;
using TrustClaims.Application.Settings;

namespace TrustClaims.Web.Hosting;

/// <summary>
/// In Development, where <c>Demonstration:Load</c> is true: an empty database is filled, and the ways in are printed. To the terminal alone, not to the
/// log: a link and a password do not belong there.
/// </summary>
internal static class Demonstration
{
    public static async Task LoadDemonstration(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment() || !app.Configuration.GetValue<bool>("Demonstration:Load"))
        {
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LoadDemonstration>().Handle(app.Lifetime.ApplicationStopping);
        if (await scope.ServiceProvider.GetRequiredService<ShowDemonstration>().Handle(app.Lifetime.ApplicationStopping) is { } doors)
        {
            app.Lifetime.ApplicationStarted.Register(() => Print(app, doors));
        }
    }

    private static void Print(WebApplication app, DemonstrationDoors doors)
    {
        // The link was made before anybody knew where the server listens.
        var (own, link) = (app.Services.GetRequiredService<InstallationAddress>(), new Uri(doors.Link).PathAndQuery);
        Console.Out.WriteLine($"""

              Demonstration, with invented data
              Customers   {own.Page("/")}
                          {own.Page(link)}
              Staff       {own.Page("/sign-in")}
            {string.Join(Environment.NewLine, doors.Accounts.Select(account => $"              {account.Email,-27} {account.Role}"))}
                          password: {doors.Password}
              API         {own.Page("/docs/api")}

            """);
    }
}
