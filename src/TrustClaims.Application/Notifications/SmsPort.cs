namespace TrustClaims.Application.Notifications;

/// <summary>One short message, ready to go.</summary>
/// <param name="Id">The message's id: one handed over twice is one message.</param>
/// <param name="To">E.164: "+33612345678".</param>
public sealed record Sms(Guid Id, string To, string Text);

/// <summary>The door through which short messages leave: files, or a gateway.</summary>
public interface ISmsPort
{
    /// <summary>
    /// Hands it over within <see cref="SendLetters.LongestSending"/>, once for its id: one that was handed over before is done and changes nothing.
    /// </summary>
    /// <exception cref="NotHandedOverException">The other side did not take it.</exception>
    Task HandOver(Sms sms, CancellationToken cancellation);
}
