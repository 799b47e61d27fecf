using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace TrustClaims.Web.Hosting;

/// <summary>
/// A form posted to a page is read here, once, before anything else looks at it: what cannot be read is answered with 400, 413 or 415, and no page, form
/// token or error has to expect it. Nothing but a post has a form.
/// </summary>
internal static class ReadableForms
{
    private static readonly FormOptions Options = new()
    {
        ValueLengthLimit = FormBody.LongestValue + 1,
        ValueCountLimit = FormBody.MostFields + 1,
        MultipartBodyLengthLimit = FormBody.Largest,
    };

    public static void UseReadableForms(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.IsForMachines() || context.GetEndpoint() is not RouteEndpoint)
        {
            await next(context);
        }
        else if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            await next(context);
        }
        else if (await Read(context) is { } mistake)
        {
            context.Response.StatusCode = mistake;
        }
        else
        {
            await next(context);
        }
    });

    /// <returns>The status that says why it could not be read; null when it was.</returns>
    private static async Task<int?> Read(HttpContext context)
    {
        var request = context.Request;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !IsForm(type) || !IsUtf8(type))
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        var cutsValues = !IsMultipart(type);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = cutsValues ? FormBody.LargestRead : FormBody.Largest;
        }

        request.Body = new FormBody(request.Body, cutsValues);
        context.Features.Set<IFormFeature>(new FormFeature(request, Options));
        try
        {
            await request.ReadFormAsync(context.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode;
        }
        catch (Exception bad) when (bad is InvalidDataException or IOException or NotSupportedException)
        {
            // Cut off, not what it says it is, or with a character that no text holds.
            return StatusCodes.Status400BadRequest;
        }
    }

    private static bool IsForm(MediaTypeHeaderValue type) => IsMultipart(type) || type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static bool IsMultipart(MediaTypeHeaderValue type) => type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
