using TrustClaims.Application.Words;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>Who may decide what one person may not decide alone, in words.</summary>
internal static class WhoMayRead
{
    /// <summary>So many are named; with more it is whoever is free.</summary>
    private const int MostNamed = 3;

    public static string WhoMay(this Texts texts, IReadOnlyList<NamedPerson> readers) => readers.Count == 0
        ? texts["proposals.nobody"]
        : texts[readers.Count == 1 ? "proposals.who.one" : "proposals.who", string.Join(", ", readers.Take(MostNamed).Select(reader => reader.Name))];
}
