using System.Globalization;
using System.Net.Mail;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Application.Notifications;

/// <summary>
/// Writes a letter in its customer's language: what, how much, how, by when, by whom, and what there is to do, which is mostly nothing.
/// </summary>
public sealed partial class LetterRenderer(WordsOf words, ClaimSentences sentences, ShopOptions shop)
{
    private static readonly HtmlEncoder Markup = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Texts texts = words.Letters;

    public Letter Write(LetterMatter matter) => Texts.Speaking(Texts.Language(matter.Customer.Language), () => Render(matter, Tell(matter)));

    private Letter Render(LetterMatter matter, Told told)
    {
        // Without line breaks and the like: a name stands on one line, in the greeting and in the address.
        var name = string.Join(' ', (matter.Customer.Name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var hello = name.Length == 0 ? texts["hello.nobody"] : texts["hello", name];
        return new Letter(
            matter.Message.Id,
            matter.Message.CreatedAt,
            new MailAddress(shop.MailFrom, shop.Name),
            new MailAddress(matter.Customer.Email!, name),
            told.Subject,
            Plain(hello, told, matter),
            Html(hello, told, matter),
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            string.Join("\n\n", told.Paragraphs.Where(paragraph => paragraph.Tone == Tone.Ours).Select(paragraph => paragraph.Text)));
    }

    private string Plain(string hello, Told told, LetterMatter matter) => string.Join(
        "\n\n",
        [
            hello,
            .. told.Paragraphs.Select(paragraph => paragraph.Tone == Tone.Quoted ? "> " + paragraph.Text.ReplaceLineEndings("\n> ") : paragraph.Text),
            texts["link", matter.Link], Person(), Reference(matter), texts["sign", shop.Name],
        ]) + "\n";

    private string Html(string hello, Told told, LetterMatter matter)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<head><meta charset=\"utf-8\"><title>{Safe(told.Subject)}</title></head>\n");
        html.Append("<body style=\"max-width:36em;margin:1.5em auto;padding:0 1em;font:1em/1.5 Georgia,serif\">\n");
        Paragraph(html, Safe(hello));
        foreach (var paragraph in told.Paragraphs)
        {
            Paragraph(html, string.Join("<br>\n", paragraph.Text.ReplaceLineEndings("\n").Split('\n').Select(Safe)), paragraph.Tone == Tone.Quoted ? "blockquote" : "p");
        }

        Paragraph(html, $"{Safe(texts["link.html"])} <a href=\"{Safe(matter.Link.AbsoluteUri)}\">{Safe(texts["link.open"])}</a>");
        Paragraph(html, Safe(Person()));
        Paragraph(html, Safe(Reference(matter)));
        Paragraph(html, Safe(texts["sign", shop.Name]));
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Paragraph(StringBuilder html, string content, string tag = "p") =>
        html.Append(CultureInfo.InvariantCulture, $"<{tag}>{content}</{tag}>\n");

    // What customers and people of ours wrote is text, never markup.
    private static string Safe(string text) => Markup.Encode(text);

    private string Person() => texts["person", shop.Phone, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? shop.HoursFr : shop.HoursEn];

    private string Reference(LetterMatter matter) => texts["reference", ClaimReference.Parse(matter.Facts.Reference), About(matter)];

    private string About(LetterMatter matter) => texts[matter.Agreement is Contract ? "about.contract" : "about.order", matter.Agreement.Number];

    /// <summary>A person's own words, and the line before them, stand in the letter; with the customer's exchanges those words are kept already.</summary>
    private enum Tone
    {
        Ours,
        Introducing,
        Quoted,
    }

    private sealed record Said(string Text, Tone Tone = Tone.Ours);

    private sealed record Told(string Subject, IReadOnlyList<Said> Paragraphs);
}
