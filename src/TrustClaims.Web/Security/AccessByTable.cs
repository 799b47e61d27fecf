using Microsoft.AspNetCore.Authorization;

namespace TrustClaims.Web.Security;

/// <summary>Grants every request from <see cref="Access.Table"/>, and from nothing else.</summary>
internal sealed class AccessByTable(ILogger<AccessByTable> log) : AuthorizationHandler<AccessByTable.Requirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
    {
        // No route of ours: nothing to guard. The answer is "not there", or routing's own "not with this method".
        if (context.Resource is not HttpContext http || http.GetEndpoint() is not RouteEndpoint endpoint)
        {
            context.Succeed(requirement);
            return Task.CompletedTask;
        }

        var needs = Access.Of(endpoint, http.Request.Method);
        if (needs is null)
        {
            log.LogError("No row of Security/Access.cs says who may {Method} {Route}: nobody may", http.Request.Method, Access.RouteOf(endpoint));
        }
        else if (needs.AreMetBy(context.User))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    internal sealed class Requirement : IAuthorizationRequirement;
}

internal static class AccessServices
{
    public static void AddAccess(this IServiceCollection services)
    {
        var byTable = new AuthorizationPolicyBuilder(Schemes.ByDoor).AddRequirements(new AccessByTable.Requirement()).Build();
        services.AddSingleton<IAuthorizationHandler, AccessByTable>();
        services.AddAuthorizationBuilder().SetDefaultPolicy(byTable).SetFallbackPolicy(byTable);
    }
}
