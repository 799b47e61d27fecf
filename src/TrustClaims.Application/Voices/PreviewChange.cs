using TrustClaims.Application.Notifications;
using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Voices;

/// <summary>The letter about a change as its readers of one language get it.</summary>
/// <param name="Language">fr or en.</param>
public sealed record PreviewedLetter(string Language, string Subject, string Text);

/// <param name="Now">How many people would be told at once.</param>
/// <param name="Later">How many later, because they were told of something lately.</param>
public sealed record PreviewedChange(int Now, int Later, IReadOnlyList<PreviewedLetter> Letters);

/// <summary>Shows what publishing would send, and to how many; nothing is kept or sent.</summary>
public sealed class PreviewChange(ClaimsDb db, ChangeNews news, MessageTemplates templates, LetterRenderer renderer)
{
    public async Task<Result<PreviewedChange>> Handle(PublishChangeRequest request, CancellationToken cancellation)
    {
        if (PublishChange.RefusalOf(request) is { } refusal)
        {
            return refusal;
        }

        var now = db.Clock.GetUtcNow();
        var people = await db.ToTell(request.Theme, await db.WhoSpokeOf(request.Theme, now, cancellation), now, cancellation);
        var change = new VoicedChange(request.Once, request.Theme, request.French!.Trim(), request.English!.Trim(), request.By.Name, now);
        var letters = new List<PreviewedLetter>();
        foreach (var language in Texts.Codes)
        {
            letters.Add(await Letter(change, language, cancellation));
        }

        return new PreviewedChange(people.Count(one => one.From <= now), people.Count(one => one.From > now), letters);
    }

    private async Task<PreviewedLetter> Letter(VoicedChange change, string code, CancellationToken cancellation)
    {
        var language = Texts.Language(code);
        var (template, brief) = (await templates.Of(ChangeNews.Kind, language, cancellation), await templates.Of(MessageKinds.Short, language, cancellation));
        var letter = Texts.Speaking(language, () => renderer.Write(
            ChangeNews.Letter(change, default, change.At), new Recipient(null, null, null, WrittenChannel.Mail, code), news.Example(change), template, brief));
        return new PreviewedLetter(code, letter.Subject, letter.Text);
    }
}
