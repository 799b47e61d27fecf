using System.Text.RegularExpressions;

namespace TrustClaims.Application.Exchanges;

/// <summary>Cuts off what a mail answers. Where it is not plain that the rest is a quotation to its end, everything stays: rather twice than lost.</summary>
public static partial class QuotedMail
{
    /// <param name="text">With line feeds between its lines.</param>
    public static string Without(string text)
    {
        var lines = text.Split('\n');
        var quoted = new Quoted(Array.FindLastIndex(lines, line => line.Length > 0 && !line.StartsWith('>')) + 1, Array.FindLastIndex(lines, line => line.StartsWith('>')));
        var begin = Enumerable.Range(0, lines.Length).FirstOrDefault(at => BeginsQuotation(lines, at, quoted), lines.Length);
        while (begin > 0 && begin < lines.Length && lines[begin - 1].All(letter => letter is '_' or '-' or ' '))
        {
            // A rule, or an empty line, above it.
            begin--;
        }

        return begin == 0 ? text : string.Join('\n', lines[..begin]);
    }

    private static bool BeginsQuotation(string[] lines, int at, Quoted quoted) =>
        Original().IsMatch(lines[at])
        || IsHeaders(lines, at)
        || (lines[at].StartsWith('>') && quoted.ToTheEndFrom(at))
        || (Attribution().IsMatch(lines[at]) && quoted.After(at + 1, lines[at]))
        // The mail program has broken it in two.
        || (at + 1 < lines.Length && Attribution().IsMatch($"{lines[at]} {lines[at + 1]}") && quoted.After(at + 2, lines[at] + lines[at + 1]));

    /// <param name="End">From where on there is nothing but lines that quote.</param>
    /// <param name="Last">The last line that quotes; -1 for none.</param>
    private sealed record Quoted(int End, int Last)
    {
        // Answers that stand between the lines they answer are no quotation to the end.
        public bool ToTheEndFrom(int line) => line >= End;

        public bool After(int line, string attribution) => Last >= line ? ToTheEndFrom(line) : attribution.Contains('@', StringComparison.Ordinal);
    }

    // "De : … / Envoyé : … / Objet : …", as some programs put it above what is answered.
    private static bool IsHeaders(string[] lines, int at) =>
        From().IsMatch(lines[at]) && lines.Skip(at + 1).Take(5).Count(line => OtherHeader().IsMatch(line)) >= 2;

    [GeneratedRegex(@"^\s*-{2,}\s*(original message|message d['’]origine|message original)\s*-{2,}\s*$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Original();

    [GeneratedRegex(@"^\s*(on|le)\s.{5,300}\s(wrote|a écrit)\s*:\s*$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Attribution();

    [GeneratedRegex(@"^\s*\*?(from|de)\s*:\*?\s.+", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex From();

    [GeneratedRegex(@"^\s*\*?(sent|envoyé|date|to|à|cc|subject|objet)\s*:\*?\s.+", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex OtherHeader();
}
