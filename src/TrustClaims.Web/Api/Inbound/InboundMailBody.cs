using System.Text.Json;
using System.Text.Json.Serialization;
using TrustClaims.Application.Exchanges;

namespace TrustClaims.Web.Api.Inbound;

/// <summary>A message as mail services deliver it in JSON (Postmark's names). Members that are not named here are passed over.</summary>
internal sealed record InboundMailBody
{
    /// <summary>Taken as it comes: services add members as they please.</summary>
    public static JsonSerializerOptions Lenient { get; } = new() { PropertyNameCaseInsensitive = true, MaxDepth = 16 };

    /// <summary>A message that comes twice under the same id is kept once.</summary>
    /// <example>73e6d360-66eb-11e1-8e72-a8904824019b</example>
    [JsonPropertyName("MessageID")]
    public string? MessageId { get; init; }

    [JsonPropertyName("From")]
    public string? From { get; init; }

    /// <summary>One of the recipients is the address to which the customer answers.</summary>
    [JsonPropertyName("To")]
    public string? To { get; init; }

    [JsonPropertyName("Cc")]
    public string? Cc { get; init; }

    [JsonPropertyName("OriginalRecipient")]
    public string? OriginalRecipient { get; init; }

    [JsonPropertyName("Subject")]
    public string? Subject { get; init; }

    [JsonPropertyName("TextBody")]
    public string? TextBody { get; init; }

    [JsonPropertyName("HtmlBody")]
    public string? HtmlBody { get; init; }

    /// <summary>The text without what it answers; it is kept where it is there.</summary>
    [JsonPropertyName("StrippedTextReply")]
    public string? StrippedTextReply { get; init; }

    [JsonPropertyName("Headers")]
    public IReadOnlyList<InboundHeader>? Headers { get; init; }

    /// <summary>Counted, and not kept.</summary>
    [JsonPropertyName("Attachments")]
    public IReadOnlyList<InboundAttachment>? Attachments { get; init; }

    public InboundMail ToMail()
    {
        var headers = Headers?.OfType<InboundHeader>().Select(header => new MailHeader(header.Name ?? "", header.Value ?? "")).ToList() ?? [];
        // The id that the sender's server gave: the service's own is another for each delivery.
        var own = headers.Find(header => header.Name.Equals("Message-ID", StringComparison.OrdinalIgnoreCase))?.Value;
        return new InboundMail(
            own ?? MessageId, From, string.Join('\n', To, Cc, OriginalRecipient), Subject, TextBody, StrippedTextReply, HtmlBody, Attachments?.Count ?? 0, headers);
    }
}

internal sealed record InboundHeader
{
    [JsonPropertyName("Name")]
    public string? Name { get; init; }

    [JsonPropertyName("Value")]
    public string? Value { get; init; }
}

internal sealed record InboundAttachment
{
    [JsonPropertyName("Name")]
    public string? Name { get; init; }
}
