using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Application.Notifications;

/// <summary>By which door a letter leaves, and when it may.</summary>
public sealed class WaysOut(ILetterPort mail, ISmsPort sms, QuietHours quiet)
{
    /// <summary>From when it may go: a phone wakes people, a letter-box does not.</summary>
    public DateTimeOffset From(Letter letter, DateTimeOffset now) => letter.Channel == WrittenChannel.Sms ? quiet.After(now) : now;

    /// <inheritdoc cref="ILetterPort.HandOver"/>
    public Task HandOver(Letter letter, CancellationToken cancellation) => letter.Channel == WrittenChannel.Sms
        ? sms.HandOver(new Sms(letter.Id, letter.Phone!, letter.Short), cancellation)
        : mail.HandOver(letter, cancellation);
}
