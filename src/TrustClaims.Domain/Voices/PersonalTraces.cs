using System.Text.RegularExpressions;

namespace TrustClaims.Domain.Voices;

/// <summary>
/// Finds what points at one person in a text that anybody reads: an address, a phone, the number of a claim, an order or a parcel. Dates, hours, sizes, prices and
/// counts point at nobody. Names are for people to see.
/// </summary>
public static partial class PersonalTraces
{
    /// <summary>What stands in the place of something harmless: no part of any number.</summary>
    private const char Blank = '|';

    /// <returns>The first of them, as it stands there; null where there is none.</returns>
    public static string? In(string text)
    {
        var left = Harmless().Replace(text, match => new string(Blank, match.Length));
        return Trace().Match(left) is { Success: true } found ? text.Substring(found.Index, found.Length).Trim() : null;
    }

    // Whole ones alone: what goes on with another number, or follows one, is a part of something longer.
    [GeneratedRegex(
        @"(?<![\w./-])(?<!\d[ \u00a0\u202f])(?:" +
        @"(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?![\w]|[.\-/]\d)" + // days
        @"|(?:\d{1,2}[./]\d{1,2}[./]\d\d" +
        @"|\d{1,2}/\d{1,2}\s?[-–]\s?\d{1,2}/\d{1,2}|\d{1,2}\s?[hj]?\s?/\s?\d{1,2}\s?[hj]?" + // days of a month; 24 h/24
        @"|(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d" + // years
        @"|\d{1,2}\s?[h:]\s?(?:\d\d)?\s?[-–]\s?\d{1,2}\s?[h:]\s?(?:\d\d)?|\d{1,2}\s?[h:]\s?\d\d|\d{1,2}\s?h" + // hours
        @"|(?:[1-9]\d{0,2}[ \u00a0\u202f.,]\d{3}|[1-9]\d?(?:[ \u00a0\u202f.,]\d{3}){2})(?:[.,]\d{1,2})?(?:\s?(?:€|%|k€))?" + // thousands
        @"|\d{1,4}(?:\s?[x×]\s?\d{1,4})+(?:\s?(?:mm|cm|m))?" +
        @"|\d{1,4}(?:[.,]\d{1,2})?\s?(?:kg|mg|g|ml|cl|l|mm|cm|km|m|min|mn|s|eur|euros?|€|%|k€)" + // sizes, weights, prices
        @"|\d{1,4}(?:ers?|res?|es?|èmes?|st|nd|rd|th)" +
        @"|(?:mi|début|fin|mid|early|late|[TQ][1-4]|[SH][12])[ -]?(?:19|20)\d\d" +
        @"|(?:ISO|EN|NF|DIN)[ -]?\d{2,5}" +
        @")(?![\w]|[ \u00a0\u202f]?[.\-/]?\d))",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Harmless();

    [GeneratedRegex(
        @"[^\s|]*@[^\s|]*" +
        @"|[+(]?\d(?:[ \u00a0\u202f./()-]{0,3}\d){5,}" + // phones, and numbers of anything
        @"|(?<!\w)(?:commande|order|n[°º]|r[ée]f(?:[ée]rence)?|colis|parcel|demande|claim|sinistre|suivi|tracking|contrat|contract|#)\s?(?:n[°º]|no\.?|number|num[ée]ro|:|#)?\s?:?\s?(?!(?:19|20)\d\d\b)\d{3,}" +
        @"|(?<![\w-])(?=[\w/-]*\p{L})(?:[\p{L}_/-]*\d){3,}[\w/-]*" + // letters and digits in one: orders, parcels
        @"|(?<![\w-])(?=[a-z-]*\d)(?=[\d-]*[a-z])[2-9a-hjkmnp-tv-z]{3}-?[2-9a-hjkmnp-tv-z]{4}(?![\w-])" + // claims
        @"|(?<![\w-])(?-i:[2-9A-HJKMNP-TV-Z]{3}-[2-9A-HJKMNP-TV-Z]{4})(?![\w-])",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Trace();
}
