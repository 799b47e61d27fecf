using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using TrustClaims.Application.Settings;

namespace TrustClaims.Application.Notifications;

/// <summary>
/// A mail server. It knows no ids: where it took a letter and we never heard so, it gets the letter again, under the same Message-ID. A connection for each
/// letter: what one of them breaks, the next does not meet.
/// </summary>
public sealed class SmtpMail(SmtpOptions options) : ILetterPort
{
    public async Task HandOver(Letter letter, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.Timeout);
        using var mail = Write(letter);
        using var client = Client();
        try
        {
            // Waited for ourselves as well: a server that is silent at the wrong moment keeps the client from noticing.
            await client.SendMailAsync(mail, limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            var told = string.Create(CultureInfo.InvariantCulture, $"The mail server did not finish within {options.TimeoutSeconds} s.");
            throw new NotHandedOverException(told, told) { IsSilent = true };
        }
        catch (Exception failure) when (failure is SmtpException or FormatException or IOException)
        {
            throw NotTaken(failure);
        }
    }

    private SmtpClient Client() => new(options.Host, options.Port)
    {
        EnableSsl = options.Tls,
        Credentials = options.User is { Length: > 0 } user ? new NetworkCredential(user, options.Password) : null,
        DeliveryFormat = SmtpDeliveryFormat.International,
    };

    private static MailMessage Write(Letter letter)
    {
        var mail = new MailMessage(Named(letter.From), Named(letter.To!)) { Subject = OneLine(letter.Subject), SubjectEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8 };
        foreach (var (name, value) in MailHeaders.Of(letter))
        {
            mail.Headers.Add(name, value);
        }

        if (letter.ReplyTo is { } replyTo)
        {
            mail.ReplyToList.Add(Named(replyTo));
        }

        // The plainest first, as RFC 2046 has it: who can show the last does.
        mail.AlternateViews.Add(View(letter.Text, MediaTypeNames.Text.Plain));
        mail.AlternateViews.Add(View(letter.Html, MediaTypeNames.Text.Html));
        return mail;
    }

    // The client puts a name between quotes as it stands: one of the name's own would end it there, and what follows would be another address.
    private static MailAddress Named(MailAddress address) => new(address.Address, address.DisplayName.Replace('"', '\'').Replace('\\', '/'));

    private static AlternateView View(string content, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(content, Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }

    // A line break would begin another header.
    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));

    private static NotHandedOverException NotTaken(Exception failure)
    {
        var status = (failure as SmtpException)?.StatusCode ?? SmtpStatusCode.GeneralFailure;
        // 550 to 553, said to the address. What else a server says there, 554 above all, may be about us and pass.
        var refused = failure is SmtpFailedRecipientException && (int)status is >= 550 and <= 553;
        var said = failure.InnerException is { } inner ? $"{failure.Message} {inner.Message}" : failure.Message;
        return new NotHandedOverException($"The mail server did not take it ({failure.GetType().Name}, {status}).", said) { IsRefused = refused };
    }
}
