namespace TrustClaims.Application.Exchanges;

/// <summary>A message as a mail service hands it over, its characters decoded.</summary>
/// <param name="MessageId">As its sender's server named it; null where the service does not say.</param>
/// <param name="From">An address, with or without a name before it.</param>
/// <param name="Recipients">Everything that names whom it is to, in any form.</param>
/// <param name="Stripped">The text without what it answers, where the service cuts that off.</param>
/// <param name="Attachments">How many came with it.</param>
public sealed record InboundMail(
    string? MessageId, string? From, string Recipients, string? Subject, string? Text, string? Stripped, string? Html, int Attachments, IReadOnlyList<MailHeader> Headers);

public sealed record MailHeader(string Name, string Value);

/// <summary>What became of a message.</summary>
public enum MailOutcome
{
    /// <summary>With what was said before, and before a person.</summary>
    Kept,

    /// <summary>With what was said before; nobody is asked to answer it.</summary>
    KeptSilently,

    /// <summary>It had come before.</summary>
    Known,

    /// <summary>Nothing of it is kept: our own, a bounce, without a word, or one machine's too many.</summary>
    Ignored,
}
