using System.Globalization;
using Serilog;
using Serilog.Formatting;
using Serilog.Formatting.Display;
using Serilog.Formatting.Json;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Hosting;

/// <summary>
/// Serilog to the console and to a file a day below the data folder, as text or as JSON (<c>Log:Json</c>). Levels come from the section
/// <c>Serilog</c>. Templates name ids alone: names, addresses and what customers write belong to the database.
/// </summary>
internal static class Log
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {SourceContext}: {Message:lj}{NewLine}{Exception}";
    private const string RouteItem = "route";

    public static void AddLog(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var file = Path.Combine(DataFolder.Of(configuration, builder.Environment.ContentRootPath), "logs", "trustclaims-.log");
        ITextFormatter form = configuration.GetValue<bool>("Log:Json")
            ? new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture)
            : new MessageTemplateTextFormatter(Line, CultureInfo.InvariantCulture);

        var logger = new LoggerConfiguration().ReadFrom.Configuration(configuration).Enrich.FromLogContext()
            .WriteTo.Console(form)
            .WriteTo.File(form, file, rollingInterval: RollingInterval.Day, retainedFileCountLimit: configuration.GetValue("Log:KeepDays", 14))
            .CreateLogger();
        builder.Logging.ClearProviders().AddSerilog(logger, dispose: true);
    }

    /// <summary>One line a request: the route, never the path or the query, which name claims and carry signed links.</summary>
    public static void UseRequestLog(this WebApplication app) => app.Use(async (context, next) =>
    {
        var clock = context.RequestServices.GetRequiredService<TimeProvider>();
        var started = clock.GetTimestamp();
        await next(context);
        app.Logger.LogInformation(
            "{Method} {Route} answered {Status} in {Milliseconds:0.0} ms, request {RequestId}",
            context.Request.Method, context.Items[RouteItem] ?? "-", context.Response.StatusCode, clock.GetElapsedTime(started).TotalMilliseconds, context.TraceIdentifier);
    });

    /// <summary>Right after routing: the route that was asked for, not the error page's that may follow.</summary>
    public static void UseRouteInLog(this WebApplication app) => app.Use((context, next) =>
    {
        context.Items.TryAdd(RouteItem, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
        return next(context);
    });
}
