using System.Globalization;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Exchanges;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Application.Notifications;

/// <summary>How somebody comes back to us from a letter.</summary>
/// <param name="Link">Their own page of it.</param>
/// <param name="ReplyTo">Where an answer by mail lands; null where the installation takes none.</param>
public sealed record WayBack(Uri Link, string? ReplyTo)
{
    /// <summary>What names the language of a page in a link: it stays the reader's choice, whatever their browser asks for.</summary>
    public const string Language = "lang";

    /// <summary>Whoever reads a letter in a language goes on in it.</summary>
    public WayBack In(CultureInfo language)
    {
        var link = new UriBuilder(Link);
        link.Query = $"{link.Query}{(link.Query.Length == 0 ? '?' : '&')}{Language}={language.TwoLetterISOLanguageName}";
        return this with { Link = link.Uri };
    }
}

/// <summary>Makes the link and the address for answers that a letter on a claim, or on an agreement that nobody has claimed on, carries.</summary>
public sealed class WaysBack(SignedLinks links, ReplyAddresses replies)
{
    public async Task<WayBack> To(Claim claim, Agreement agreement, CustomerId customer, CancellationToken cancellation) =>
        await To(agreement, customer, $"claim={claim.Reference}", cancellation) with
        {
            ReplyTo = await replies.For(claim, customer, agreement.LinkEpoch, cancellation),
        };

    /// <param name="customer">Whom the letter is to: once the agreement is another's, the link opens nothing.</param>
    /// <param name="query">What the page is to show first.</param>
    public async Task<WayBack> To(Agreement agreement, CustomerId customer, string query, CancellationToken cancellation) =>
        new(
            new Uri($"{await links.UrlFor(LinkTarget.Of(agreement) with { Holder = customer }, cancellation)}?{query}"),
            await replies.For(agreement, customer, cancellation));
}
