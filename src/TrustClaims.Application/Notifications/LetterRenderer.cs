using System.Globalization;
using System.Net.Mail;
using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications;

/// <summary>Whom a message goes to, and how: as they prefer where we know the address for it, else the other way.</summary>
/// <param name="Email">Where mail can go to; null where none can.</param>
/// <param name="Phone">As E.164; null where we know none.</param>
/// <param name="Channel">Null where we know no address at all.</param>
public sealed record Recipient(string? Name, MailAddress? Email, string? Phone, WrittenChannel? Channel, string Language)
{
    /// <param name="asked">How this one message is to go; taken where we know the address for it.</param>
    public static Recipient Of(Customer customer, WrittenChannel? asked = null)
    {
        var email = MailAddress.TryCreate(customer.Email, out var address) ? address : null;
        WrittenChannel? channel = (email, customer.Phone) switch
        {
            (not null, not null) => asked ?? customer.Prefers,
            (not null, null) => WrittenChannel.Mail,
            (null, not null) => WrittenChannel.Sms,
            (null, null) => null,
        };
        return new Recipient(customer.Name, email, customer.Phone, channel, customer.Language);
    }

    /// <summary>Whoever wants to talk to a person is written to where they said, then where we know the customer's own address; else by SMS to the phone that we call; in the language they want today, or else in which they asked.</summary>
    /// <param name="customer">Null for somebody whom we do not know.</param>
    public static Recipient Of(ContactRequest contact, Customer? customer)
    {
        var isCall = contact.Wish == ContactWish.CallBack;
        var email = MailAddress.TryCreate(isCall ? contact.Email ?? customer?.Email : contact.ReachAt, out var address) ? address : null;
        var phone = isCall ? contact.ReachAt : customer?.Phone;
        // An address that is not the one we know was given for this once.
        var isOwn = email is null || string.Equals(email.Address, customer?.Email, StringComparison.OrdinalIgnoreCase);
        WrittenChannel? channel = customer?.Prefers == WrittenChannel.Sms && isOwn && phone is not null ? WrittenChannel.Sms
            : email is not null ? WrittenChannel.Mail : phone is not null ? WrittenChannel.Sms : null;
        return new Recipient(customer?.Name, email, phone, channel, customer?.Language ?? contact.Language);
    }
}

/// <summary>
/// Makes a letter of what there is to say and the template that says it. Around it stand the greeting, the way to the customer's own page, the way to a person and our
/// name: those are in every letter, whatever a template says.
/// </summary>
public sealed class LetterRenderer(WordsOf words, ShopOptions shop)
{
    private readonly Texts texts = words.Letters;

    /// <param name="template">For its kind, in the reader's language.</param>
    /// <param name="brief">For what an SMS says of any kind.</param>
    public Letter Write(OutboxMessage message, Recipient to, News news, MessageText template, MessageText brief)
    {
        // Without line breaks and the like: a name stands on one line, in the greeting and in the address.
        var name = OneLine(to.Name);
        var hello = name.Length == 0 ? texts["hello.nobody"] : texts["hello", name];
        var (subject, paragraphs) = Said(news, template);
        var told = Brief(subject, news.Promise, brief);
        return new Letter(
            message.Id,
            // What was planned says when it leaves, and the same after a crash.
            message.NotBefore > message.CreatedAt ? message.NotBefore : message.CreatedAt,
            new MailAddress(shop.MailFrom, shop.Name),
            to.Email is { } email ? new MailAddress(email.Address, name) : null,
            subject,
            Plain(hello, paragraphs, news),
            Html(hello, subject, paragraphs, news),
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            string.Join("\n\n", paragraphs.Where(paragraph => paragraph.Tone == Tone.Ours).Select(paragraph => paragraph.Text)))
        {
            ReplyTo = news.Back.ReplyTo is { } answers ? new MailAddress(answers, shop.Name) : null,
            Channel = to.Channel ?? WrittenChannel.Mail,
            Phone = to.Phone,
            Short = ShortText.Of(told, news.Back.Link),
            ShortSaid = ShortText.Said(told, news.Back.Link),
        };
    }

    private string Brief(string subject, string? promise, MessageText brief) => TemplateText.FillLine(brief.Text, new Dictionary<string, Func<Field>>
    {
        ["shop"] = () => new Field(shop.Name),
        ["subject"] = () => new Field(promise is null ? subject : $"{subject}. {promise}"),
    });

    // A manager's words may come to nothing for this one customer, where all their fields are empty: then it is ours that go out.
    private (string Subject, IReadOnlyList<Paragraph> Paragraphs) Said(News news, MessageText template)
    {
        var (subject, paragraphs) = (TemplateText.FillLine(template.Subject, news.Fields), TemplateText.Fill(template.Text, news.Fields));
        if (subject.Length > 0 && paragraphs.Count > 0)
        {
            return (subject, paragraphs);
        }

        var own = MessageTemplates.Own(words, news.Kind);
        return (subject.Length > 0 ? subject : TemplateText.FillLine(own.Subject, news.Fields), paragraphs.Count > 0 ? paragraphs : TemplateText.Fill(own.Text, news.Fields));
    }

    private string Plain(string hello, IReadOnlyList<Paragraph> paragraphs, News news) => string.Join(
        "\n\n",
        ((IEnumerable<string?>)
        [
            hello,
            .. paragraphs.Select(paragraph => LetterText.Of(paragraph, news.Back.Link, texts)),
            texts[news.Way, news.Back.Link.AbsoluteUri], Answerable(news), Person(), news.Reference, texts["sign", shop.Name],
        ]).Where(part => part is not null)) + "\n";

    private string Html(string hello, string subject, IReadOnlyList<Paragraph> paragraphs, News news)
    {
        var html = new LetterHtml(subject, shop.Name).Line(hello);
        foreach (var paragraph in paragraphs)
        {
            html.Paragraph(paragraph, news.Back.Link);
        }

        html.Open(texts[$"{news.Way}.html"], texts[$"{news.Way}.open"], news.Back.Link);
        if (Answerable(news) is { } answerable)
        {
            html.Line(answerable);
        }

        html.Line(texts["sign", shop.Name]).Soft(Person());
        return (news.Reference is { } reference ? html.Soft(reference) : html).ToString();
    }

    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string? Answerable(News news) => news.Back.ReplyTo is null ? null : texts["answerable"];

    private string Person() => texts["person", shop.PhoneShown(), shop.Hours()];
}
