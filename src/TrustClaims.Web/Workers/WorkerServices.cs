namespace TrustClaims.Web.Workers;

/// <summary>What is done without anybody asking.</summary>
internal static class WorkerServices
{
    public static void AddWorkers(this IServiceCollection services)
    {
    }
}
