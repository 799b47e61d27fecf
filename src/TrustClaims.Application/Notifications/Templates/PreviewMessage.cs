using System.Net.Mail;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications.Templates;

/// <summary>Words for a message that nobody has saved yet.</summary>
/// <param name="Language">fr or en.</param>
public sealed record PreviewMessageRequest(string Kind, string Language, string Subject, string Text);

/// <summary>A message as a customer would read it.</summary>
/// <param name="Text">With all that stands around it.</param>
/// <param name="Values">What each field says in this example; empty where it has nothing to say.</param>
public sealed record PreviewedMessage(string Subject, string Text, IReadOnlyDictionary<string, string> Values, ExampleSource Source);

/// <summary>Shows what a message would say, with what really happened where there is any; nothing is sent or kept.</summary>
public sealed class PreviewMessage(MessageExamples examples, LetterRenderer renderer, ShopOptions shop, TimeProvider clock)
{
    public async Task<Result<PreviewedMessage>> Handle(PreviewMessageRequest request, CancellationToken cancellation)
    {
        if (!MessageKinds.All.ContainsKey(request.Kind))
        {
            return new Refusal.NotFound();
        }

        var language = Texts.Language(request.Language);
        var example = await examples.Of(request.Kind, language, cancellation);
        return Texts.Speaking(language, () => Preview(request, example));
    }

    private PreviewedMessage Preview(PreviewMessageRequest request, Example example)
    {
        var values = MessageKinds.All[request.Kind].ToDictionary(name => name, name => example.News.Fields[name]().Text ?? "");
        if (request.Kind == MessageKinds.Short)
        {
            return new PreviewedMessage("", TemplateText.FillLine(request.Text, example.News.Fields), values, example.Source);
        }

        var message = new OutboxMessage { Id = Guid.Empty, Kind = request.Kind, CreatedAt = clock.GetUtcNow() };
        var letter = renderer.Write(message, new Recipient(example.Name, new MailAddress(shop.MailFrom), null, WrittenChannel.Mail, request.Language), example.News, new MessageText(request.Subject, request.Text), new MessageText("", ""));
        return new PreviewedMessage(letter.Subject, letter.Text, values, example.Source);
    }
}
