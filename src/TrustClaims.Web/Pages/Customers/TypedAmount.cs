using System.Text.RegularExpressions;
using TrustClaims.Domain;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>
/// An amount as people write it: "1 250,50 €", "1250.50". Only a space stands between thousands; a comma or a point begins the decimals, and never more
/// of them than the currency has: what "1,234" means is asked, not guessed.
/// </summary>
internal static partial class TypedAmount
{
    private const string Field = "value";

    /// <summary>How an amount in that currency can be written, its thousands too.</summary>
    public static Money Example(Currency currency) => new((1249 * currency.MinorPerMajor) + (currency.MinorPerMajor / 2), currency);

    public static Result<Money> Of(string typed, Currency currency)
    {
        var read = Written().Match(Unit(currency).Replace(typed, "").Trim());
        if (!read.Success)
        {
            return Mistake("amount_not_read", currency);
        }

        var decimals = read.Groups["decimals"].Value;
        if (decimals.Length > currency.Decimals)
        {
            return Mistake("amount_decimals", currency);
        }

        var whole = string.Concat(read.Groups["whole"].Value.Where(char.IsAsciiDigit));
        if (read.Groups["below"].Success || (whole + decimals).All(digit => digit == '0'))
        {
            return Mistake("amount_not_positive", currency);
        }

        return Money.TryParse($"{whole}.{decimals}", currency, out var money) ? money : new Refusal.AmountOutOfRange();
    }

    private static Refusal Mistake(string code, Currency currency) => new Refusal.Invalid([new FieldError(Field, code, Example(currency))]);

    private static Regex Unit(Currency currency) =>
        new($@"R\$|\p{{Sc}}|\b{currency.Code}\b|\beuros?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^(?<below>[-−–]\s?)?(?<whole>[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+|[0-9]+)(?:[.,](?<decimals>[0-9]*))?$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Written();
}
