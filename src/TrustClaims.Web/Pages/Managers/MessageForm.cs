using TrustClaims.Application.Notifications.Templates;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>What a manager types for a message in one language.</summary>
public sealed class MessageForm
{
    public string? Subject { get; set; }

    public string? Text { get; set; }

    /// <summary>Of the version that the page showed.</summary>
    public int Number { get; set; }

    public static MessageForm Of(MessageText text) => new() { Subject = text.Subject, Text = text.Text, Number = text.Number };

    public RewrittenText Rewritten(string language) => new(language, Subject ?? "", Text ?? "", Number);
}

/// <summary>A message in one language as the page shows it: what is typed, what counts now, and what a customer would read.</summary>
/// <param name="Language">fr or en.</param>
/// <param name="Stale">Somebody else has rewritten it since the page was opened.</param>
public sealed record MessageColumn(string Kind, string Language, MessageForm Form, MessageText Current, bool Stale, PreviewedMessage? Preview)
{
    /// <summary>Before the names of its inputs.</summary>
    public string Prefix => Language == "fr" ? nameof(MessageModel.Fr) : nameof(MessageModel.En);
}
