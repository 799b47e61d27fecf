using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using TrustClaims.Web.Api.Documents;

namespace TrustClaims.Web.Pages.Integrators;

/// <summary>The API's document for people: made from the same document that programs read, so that the two never differ.</summary>
public sealed class ApiPageModel([FromKeyedServices(ApiPageModel.Document)] IOpenApiDocumentProvider documents) : PageModel
{
    private const string Document = "v1";

    public ReadableDocument Api { get; private set; } = new("", [], []);

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Api = ReadableDocument.Of(await documents.GetOpenApiDocumentAsync(cancellation));
}
