using TrustClaims.Application.Notifications;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Application.Desk;

/// <summary>What the fields of a ready text say of one customer and one claim.</summary>
public sealed class ReadyClaimWords(WordsOf words, ShopOptions shop)
{
    /// <param name="language">fr or en: in which they are said.</param>
    /// <param name="name">The customer's; null where it is not known.</param>
    /// <param name="agent">The real name of whoever writes.</param>
    /// <param name="claim">Null where it is about none: its fields are empty then.</param>
    public IReadOnlyDictionary<string, string?> Of(string language, string? name, string agent, Claim? claim) => Texts.Speaking(
        Texts.Language(language),
        () => new Dictionary<string, string?>
        {
            ["name"] = name,
            ["item"] = claim is null ? null : words.Letters.Items([.. claim.Items.Select(item => (item.Title, item.Quantity))]),
            ["reference"] = claim?.Reference.ToString(),
            ["amount"] = claim is null ? null : words.Ready["amount", claim.Left],
            ["agent"] = agent,
            ["shop"] = shop.Name,
        });
}
