using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using TrustClaims.Application.Words;
using TrustClaims.Web.Api.Problems;

namespace TrustClaims.Web.Hosting;

/// <summary>
/// What goes wrong becomes a designed page (<c>/error/{code}</c>) for people and problem details for machines, in Development too: nobody is shown a
/// stack trace, which is in the log.
/// </summary>
internal static class Errors
{
    /// <summary>The route of the designed page.</summary>
    public const string Page = "/error/{code}";

    private static readonly object Asked = new();

    public static void UseErrors(this WebApplication app)
    {
        app.Use(LastWord);
        app.UseWhen(IsForMachines, machines => machines.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(context => !IsForMachines(context), people =>
        {
            people.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", CreateScopeForErrors = true });
            people.UseStatusCodePagesWithReExecute("/error/{0}");
        });
        app.Use(OnlyShow);
    }

    public static bool IsForMachines(this HttpContext context) => IsForMachines(context.Request.Path);

    public static bool IsForMachines(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);

    /// <summary>The method with which somebody asked for what ended on the page of an error.</summary>
    public static string AskedMethod(this HttpContext context) => context.Items[Asked] as string ?? context.Request.Method;

    /// <summary>Where the page of an error breaks too: a page that stands on nothing. Without it the framework shows its own, with the trace.</summary>
    public static async Task LastWord(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Errors).FullName!)
                .LogError(failure, "The page of an error broke too, request {RequestId}", context.TraceIdentifier);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await (context.IsForMachines() ? context.Write(ErrorsOfMachines.Of(StatusCodes.Status500InternalServerError)) : WritePlainPage(context));
        }
    }

    private static Task WritePlainPage(HttpContext context)
    {
        CultureInfo.CurrentUICulture = Languages.Of(context.Request);
        var words = context.RequestServices.GetRequiredService<WordsOf>().Customers;
        string Say(string key) => WebUtility.HtmlEncode(words[key]);
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"""
            <!doctype html>
            <html lang="{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}">
            <head><meta charset="utf-8"><title>{Say("error.500.title")}</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/css/site.css"></head>
            <body><main class="page astray"><h1>{Say("error.500.title")}</h1><p class="lead">{Say("error.500")}</p><div class="actions"><a class="button" href="/">{Say("error.home")}</a></div></main></body>
            </html>
            """, context.RequestAborted);
    }

    // The page of an error is shown, whatever was asked: nothing of the request that failed is read again.
    private static async Task OnlyShow(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        var failed = context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
        if (!failed || HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
        {
            await next(context);
            return;
        }

        (context.Items[Asked], context.Request.Method) = (method, HttpMethods.Get);
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = method;
        }
    }
}
