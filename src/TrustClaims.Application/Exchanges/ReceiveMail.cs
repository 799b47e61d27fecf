using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>
/// Takes in what a customer, or a relative of theirs, answered to a letter: once, with its claim, and before a person. It gives access to nothing,
/// and nothing is ever answered by itself.
/// </summary>
public sealed class ReceiveMail(ClaimsDb db, ReplyAddresses replies, LivePolicy policies, ShopOptions shop, WordsOf words)
{
    /// <summary>In an hour, on one claim: more are kept and ask nobody.</summary>
    public const int MostAnHour = 20;

    /// <summary>The same of machines', of which more are not kept: however many they send, there is room for a person's.</summary>
    public const int MostOfMachines = 5;

    // What is said of a message stands below it.
    private const int LongestText = Exchange.LongestText - 500;

    /// <remarks>A mail is read before the transaction: whatever time its text takes, nobody waits for it.</remarks>
    public async Task<Result<MailOutcome>> Handle(InboundMail mail, CancellationToken cancellation)
    {
        var read = WordsOf(mail);
        return await db.InTransactionOrAgain(inside => Receive(mail, read, inside), cancellation);
    }

    private async Task<Result<MailOutcome>> Receive(InboundMail mail, string read, CancellationToken cancellation)
    {
        if (await replies.Find(mail.Recipients, cancellation) is not { } claim)
        {
            return new Refusal.ReplyAddressNotValid();
        }

        var origin = OriginOf(mail, claim.Id);
        if (await db.Exchanges.AnyAsync(said => said.Origin == origin, cancellation))
        {
            return MailOutcome.Known;
        }

        var customer = claim.Customer;
        var known = await db.Customers.Where(one => one.Id == customer).Select(one => new { one.Email, one.Language }).SingleAsync(cancellation);
        var (sender, text) = (MailSender.Of(mail, replies, shop), TextOf(mail, read, known.Language));
        if (sender == SenderKind.Echo || text is null)
        {
            return MailOutcome.Ignored;
        }

        var now = db.Clock.GetUtcNow();
        var lately = await CountSince(claim.Id, now.AddHours(-1), cancellation);
        if (lately >= MostOfMachines && sender == SenderKind.Machine)
        {
            return MailOutcome.Ignored;
        }

        var from = MailSender.Address(mail.From);
        var said = new Exchange(
            Guid.CreateVersion7(now), customer, claim.Id, Direction.FromCustomer, Channel.Mail, from == known.Email ? null : from, text, now)
        { Origin = origin };
        if (lately >= MostAnHour || sender == SenderKind.Machine)
        {
            db.Exchanges.Add(said);
            return MailOutcome.KeptSilently;
        }

        await db.KeepWords(said, policies, shop, cancellation);
        return MailOutcome.Kept;
    }

    private Task<int> CountSince(ClaimId claim, DateTimeOffset since, CancellationToken cancellation) => db.Exchanges.CountAsync(
        said => said.Claim == claim && said.Channel == Channel.Mail && said.Direction == Direction.FromCustomer && said.At > since, cancellation);

    /// <summary>One message, whatever its road: the same again, or the same to two claims, is told apart.</summary>
    private static string OriginOf(InboundMail mail, ClaimId claim)
    {
        var named = mail.MessageId?.Trim().Trim('<', '>');
        var content = string.IsNullOrWhiteSpace(named) ? $"content\n{mail.From}\n{mail.Subject}\n{mail.Text}\n{mail.Html}" : $"id\n{named}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"mail\n{claim.Value:N}\n{content}")));
    }

    private static string WordsOf(InboundMail mail)
    {
        var own = MailText.Readable(mail.Stripped ?? "");
        var whole = Writing.IsBlank(mail.Text) ? MailText.OfHtml(mail.Html ?? "") : mail.Text!;
        return Writing.IsBlank(own) ? QuotedMail.Without(MailText.Readable(whole)) : own;
    }

    /// <returns>Null when not a word came, and nothing with it.</returns>
    private string? TextOf(InboundMail mail, string text, string language)
    {
        if (Writing.IsBlank(text) && mail.Attachments == 0)
        {
            return null;
        }

        var notes = Texts.Speaking(Texts.Language(language), () => Notes(text.Length > LongestText, mail));
        return string.Join("\n\n", Writing.IsBlank(text) ? notes : [MailText.Cut(text, LongestText), .. notes]);
    }

    private List<string> Notes(bool shortened, InboundMail mail) =>
    [
        .. shortened ? [words.Customers["mail.shortened"]] : (string[])[],
        .. mail.Attachments > 0 ? [words.Customers.Count("mail.attachments", mail.Attachments)] : (string[])[],
        .. MailSender.Address(mail.From) is null ? [words.Customers["mail.noSender"]] : (string[])[],
    ];
}
