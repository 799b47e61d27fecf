using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Localization;
using TrustClaims.Web.Api.Agreements;
using TrustClaims.Web.Api.Claims;
using TrustClaims.Web.Api.Documents;
using TrustClaims.Web.Api.Inbound;
using TrustClaims.Web.Api.Json;
using TrustClaims.Web.Api.Keys;
using TrustClaims.Web.Api.Policies;
using TrustClaims.Web.Api.Problems;
using TrustClaims.Web.Api.Settlements;
using TrustClaims.Web.Api.Simulations;
using TrustClaims.Web.Hosting;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Api;

/// <summary>The second door: every resource of the API. Who may call what stands in <see cref="Access"/>.</summary>
internal static class ApiRoutes
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(Schemes.ApiKey, null);
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section)
            .Validate(options => options.RequestsPerSecond is >= 1 and <= 1_000_000, "Api:RequestsPerSecond must be from 1 to 1,000,000.").ValidateOnStart();
        services.AddSingleton<KeyRates>().AddSingleton<OneSimulation>().AddSingleton<ProblemSentences>().AddSingleton<ClaimAnswers>().AddScoped<BatchAnswers>();
        // Before the framework's own writer, which falls silent where a client does not say that it accepts JSON.
        services.AddSingleton<IProblemDetailsWriter, ErrorsOfMachines>();
        services.AddProblemDetails();
        services.AddApiDocument();
        services.Configure<JsonOptions>(json => ApiJson.Configure(json.SerializerOptions));
        services.Configure<RequestLocalizationOptions>(languages => languages.RequestCultureProviders.Insert(0, new CustomRequestCultureProvider(SpokenTo)));
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").AddEndpointFilter(app.Services.GetRequiredService<KeyRates>());
        api.MapAgreements();
        api.MapParcels();
        api.MapDeclarations();
        api.MapClaims();
        api.MapSettlements();
        api.MapPolicies();
        api.MapSimulations();
        api.MapInbound();
        app.MapOpenApi();
    }

    private static Task<ProviderCultureResult?> SpokenTo(HttpContext context) =>
        Task.FromResult(context.IsForMachines() ? new ProviderCultureResult(ReaderLanguage.Of(context.Request).Name) : null);
}
