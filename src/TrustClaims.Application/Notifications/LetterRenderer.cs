using System.Globalization;
using System.Net.Mail;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications;

/// <summary>Whom a message goes to.</summary>
/// <param name="Email">Where mail can go to; null where none can.</param>
public sealed record Recipient(string? Name, MailAddress? Email);

/// <summary>
/// Makes a letter of what there is to say and the template that says it. Around it stand the greeting, the way to the customer's own page, the way to a person and our
/// name: those are in every letter, whatever a template says.
/// </summary>
public sealed class LetterRenderer(WordsOf words, ShopOptions shop)
{
    private static readonly HtmlEncoder Markup = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Texts texts = words.Letters;

    /// <param name="template">For its kind, in the reader's language.</param>
    public Letter Write(OutboxMessage message, Recipient to, News news, MessageText template)
    {
        // Without line breaks and the like: a name stands on one line, in the greeting and in the address.
        var name = OneLine(to.Name);
        var hello = name.Length == 0 ? texts["hello.nobody"] : texts["hello", name];
        var subject = TemplateText.FillLine(template.Subject, news.Fields);
        var paragraphs = TemplateText.Fill(template.Text, news.Fields);
        return new Letter(
            message.Id,
            message.CreatedAt,
            new MailAddress(shop.MailFrom, shop.Name),
            new MailAddress(to.Email!.Address, name),
            subject,
            Plain(hello, paragraphs, news),
            Html(hello, subject, paragraphs, news),
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            string.Join("\n\n", paragraphs.Where(paragraph => paragraph.Tone == Tone.Ours).Select(paragraph => paragraph.Text)));
    }

    private string Plain(string hello, IReadOnlyList<Paragraph> paragraphs, News news) => string.Join(
        "\n\n",
        ((IEnumerable<string?>)
        [
            hello,
            .. paragraphs.Select(paragraph => paragraph.Tone == Tone.Quoted ? "> " + paragraph.Text.ReplaceLineEndings("\n> ") : paragraph.Text),
            texts["link", news.Link], Person(), news.Reference, texts["sign", shop.Name],
        ]).Where(part => part is not null)) + "\n";

    private string Html(string hello, string subject, IReadOnlyList<Paragraph> paragraphs, News news)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<head><meta charset=\"utf-8\"><title>{Safe(subject)}</title></head>\n");
        html.Append("<body style=\"max-width:36em;margin:1.5em auto;padding:0 1em;font:1em/1.5 Georgia,serif\">\n");
        Line(html, Safe(hello));
        foreach (var paragraph in paragraphs)
        {
            Line(html, string.Join("<br>\n", paragraph.Text.ReplaceLineEndings("\n").Split('\n').Select(Safe)), paragraph.Tone == Tone.Quoted ? "blockquote" : "p");
        }

        Line(html, $"{Safe(texts["link.html"])} <a href=\"{Safe(news.Link.AbsoluteUri)}\">{Safe(texts["link.open"])}</a>");
        Line(html, Safe(Person()));
        if (news.Reference is { } reference)
        {
            Line(html, Safe(reference));
        }

        Line(html, Safe(texts["sign", shop.Name]));
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Line(StringBuilder html, string content, string tag = "p") => html.Append(CultureInfo.InvariantCulture, $"<{tag}>{content}</{tag}>\n");

    // What customers and people of ours wrote is text, never markup.
    private static string Safe(string text) => Markup.Encode(text);

    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string Person() => texts["person", shop.Phone, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? shop.HoursFr : shop.HoursEn];
}
