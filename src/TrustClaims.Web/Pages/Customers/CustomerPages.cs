using TrustClaims.Application.Accounts;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>What the customers' pages are made with.</summary>
internal static class CustomerPages
{
    public static void AddCustomerPages(this IServiceCollection services)
    {
        services.AddSingleton<VisitorCookie>().AddSingleton<Moments>().AddSingleton<LetterWriter>();
        services.AddScoped<FormDrafts>().AddScoped<DeclareSteps>().AddScoped<ClaimPages>().AddScoped<CharterPages>().AddScoped<MePages>().AddScoped<OwnPromises>().AddScoped<OwnData>();
    }
}
