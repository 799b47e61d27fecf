using System.Globalization;

namespace TrustClaims.Application.Notifications;

/// <summary>What a mail says of itself, whichever way it leaves.</summary>
internal static class MailHeaders
{
    public static IReadOnlyList<(string Name, string Value)> Of(Letter letter) =>
    [
        ("Date", letter.At.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)),
        ("Message-ID", letter.MessageId),
        ("Content-Language", letter.Language),
        // A machine's answer to this would be answered by nobody.
        ("Auto-Submitted", "auto-generated"),
    ];
}
