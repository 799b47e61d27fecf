using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace TrustClaims.Web.Api.Documents;

/// <summary>
/// Tells the document of the bodies that calls read by hand. The framework's own way of telling it would also have it answer a missing content type
/// before it has asked for a key.
/// </summary>
internal sealed class BodiesInDocument : IApiDescriptionProvider
{
    /// <summary>After the framework's own.</summary>
    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
        foreach (var call in context.Results)
        {
            if (call.ActionDescriptor.EndpointMetadata.OfType<BodyDescription>().FirstOrDefault() is { } body)
            {
                call.ParameterDescriptions.Add(new ApiParameterDescription { Name = "body", Type = body.Body, Source = BindingSource.Body, IsRequired = true });
                call.SupportedRequestFormats.Add(new ApiRequestFormat { MediaType = "application/json" });
            }
        }
    }
}
