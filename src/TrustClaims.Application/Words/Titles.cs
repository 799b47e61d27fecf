using System.Text.RegularExpressions;

namespace TrustClaims.Application.Words;

/// <summary>What shops call their articles, as it is shown.</summary>
public static partial class Titles
{
    /// <summary>"Puzzle de 1 000 pièces": a number never breaks at the end of a line.</summary>
    public static string Shown(string title) => SpaceInNumber().Replace(title, "\u00a0");

    [GeneratedRegex(@"(?<=\d) (?=\d{3}(?!\d))", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SpaceInNumber();
}
