using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Exchanges;

/// <summary>A text of ours as a manager has rewritten it. Versions are never changed: the one with the largest number counts, and an empty one means our own again.</summary>
public sealed class MessageTemplate
{
    private MessageTemplate()
    {
    }

    public MessageTemplate(string kind, string language, int number, string subject, string text, NamedPerson by, DateTimeOffset at) =>
        (Kind, Language, Number, Subject, Text, By, ByName, At) = (kind, language, number, subject, text, by.Id, by.Name, at);

    /// <summary>Which message.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>fr or en.</summary>
    public string Language { get; private set; } = "";

    /// <summary>From 1, by kind and language.</summary>
    public int Number { get; private set; }

    public string Subject { get; private set; } = "";

    public string Text { get; private set; } = "";

    public StaffId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
