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

    /// <summary>A message of several lines. Characters that nobody sees (and some databases refuse) are left out.</summary>
    public static string Words(StringValues typed) => Clean(typed.ToString().ReplaceLineEndings("\n"), LongestKept, keep: "\n\t");

    public static string Line(StringValues typed) => Clean(typed.ToString(), LongestLine, keep: "").Trim();

    /// <summary>An amount as people write it: "1 250,00 €", "1250.00".</summary>
    public static Money? Amount(string typed, Currency currency)
    {
        var plain = new string(typed.Where(letter => char.IsAsciiDigit(letter) || letter is ',' or '.' or '-').ToArray());
        var point = plain.LastIndexOfAny([',', '.']);
        // A separator before three last digits stands between thousands, unless the currency has three decimals.
        if (point >= 0 && plain.Length - point - 1 == 3 && currency.Decimals < 3)
        {
            point = -1;
        }

        var digits = point < 0 ? Digits(plain) : $"{Digits(plain[..point])}.{Digits(plain[(point + 1)..])}";
        return !plain.Contains('-', StringComparison.Ordinal) && Money.TryParse(digits, currency, out var money) && !money.IsZero ? money : null;
    }

    public static int? Quantity(string typed) =>
        int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity > 0 ? quantity : null;

    private static string Digits(string text) => new(text.Where(char.IsAsciiDigit).ToArray());

    private static string Clean(string text, int longest, string keep)
    {
        var clean = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= longest)
            {
                break;
            }

            if (!Rune.IsControl(rune) || (rune.Value < 128 && keep.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }
}
