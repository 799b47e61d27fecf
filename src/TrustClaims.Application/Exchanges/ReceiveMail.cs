using System.Security.Cryptography;
using System.Text;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Application.Exchanges;

/// <summary>
/// Takes in what somebody, or a relative of theirs, answered to a letter: once, with whatever the letter was about, and before a person. It gives access to
/// nothing, and nothing is ever answered by itself.
/// </summary>
public sealed class ReceiveMail(ClaimsDb db, ReplyAddresses replies, LivePolicy policies, ShopOptions shop, WordsOf words)
{
    /// <summary>In an hour, on one matter: more are kept and ask nobody.</summary>
    public const int MostAnHour = 20;

    /// <summary>In a day, on one matter, and one more from the customer's own address: whoever has one address for answers fills no database, and takes no place of theirs.</summary>
    public const int MostADay = 60;

    /// <summary>In an hour, of machines', of which more are not kept: however many they send, there is room for a person's.</summary>
    public const int MostOfMachines = 5;

    /// <inheritdoc cref="MostOfMachines"/>
    public const int MostOfMachinesADay = 20;

    // What is said of a message stands below it.
    private const int LongestText = Exchange.LongestText - 500;

    /// <remarks>Of a mail to nobody nothing is read. Others are read before the transaction: whatever time their text takes, nobody waits for it.</remarks>
    public async Task<Result<MailOutcome>> Handle(InboundMail mail, CancellationToken cancellation)
    {
        if (await replies.Find(mail.Recipients, cancellation) is not { } letter)
        {
            return new Refusal.ReplyAddressNotValid();
        }

        var read = WordsOf(mail);
        return await db.InTransactionOrAgain(inside => Receive(mail, letter, read, inside), cancellation);
    }

    private async Task<Result<MailOutcome>> Receive(InboundMail mail, AnsweredLetter letter, string read, CancellationToken cancellation)
    {
        var (origin, now) = (OriginOf(mail, letter.Id), db.Clock.GetUtcNow());
        var (email, language) = await db.ReachOf(letter, cancellation);
        var from = MailSender.Address(mail.From);
        var somebodyElse = from == email ? null : from;
        var (sender, text) = (MailSender.Of(mail, replies, shop), TextOf(mail, read, language, letter.Customer is null ? somebodyElse : null));
        // What is looked for and counted below stays so until the end.
        await db.TakeTurn([letter.Customer is { } known ? $"mail {known.Value}" : email ?? from ?? ""], cancellation);
        if (await db.IsKept(letter, origin, cancellation))
        {
            return MailOutcome.Known;
        }

        if (sender == SenderKind.Echo || text is null)
        {
            return MailOutcome.Ignored;
        }

        var answer = new MailedAnswer(letter, origin, email ?? from ?? "", language, text, somebodyElse, now);
        var today = await db.CameSince(answer, now.AddDays(-1), cancellation);
        var lately = today.Count(at => at > now.AddHours(-1));
        if (sender == SenderKind.Machine)
        {
            return lately < MostOfMachines && today.Count < MostOfMachinesADay && db.KeepSilently(answer) ? MailOutcome.KeptSilently : MailOutcome.Ignored;
        }

        var isOwn = from is not null && from == email;
        if (today.Count >= (isOwn ? MostADay + 1 : MostADay))
        {
            return MailOutcome.Ignored;
        }

        if (lately >= MostAnHour && today.Count < MostADay)
        {
            return db.KeepSilently(answer) ? MailOutcome.KeptSilently : MailOutcome.Ignored;
        }

        await db.Keep(answer, policies, shop, cancellation);
        return MailOutcome.Kept;
    }

    /// <summary>One message, whatever its road: the same again, or the same on two matters, is told apart.</summary>
    private static string OriginOf(InboundMail mail, Guid letter)
    {
        var named = mail.MessageId?.Trim().Trim('<', '>');
        var content = string.IsNullOrWhiteSpace(named) ? $"content\n{mail.From}\n{mail.Subject}\n{mail.Text}\n{mail.Html}" : $"id\n{named}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"mail\n{letter:N}\n{content}")));
    }

    private static string WordsOf(InboundMail mail)
    {
        var own = MailText.Readable(mail.Stripped ?? "");
        var whole = Writing.IsBlank(mail.Text) ? MailText.OfHtml(mail.Html ?? "") : mail.Text!;
        return Writing.IsBlank(own) ? QuotedMail.Without(MailText.Readable(whole)) : own;
    }

    /// <param name="author">Whom it is from, where nothing but the text can say so.</param>
    /// <returns>Null when not a word came, and nothing with it.</returns>
    private string? TextOf(InboundMail mail, string text, string language, string? author)
    {
        if (Writing.IsBlank(text) && mail.Attachments == 0)
        {
            return null;
        }

        var notes = Texts.Speaking(Texts.Language(language), () => Notes(text.Length > LongestText, mail, author));
        return string.Join("\n\n", Writing.IsBlank(text) ? notes : [MailText.Cut(text, LongestText), .. notes]);
    }

    private List<string> Notes(bool shortened, InboundMail mail, string? author) =>
    [
        .. shortened ? [words.Customers["mail.shortened"]] : (string[])[],
        .. mail.Attachments > 0 ? [words.Customers.Count("mail.attachments", mail.Attachments)] : (string[])[],
        .. author is not null ? [words.Customers["mail.from", author]] : (string[])[],
        .. MailSender.Address(mail.From) is null ? [words.Customers["mail.noSender"]] : (string[])[],
    ];
}
