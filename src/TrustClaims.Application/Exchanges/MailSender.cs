using System.Net.Mail;
using TrustClaims.Application.Settings;

namespace TrustClaims.Application.Exchanges;

/// <summary>Who sent a message, as far as its headers say.</summary>
public enum SenderKind
{
    Person,

    /// <summary>An answering machine or a list: a reader may care, and nobody waits for an answer.</summary>
    Machine,

    /// <summary>Our own letters come back, or a server says that one did not arrive.</summary>
    Echo,
}

/// <summary>Tells people from machines, so that no two machines ever talk to each other about a claim.</summary>
public static class MailSender
{
    private static readonly string[] Bulk = ["bulk", "list", "junk", "auto_reply", "auto-reply"];
    private static readonly string[] OfMachines = ["X-Auto-Response-Suppress", "X-Autoreply", "X-Autorespond", "X-Autoresponse", "X-Loop"];
    private static readonly string[] Servers = ["mailer-daemon", "postmaster", "noreply", "no-reply"];

    public static SenderKind Of(InboundMail mail, ReplyAddresses replies, ShopOptions shop)
    {
        var from = Address(mail.From);
        if (from is null || from.StartsWith("mailer-daemon@", StringComparison.Ordinal) || from.StartsWith("postmaster@", StringComparison.Ordinal) ||
            from.Equals(shop.MailFrom.Trim(), StringComparison.OrdinalIgnoreCase) || replies.IsOurs(from) || Header(mail, "Return-Path")?.Trim() == "<>")
        {
            return SenderKind.Echo;
        }

        return Header(mail, "Auto-Submitted") is { } submitted && !submitted.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase)
            || Header(mail, "Precedence") is { } precedence && Bulk.Contains(precedence.Trim(), StringComparer.OrdinalIgnoreCase)
            || mail.Headers.Any(header => header.Name.StartsWith("List-", StringComparison.OrdinalIgnoreCase) || OfMachines.Contains(header.Name, StringComparer.OrdinalIgnoreCase))
            || Servers.Any(server => from.StartsWith($"{server}@", StringComparison.Ordinal))
            ? SenderKind.Machine
            : SenderKind.Person;
    }

    /// <summary>The address alone, in lower case; null for none, and for the empty one that servers write from.</summary>
    public static string? Address(string? from) =>
        from is not null && MailAddress.TryCreate(from.Trim(), out var address) && Domain.Customers.Contact.TryEmail(address.Address, out var email) ? email : null;

    private static string? Header(InboundMail mail, string name) =>
        mail.Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
