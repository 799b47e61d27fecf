using TrustClaims.Application.Words;
using TrustClaims.Domain.Voices;

namespace TrustClaims.Web.Pages.Managers;

internal static class ThemeNames
{
    /// <summary>As managers read it: what speaks to customers ("what you liked") is said of them.</summary>
    public static string NameOf(this WordsOf words, Theme theme) => words.Staff.Has($"theme.{theme}") ? words.Staff[$"theme.{theme}"] : words.Customers[$"theme.{theme}"];
}
