using System.Globalization;
using System.Text;

namespace TrustClaims.Domain;

/// <summary>What somebody wrote, as a reader sees it.</summary>
public static class Writing
{
    // Letters and a symbol by their category, and yet nothing is seen: the fillers of Hangul, and the blank of Braille.
    private const string Fillers = "\u115F\u1160\u2800\u3164\uFFA0";

    /// <summary>Whether nothing of it can be seen: spaces, controls, and characters that only shape others are no words.</summary>
    public static bool IsBlank(string? text) => text is null || !text.EnumerateRunes().Any(IsSeen);

    /// <summary>Without the spaces around it; null when nothing of it can be seen.</summary>
    public static string? Trimmed(string? text) => IsBlank(text) ? null : text!.Trim();

    private static bool IsSeen(Rune rune) => !Fillers.Contains(rune.ToString(), StringComparison.Ordinal) && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);
}
