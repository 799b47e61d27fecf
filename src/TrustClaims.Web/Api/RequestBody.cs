using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Metadata;
using TrustClaims.Domain;
using TrustClaims.Web.Api.Json;
using TrustClaims.Web.Api.Problems;

namespace TrustClaims.Web.Api;

/// <summary>Reads a request's body, or says in one sentence why it cannot be read. Nothing that a client sends here is an exception.</summary>
internal static class RequestBody
{
    private static readonly JsonDocumentOptions Outermost = new() { MaxDepth = ApiJson.DeepestNesting };

    /// <summary>The whole body as one body of the contract, its form checked.</summary>
    public static async Task<(T? Body, ApiProblem? Problem)> Read<T>(
        HttpRequest request, Func<T, IReadOnlyList<FieldError>> mistakesOf, CancellationToken cancellation)
        where T : class
    {
        var (document, problem) = await ReadDocument(request, cancellation);
        if (document is null)
        {
            return (null, problem);
        }

        using (document)
        {
            var (body, mistake) = Take<T>(document.RootElement);
            IReadOnlyList<FieldError> mistakes = body is null ? [mistake!] : mistakesOf(body);
            return mistakes.Count > 0 ? (null, ApiProblem.Invalid(mistakes)) : (body, null);
        }
    }

    /// <summary>The whole body as one JSON document; each part of it is read strictly when it is taken out.</summary>
    public static async Task<(JsonDocument? Document, ApiProblem? Problem)> ReadDocument(HttpRequest request, CancellationToken cancellation)
    {
        if (request.HasFormContentType || !request.HasJsonContentType() || !IsUtf8(request) || request.Headers.ContentEncoding.Count > 0)
        {
            return (null, new ApiProblem(StatusCodes.Status415UnsupportedMediaType, "must_be_json"));
        }

        var limit = request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? BodyLimits.One;
        var bytes = await ReadBytes(request, limit, cancellation);
        if (bytes is null)
        {
            return (null, new ApiProblem(StatusCodes.Status413PayloadTooLarge, "body_too_large", limit / 1024));
        }

        return Parse(bytes.Value);
    }

    /// <summary>One part of the body as a body of the contract.</summary>
    /// <param name="path">Where that part stands, for the paths of its mistakes; empty for the whole.</param>
    /// <param name="options">Where the form is somebody else's; the contract's own and strict when null.</param>
    public static (T? Body, FieldError? Mistake) Take<T>(JsonElement element, string path = "", JsonSerializerOptions? options = null)
        where T : class
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object
                ? (element.Deserialize<T>(options ?? ApiJson.Options), null)
                : (null, new FieldError(path, "must_be_object"));
        }
        catch (JsonException mistake)
        {
            return (null, MistakeIn(mistake, path));
        }
    }

    private static (JsonDocument?, ApiProblem?) Parse(ReadOnlyMemory<byte> bytes)
    {
        if (!Utf8.IsValid(bytes.Span))
        {
            return (null, new ApiProblem(StatusCodes.Status400BadRequest, "not_utf8"));
        }

        try
        {
            var text = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
            return (JsonDocument.Parse(text, Outermost), null);
        }
        catch (JsonException mistake)
        {
            return (null, new ApiProblem(
                StatusCodes.Status400BadRequest, "not_json", (mistake.LineNumber ?? 0) + 1, (mistake.BytePositionInLine ?? 0) + 1));
        }
    }

    private static bool IsUtf8(HttpRequest request) =>
        request.GetTypedHeaders().ContentType?.Charset is not { Length: > 0 } charset || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    /// <returns>Null for a body longer than that: counted here as well as by the server, because a chunked one does not say how long it is.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadBytes(HttpRequest request, long limit, CancellationToken cancellation)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        using var whole = new MemoryStream();
        var block = new byte[16_384];
        int read;
        while ((read = await request.Body.ReadAsync(block, cancellation)) > 0)
        {
            await whole.WriteAsync(block.AsMemory(0, read), cancellation);
            if (whole.Length > limit)
            {
                return null;
            }
        }

        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }

    private static FieldError MistakeIn(JsonException mistake, string path)
    {
        var inside = (mistake.Path ?? "$").TrimStart('$').TrimStart('.');
        var whole = path.Length == 0 ? inside : inside.Length == 0 ? path : $"{path}.{inside}";
        return mistake switch
        {
            WireMistake own => new FieldError(whole, own.Code, own.Arguments),
            { Message: var text } when text.Contains("could not be mapped", StringComparison.Ordinal) => new FieldError(whole, "unknown"),
            { Message: var text } when text.Contains("Duplicate", StringComparison.OrdinalIgnoreCase) => new FieldError(whole, "twice"),
            _ => new FieldError(whole, "not_of_this_kind"),
        };
    }
}
