using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Web.Pages.Shared;

/// <summary>Finds words in what was said.</summary>
internal static class SaidWords
{
    /// <summary>In any case; where a database lowers no letter with an accent, at least as it was typed.</summary>
    public static IQueryable<Exchange> Containing(this IQueryable<Exchange> said, string words)
    {
        var (typed, lower) = ($"%{Escaped(words)}%", $"%{Escaped(words.ToLowerInvariant())}%");
#pragma warning disable CA1304, CA1311 // The database lowers it.
        return said.Where(one => EF.Functions.Like(one.Text, typed, "\\") || EF.Functions.Like(one.Text.ToLower(), lower, "\\"));
#pragma warning restore CA1304, CA1311
    }

    // What stands for other characters in one database or another stands for itself.
    private static string Escaped(string words) => string.Concat(words.Select(letter => @"\%_[".Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : $"{letter}"));
}
