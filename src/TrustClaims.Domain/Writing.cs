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
    /// read backwards. Or a code that is no character and never will be (U+FDD0 to U+FDEF, the last two of each plane). Doors for data let none in, but for the line
    /// breaks of what has lines.
    /// </summary>
    public static bool IsSteering(int character) => character is < 0x20 or (>= 0x7F and < 0xA0) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) || IsNone(character);

    /// <summary>
    /// Letters apart from their marks ("é" as "e" and its accent), of any text at all: codes that are no characters are left out, and half a character is U+FFFD.
    /// <see cref="string.Normalize(NormalizationForm)"/> throws at either.
    /// </summary>
    public static string Decomposed(string text)
    {
        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => !IsNone(rune.Value)))
        {
            sound.Append(rune.ToString());
        }

        return sound.ToString().Normalize(NormalizationForm.FormD);
    }

    private static bool IsNone(int character) => character is >= 0xFDD0 and <= 0xFDEF || (character & 0xFFFE) == 0xFFFE;

    /// <inheritdoc cref="IsSteering"/>
    public static bool HasSteering(string text) => text.Any(letter => IsSteering(letter));

    private static bool IsSeen(Rune rune) => !Fillers.Contains(rune.ToString(), StringComparison.Ordinal) && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);
}
