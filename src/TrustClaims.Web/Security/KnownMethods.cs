namespace TrustClaims.Web.Security;

internal static class KnownMethods
{
    /// <summary>A page matches any method: one that no row of <see cref="Access"/> gives it is answered here, before anybody is asked who they are.</summary>
    public static void UseKnownMethods(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is not RouteEndpoint endpoint || Access.IsFile(endpoint))
        {
            return next(context);
        }

        var known = Access.MethodsOf(endpoint);
        // A route without any row is a mistake of ours: granting access says so in the log.
        if (known.Count == 0 || known.Contains(context.Request.Method, StringComparer.OrdinalIgnoreCase))
        {
            return next(context);
        }

        context.Response.Headers.Allow = string.Join(", ", known);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    });
}
