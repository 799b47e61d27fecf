namespace TrustClaims.Web.Hosting;

/// <summary>
/// What goes wrong becomes a designed page (<c>/error/{code}</c>) for people and problem details for machines, in Development too: nobody is shown a
/// stack trace, which is in the log.
/// </summary>
internal static class Errors
{
    public static void UseErrors(this WebApplication app)
    {
        app.UseWhen(IsForMachines, machines => machines.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(context => !IsForMachines(context), people =>
        {
            people.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500" });
            people.UseStatusCodePagesWithReExecute("/error/{0}");
        });
    }

    public static bool IsForMachines(this HttpContext context) => IsForMachines(context.Request.Path);

    public static bool IsForMachines(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);
}
