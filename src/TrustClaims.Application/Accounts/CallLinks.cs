using TrustClaims.Application.Settings;

namespace TrustClaims.Application.Accounts;

/// <summary>The links with which whoever booked a call moves or cancels it, known to us or not.</summary>
public sealed class CallLinks(SignedLinks links, InstallationAddress address)
{
    /// <param name="contact">The request to be called.</param>
    public async Task<Uri> UrlFor(Guid contact, CancellationToken cancellation) => address.Page(await PathFor(contact, cancellation));

    public async Task<string> PathFor(Guid contact, CancellationToken cancellation) => $"/person/call/{(await links.Key(cancellation)).SignCall(contact)}";

    /// <returns>Null for a forged one.</returns>
    public async Task<Guid?> Open(string token, CancellationToken cancellation) => (await links.Key(cancellation)).ReadCall(token);
}
