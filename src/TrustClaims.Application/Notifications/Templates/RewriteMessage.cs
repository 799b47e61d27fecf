using TrustClaims.Application.Journals;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Notifications.Templates;

/// <summary>A message in one language, as a manager wants it.</summary>
/// <param name="Language">fr or en.</param>
/// <param name="ShownNumber">Of the version that the manager was looking at; 0 where it was the first of all, our own.</param>
public sealed record RewrittenText(string Language, string Subject, string Text, int ShownNumber);

/// <summary>A manager's words for a message, in one language or both at once; a language that says what it said before stays as it is.</summary>
public sealed record RewriteMessageRequest(string Kind, IReadOnlyList<RewrittenText> Texts, NamedPerson By);

/// <summary>Adds a version; what was written before is never changed. What goes out from now on says it, also what waits already.</summary>
public sealed class RewriteMessage(ClaimsDb db, MessageTemplates templates, TimeProvider clock)
{
    public async Task<Result<Done>> Handle(RewriteMessageRequest request, CancellationToken cancellation)
    {
        if (!MessageKinds.All.ContainsKey(request.Kind) || request.Texts.Any(one => !Texts.Codes.Contains(one.Language)))
        {
            return new Refusal.NotFound();
        }

        var texts = request.Texts.Select(one => one with { Subject = Seen(one.Subject), Text = Seen(one.Text.ReplaceLineEndings("\n"), keep: "\n\t") }).ToList();
        var mistakes = texts.SelectMany(one => MessageMistakes.In(request.Kind, one.Language, one.Subject, one.Text)).ToList();
        return mistakes.Count > 0 ? new Refusal.Invalid(mistakes)
            : await db.InTransactionOrAgain(inside => Write(request with { Texts = texts }, inside), cancellation);
    }

    // Nobody sees the others, and some databases refuse them.
    private static string Seen(string words, string keep = "") =>
        string.Concat(words.Select(letter => Writing.IsSteering(letter) && !keep.Contains(letter, StringComparison.Ordinal) ? ' ' : letter)).Trim();

    private async Task<Result<Done>> Write(RewriteMessageRequest request, CancellationToken cancellation)
    {
        // What an attempt before this one has left behind is not to be saved with it.
        db.ChangeTracker.Clear();
        var now = clock.GetUtcNow();
        foreach (var text in request.Texts)
        {
            var current = await templates.Of(request.Kind, Texts.Language(text.Language), cancellation);
            if ((text.Subject, text.Text) == (current.Subject, current.Text))
            {
                continue;
            }

            if (current.Number != text.ShownNumber)
            {
                return new Refusal.StaleVersion(text.ShownNumber, current.Number);
            }

            db.Templates.Add(new MessageTemplate(request.Kind, text.Language, current.Number + 1, text.Subject, text.Text, request.By, now));
            var told = new { text.Language, Number = current.Number + 1, text.Subject, text.Text };
            await Journal.Write(db, AuditSubject.OfMessage(request.Kind, text.Language), AuditAuthor.Of(request.By.Id), "rewritten", told, now, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return Done.Yes;
    }
}
