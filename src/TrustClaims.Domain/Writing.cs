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

    /// <summary>
    /// A control character, or one that turns the direction of what follows (U+202A to U+202E, U+2066 to U+2069): a name that holds one would have the rest of a line
    /// read backwards. Doors for data let none in, but for the line breaks of what has lines.
    /// </summary>
    public static bool IsSteering(int character) => character is < 0x20 or (>= 0x7F and < 0xA0) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <inheritdoc cref="IsSteering"/>
    public static bool HasSteering(string text) => text.Any(letter => IsSteering(letter));

    private static bool IsSeen(Rune rune) => !Fillers.Contains(rune.ToString(), StringComparison.Ordinal) && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);
}
