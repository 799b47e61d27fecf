using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace TrustClaims.Web.Api.Documents;

/// <summary>The OpenAPI 3.1 document at <c>/openapi/v1.json</c>, made from the routes and bodies themselves.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";

    /// <summary>The name of the way to show a key, in the document.</summary>
    public const string KeyScheme = "apiKey";

    public static void AddApiDocument(this IServiceCollection services) => services.AddSingleton<IApiDescriptionProvider, BodiesInDocument>().AddOpenApi(Name, document =>
    {
        document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        document.ShouldInclude = call => call.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        document.AddSchemaTransformer(WireSchemas.Describe);
        document.AddOperationTransformer(CallSchemas.Describe);
        document.AddDocumentTransformer(Introduce);
    });

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "TrustClaims",
            Version = Name,
            Description = "Feed orders, contracts and parcels in, declare claims, take decisions and settlements out, and tell what became of them. " +
                "JSON in UTF-8, camelCase, unknown members refused. Money is a decimal in a string with its currency. Times are ISO 8601 with offset. " +
                "Sentences come in the language of Accept-Language, English or French.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[KeyScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "tc_...",
            Description = "A key made with 'trustclaims keys create'. It has scopes; each call names the one it needs.",
        };
        return Task.CompletedTask;
    }
}
