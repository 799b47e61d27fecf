using System.Text;
using System.Text.Unicode;

namespace TrustClaims.Web.Api.Inbound;

/// <summary>Bytes of a message into characters, whatever charset they are said to be in, or none.</summary>
internal static class MailCharsets
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <param name="charset">As the service says it; one that nobody knows is as none. Without one it is UTF-8 where it can be, else Western European.</param>
    public static string Decode(byte[] bytes, string? charset) => Named(charset) is { } encoding ? encoding.GetString(bytes)
        : Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Western.GetString(bytes);

    private static Encoding? Named(string? charset)
    {
        var name = charset?.Trim().Trim('"');
        // UTF-7 hides characters; nobody writes it.
        if (string.IsNullOrEmpty(name) || name.Equals("utf-7", StringComparison.OrdinalIgnoreCase) || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
