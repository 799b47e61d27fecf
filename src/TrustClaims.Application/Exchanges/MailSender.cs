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
    private static readonly string[] Servers = ["mailer-daemon", "postmaster"];
    private static readonly string[] Silent = ["noreply", "no-reply"];

    public static SenderKind Of(InboundMail mail, ReplyAddresses replies, ShopOptions shop)
    {
        var from = Address(mail.From);
        if (IsServers(from ?? Bare(mail.From)) || Header(mail, "Return-Path")?.Trim() == "<>" ||
            (from is not null && (from.Equals(shop.MailFrom.Trim(), StringComparison.OrdinalIgnoreCase) || replies.IsOurs(from))))
        {
            return SenderKind.Echo;
        }

        return Header(mail, "Auto-Submitted") is { } submitted && !submitted.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase)
            || Header(mail, "Precedence") is { } precedence && Bulk.Contains(precedence.Trim(), StringComparer.OrdinalIgnoreCase)
            || mail.Headers.Any(header => header.Name.StartsWith("List-", StringComparison.OrdinalIgnoreCase) || OfMachines.Contains(header.Name, StringComparer.OrdinalIgnoreCase))
            || (from is not null && Silent.Any(name => from.StartsWith($"{name}@", StringComparison.Ordinal)))
            ? SenderKind.Machine
            : SenderKind.Person;
    }

    /// <summary>The address alone, in lower case; null for none that can be read, and for the empty one that servers write from.</summary>
    public static string? Address(string? from) =>
        from is not null && MailAddress.TryCreate(from.Trim(), out var address) && Domain.Customers.Contact.TryEmail(address.Address, out var email) ? email : null;

    // Servers name themselves without a host as well, or not at all.
    private static bool IsServers(string from) => from == "<>" || Servers.Any(server => from == server || from.StartsWith($"{server}@", StringComparison.Ordinal));

    /// <summary>What stands where an address would, though it is none: between the brackets, where there are any.</summary>
    private static string Bare(string? from)
    {
        var said = (from ?? "").Trim().ToLowerInvariant();
        return said.EndsWith("<>", StringComparison.Ordinal) ? "<>" : said[(said.LastIndexOf('<') + 1)..].TrimEnd('>');
    }

    private static string? Header(InboundMail mail, string name) =>
        mail.Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
