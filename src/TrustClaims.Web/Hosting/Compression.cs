namespace TrustClaims.Web.Hosting;

/// <summary>
/// Pages travel compressed, as styles and scripts do: with its style, a page is there in one round trip. Over HTTPS too: what makes compression tell
/// secrets is a page that a stranger can have fetched with the visitor's cookies, again and again, and ours (Lax and Strict) are not sent with such
/// requests; form tokens are other bytes each time.
/// </summary>
internal static class Compression
{
    public static void AddCompression(this IServiceCollection services) => services.AddResponseCompression(compression =>
    {
        compression.EnableForHttps = true;
        compression.MimeTypes = ["text/html"];
    });
}
