using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using TrustClaims.Application.Exchanges;
using TrustClaims.Web.Api.Documents;
using TrustClaims.Web.Api.Json;
using TrustClaims.Web.Api.Problems;

namespace TrustClaims.Web.Api.Inbound;

internal static class InboundRoutes
{
    public static void MapInbound(this IEndpointRouteBuilder api) =>
        api.MapPost("/inbound/mail", Receive).WithName("receiveMail").WithTags("Inbound").WithMetadata(new RequestSizeLimitAttribute(BodyLimits.Mail))
            .Takes<InboundMailBody>().Answers<InboundMailAnswer>().Problems(400, 413, 415, 422);

    /// <summary>
    /// Takes in a message with which a customer answers a letter, as mail services deliver it: JSON, or a form under the names of Mailgun or
    /// SendGrid. The same message again changes nothing.
    /// </summary>
    internal static async Task<IResult> Receive(HttpRequest request, ReceiveMail receive, CancellationToken cancellation)
    {
        var (mail, problem) = await Read(request, cancellation);
        if (mail is null)
        {
            return problem!.ToResult();
        }

        var received = await receive.Handle(mail, cancellation);
        return received.TryGet(out var outcome, out var refusal) ? Results.Json(new InboundMailAnswer(outcome), ApiJson.Options) : refusal.ToResult();
    }

    private static async Task<(InboundMail? Mail, ApiProblem? Problem)> Read(HttpRequest request, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || request.Headers.ContentEncoding.Count > 0)
        {
            return (null, new ApiProblem(StatusCodes.Status415UnsupportedMediaType, "must_be_mail"));
        }

        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            var (document, mistake) = await RequestBody.ReadDocument(request, cancellation);
            using (document)
            {
                var (body, wrong) = document is null ? (null, null) : RequestBody.Take<InboundMailBody>(document.RootElement, options: InboundMailBody.Lenient);
                return body is null ? (null, mistake ?? ApiProblem.Invalid(wrong!)) : (body.ToMail(), null);
            }
        }

        if (!request.HasFormContentType)
        {
            return (null, new ApiProblem(StatusCodes.Status415UnsupportedMediaType, "must_be_mail"));
        }

        var bytes = await RequestBody.ReadBytes(request, BodyLimits.Mail, cancellation);
        return bytes is null
            ? (null, new ApiProblem(StatusCodes.Status413PayloadTooLarge, "body_too_large", BodyLimits.Mail / 1024))
            : await MailForm.Read(new MemoryStream(bytes.Value.ToArray(), writable: false), type, cancellation);
    }
}
