using System.Globalization;
using TrustClaims.Application.Words;

namespace TrustClaims.Web.Api.Problems;

/// <summary>The language of the API's sentences: what <c>Accept-Language</c> prefers of French and English, and English where it says nothing.</summary>
internal static class ReaderLanguage
{
    public static CultureInfo Of(HttpRequest request)
    {
        var preferred = request.GetTypedHeaders().AcceptLanguage
            .Where(one => one.Quality is not 0)
            .OrderByDescending(one => one.Quality ?? 1)
            .Select(one => one.Value.Value?.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(language => language == "*" || Texts.Codes.Contains(language));
        return Texts.Language(preferred == "fr" ? "fr" : "en");
    }
}
