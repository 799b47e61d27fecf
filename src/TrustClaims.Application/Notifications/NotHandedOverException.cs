namespace TrustClaims.Application.Notifications;

/// <summary>The other side did not take a message.</summary>
/// <param name="message">What happened, without any name, address or number: it is logged.</param>
/// <param name="said">What the other side said, which may name them: it is kept with the message alone.</param>
public sealed class NotHandedOverException(string message, string said) : Exception(message)
{
    public string Said { get; } = said;

    /// <summary>This address takes nothing, now or later: trying again would change nothing.</summary>
    public bool IsRefused { get; init; }

    /// <summary>It did not answer in time: the next message would wait as long.</summary>
    public bool IsSilent { get; init; }
}
