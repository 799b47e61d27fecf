namespace TrustClaims.Web.Hosting;

/// <summary>Until the database is there.</summary>
internal static class PersistenceStandIn
{
    public static void AddPersistence(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
    }
}
