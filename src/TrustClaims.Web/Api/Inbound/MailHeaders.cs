using System.Text.Json;
using TrustClaims.Application.Exchanges;

namespace TrustClaims.Web.Api.Inbound;

/// <summary>A message's headers, in either form in which services put them into one field.</summary>
internal static class MailHeaders
{
    /// <param name="json">Mailgun's: <c>[["Name", "value"], …]</c>.</param>
    /// <param name="raw">SendGrid's: as they stand in the message.</param>
    public static IReadOnlyList<MailHeader> Read(string? json, string? raw) => [.. OfJson(json), .. OfText(raw)];

    private static IEnumerable<MailHeader> OfJson(string? json)
    {
        try
        {
            return json is null ? [] : (JsonSerializer.Deserialize<List<List<string?>?>>(json) ?? [])
                .Where(pair => pair is [not null, not null]).Select(pair => new MailHeader(pair![0]!, pair[1]!));
        }
        catch (JsonException)
        {
            // Headers tell machines from people, and nothing else: a message without them is a person's.
            return [];
        }
    }

    // A line that begins with a space goes on where the one before it ended; only names and what begins their values matter here.
    private static IEnumerable<MailHeader> OfText(string? raw) =>
        (raw ?? "").Split('\n').Where(line => line.Length > 0 && !char.IsWhiteSpace(line[0]))
            .Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2).Select(parts => new MailHeader(parts[0].Trim(), parts[1].Trim()));
}
