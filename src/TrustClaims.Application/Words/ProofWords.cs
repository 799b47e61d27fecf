using System.Text.RegularExpressions;

namespace TrustClaims.Application.Words;

/// <summary>
/// What people are asked to show where they are not believed: pictures, receipts, papers, reports. No question of ours asks for any of it. Both languages are looked
/// for, whatever the question is written in; what says that none is needed may be said.
/// </summary>
public static partial class ProofWords
{
    /// <summary>The first such word, as it is written there; null where there is none.</summary>
    public static string? In(string text) => Asking().Match(Denied().Replace(text, " ")) is { Success: true } found ? found.Value : null;

    // "Avez-vous reçu": received, and no receipt; therefore a receipt with what stands before it.
    [GeneratedRegex(
        @"\b(photos?|photographi\w*|photographs?|captures? d.écran|(un|le|votre|vos|les|des|du) reçus?|tickets? de caisse|factures?|justificati\w+|preuves?|prouve[rz]?|dépôt de plainte|déposer (une )?plainte|porter plainte|attestations?|pièces? d.identité|cartes? d.identité|constats?|certificats?|scans?|scanne[rz]?|pictures?|screenshots?|receipts?|invoices?|proofs?|prove|evidence|police reports?|report it to the police|identity (card|document)s?|ID cards?|certificates?|sworn statements?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Asking();

    [GeneratedRegex(
        @"\b(rien à prouver|nothing to prove|(aucune?|sans|pas de|ni|pas besoin d[e’']|no|without|no need for|nor) ?(une?|any|a)? ?(photos?|reçus?|tickets? de caisse|factures?|justificatifs?|preuves?|attestations?|constats?|certificats?|pictures?|screenshots?|receipts?|invoices?|proofs?|evidence|certificates?))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Denied();
}
