using System.Globalization;
using System.Text;
using Microsoft.Extensions.Primitives;
using TrustClaims.Domain;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>What people type, made readable: nothing that can be seen is taken away.</summary>
internal static class Typed
{
    /// <summary>The most that a draft keeps of one message: five times what may be sent, so that there is something to shorten.</summary>
    private const int LongestKept = 100_000;

    private const int LongestLine = 300;

    /// <summary>A message of several lines. Characters that nobody sees (and some databases refuse), or that turn the direction of others, are left out.</summary>
    public static string Words(StringValues typed) => Clean(typed.ToString().ReplaceLineEndings("\n"), LongestKept, keep: "\n\t");

    public static string Line(StringValues typed) => Clean(typed.ToString(), LongestLine, keep: "").Trim();

    public static int? Quantity(string typed) =>
        int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity > 0 ? quantity : null;

    private static string Clean(string text, int longest, string keep)
    {
        var clean = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= longest)
            {
                break;
            }

            if (!Writing.IsSteering(rune.Value) || (rune.Value < 128 && keep.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }
}
