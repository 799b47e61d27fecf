using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using TrustClaims.Application.Exchanges;
using TrustClaims.Web.Api.Problems;

namespace TrustClaims.Web.Api.Inbound;

/// <summary>A message as a form, under the names of Mailgun and of SendGrid. Files are counted, not read.</summary>
internal sealed class MailForm
{
    private const int MostFields = 500;

    private readonly Dictionary<string, List<(byte[] Bytes, string? Charset)>> fields = new(StringComparer.OrdinalIgnoreCase);
    private int files;

    private MailForm()
    {
    }

    public static async Task<(InboundMail? Mail, ApiProblem? Problem)> Read(Stream body, MediaTypeHeaderValue type, CancellationToken cancellation)
    {
        var form = new MailForm();
        try
        {
            await (type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
                ? form.ReadParts(body, HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), cancellation)
                : form.ReadPairs(body, cancellation));
            return (form.ToMail(), null);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or ArgumentException)
        {
            return (null, new ApiProblem(StatusCodes.Status400BadRequest, "form_not_read"));
        }
    }

    private async Task ReadParts(Stream body, string boundary, CancellationToken cancellation)
    {
        var reader = new MultipartReader(boundary, body) { HeadersCountLimit = 20 };
        for (var count = 0; await reader.ReadNextSectionAsync(cancellation) is { } part; count++)
        {
            if (count >= MostFields || !ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition))
            {
                throw new InvalidDataException("Not the parts of a form.");
            }

            if (disposition.FileName.HasValue || disposition.FileNameStar.HasValue)
            {
                files++;
                continue;
            }

            using var value = new MemoryStream();
            await part.Body.CopyToAsync(value, cancellation);
            var charset = MediaTypeHeaderValue.TryParse(part.ContentType, out var type) ? type.Charset.Value : null;
            Add(HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), value.ToArray(), charset);
        }
    }

    private async Task ReadPairs(Stream body, CancellationToken cancellation)
    {
        using var reader = new FormReader(body) { ValueCountLimit = MostFields, ValueLengthLimit = BodyLimits.Mail };
        foreach (var (name, values) in await reader.ReadFormAsync(cancellation))
        {
            Add(name, Encoding.UTF8.GetBytes(values.ToString()), null);
        }
    }

    private void Add(string name, byte[] bytes, string? charset)
    {
        if (!fields.TryGetValue(name, out var values))
        {
            fields[name] = values = [];
        }

        values.Add((bytes, charset));
    }

    // What people wrote; addresses are in the service's own letters.
    private static readonly HashSet<string> Spoken = ["subject", "text", "html"];

    private InboundMail ToMail()
    {
        var charsets = Charsets();
        string? Of(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (fields.TryGetValue(name, out var values))
                {
                    return MailCharsets.Decode(values[0].Bytes, (Spoken.Contains(name) ? charsets.GetValueOrDefault(name) : null) ?? values[0].Charset);
                }
            }

            return null;
        }

        var headers = MailHeaders.Read(Of("message-headers"), Of("headers"));
        var counted = int.TryParse(Of("attachment-count", "attachments"), out var told) ? Math.Clamp(told, 0, 1000) : 0;
        return new InboundMail(
            Of("Message-Id") ?? headers.FirstOrDefault(header => header.Name.Equals("Message-ID", StringComparison.OrdinalIgnoreCase))?.Value,
            // Whom a person sees: what stands in the envelope is a server's.
            Of("from", "From", "sender"),
            string.Join('\n', Of("recipient"), Of("to"), Of("cc"), Envelope(Of("envelope"))),
            Of("subject"), Of("body-plain", "text"), Of("stripped-text"), Of("body-html", "html"), Math.Max(files, counted), headers);
    }

    /// <summary>SendGrid's <c>{"to": ["…"], "from": "…"}</c>: whom it was really to.</summary>
    private static string Envelope(string? json)
    {
        try
        {
            return json is not null && JsonDocument.Parse(json).RootElement is { ValueKind: JsonValueKind.Object } envelope && envelope.TryGetProperty("to", out var to) &&
                to.ValueKind == JsonValueKind.Array ? string.Join('\n', to.EnumerateArray().Select(one => one.ToString())) : "";
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // What is no envelope, or holds half a character, names nobody; the other fields may.
            return "";
        }
    }

    /// <summary>SendGrid tells beside the fields in which charset each of them is.</summary>
    private Dictionary<string, string> Charsets()
    {
        try
        {
            return fields.TryGetValue("charsets", out var told) && JsonSerializer.Deserialize<Dictionary<string, string>>(told[0].Bytes) is { } charsets
                ? new Dictionary<string, string>(charsets.DistinctBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase) : [];
        }
        catch (JsonException)
        {
            // Told in a way that nobody reads: each field is read by its own bytes.
            return [];
        }
    }
}
