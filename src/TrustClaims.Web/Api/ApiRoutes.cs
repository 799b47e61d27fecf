namespace TrustClaims.Web.Api;

/// <summary>The second door: every resource of the API.</summary>
internal static class ApiRoutes
{
    public static void AddApi(this IServiceCollection services) => services.AddProblemDetails();

    public static void MapApi(this WebApplication app)
    {
    }
}
