using TrustClaims.Application.Accounts;
using TrustClaims.Application.Exchanges;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Application.Notifications;

/// <summary>How somebody comes back to us from a letter.</summary>
/// <param name="Link">Their own page of it.</param>
/// <param name="ReplyTo">Where an answer by mail lands; null where the installation takes none.</param>
public sealed record WayBack(Uri Link, string? ReplyTo);

/// <summary>Makes the link and the address for answers that a letter on a claim carries.</summary>
public sealed class WaysBack(SignedLinks links, ReplyAddresses replies)
{
    /// <param name="customer">Whom the letter is to: once the agreement is another's, the link opens nothing.</param>
    public async Task<WayBack> To(Claim claim, Agreement agreement, CustomerId customer, CancellationToken cancellation) => new(
        new Uri($"{await links.UrlFor(LinkTarget.Of(agreement) with { Holder = customer }, cancellation)}?claim={claim.Reference}"),
        await replies.For(claim, customer, agreement.LinkEpoch, cancellation));
}
