using TrustClaims.Application.Accounts;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications;

/// <summary>What is told of a call, or of a message that we owe an answer to, to whoever asked for it, known to us or not.</summary>
public sealed class ContactNews(WordsOf words, CallLinks links, ReplyAddresses replies, InstallationAddress address)
{
    public static IReadOnlyList<string> FieldNames { get; } = ["slot", "hour", "phone", "next", "who", "due", "answerBy", "before", "missed"];

    private const int DigitsShown = 4;

    private readonly Texts texts = words.Letters;

    /// <summary>What was true when it was written may be over before its time: nobody is reminded of a call that is off, was moved, or has begun.</summary>
    public static bool IsNeeded(OutboxMessage message, ContactRequest contact, DateTimeOffset now)
    {
        if (message.Kind == ReplyFacts.Kind)
        {
            return true;
        }

        var facts = ContactFacts.Read(message.Body!);
        return message.Kind switch
        {
            // An apology is owed whatever has happened since, and a call that is off stays so.
            ContactFacts.Promised or ContactFacts.Missed or ContactFacts.Late or ContactFacts.Cancelled => true,
            ContactFacts.Booked => IsBooked(contact, facts),
            ContactFacts.Reminder => IsBooked(contact, facts) && now < facts.Slot,
            _ => contact.IsOpen && contact.Slot == facts.Slot,
        };
    }

    /// <summary>In the reader's language.</summary>
    public async Task<Func<News>> Of(OutboxMessage message, ContactRequest contact, CancellationToken cancellation)
    {
        var replyTo = await replies.For(contact, cancellation);
        if (message.Kind == ReplyFacts.Kind)
        {
            var toPerson = new WayBack(address.Page("/person"), replyTo);
            return () => ReplyNews.Of(ReplyFacts.Read(message.Body!), texts, texts["about.message", contact.At], toPerson, null) with { Way = "link.person" };
        }

        var facts = ContactFacts.Read(message.Body!);
        var isCall = contact.Wish == ContactWish.CallBack && !facts.IsOff;
        var back = new WayBack(isCall ? await links.UrlFor(contact.Id, cancellation) : address.Page(facts.IsOff ? "/person#call" : "/person"), replyTo);
        return () => Of(message.Kind, facts, contact, back) with
        {
            // Whoever has called it off after we missed it is not asked for another hour.
            Way = message.Kind == ContactFacts.Cancelled || (message.Kind is ContactFacts.Missed or ContactFacts.Nobody && !facts.IsOff) ? "link.again" : isCall ? "link.call" : "link.person",
            Promise = Promise(message.Kind, facts, contact),
        };
    }

    private News Of(string kind, ContactFacts facts, ContactRequest contact, WayBack back) =>
        new(kind, FieldNames.ToDictionary(name => name, name => new Func<Field>(() => new(Value(name, facts, contact)))), back, null);

    private string? Promise(string kind, ContactFacts facts, ContactRequest contact) => kind switch
    {
        ContactFacts.Promised => texts["answerBy", facts.Due!.Value],
        ContactFacts.Late => Value("answerBy", facts, contact),
        ContactFacts.Missed when facts.Again is not null => Value("next", facts, contact),
        _ => null,
    };

    private static bool IsBooked(ContactRequest contact, ContactFacts facts) => contact.IsOpen && contact.Place is not null && contact.Slot == facts.Slot;

    private string? Value(string name, ContactFacts facts, ContactRequest contact) => (name, facts) switch
    {
        ("slot", { Slot: { } slot }) => texts["call.slot", slot],
        ("hour", { Slot: { } slot }) => texts["call.hour", slot],
        // Enough to know it again; a mistyped address tells nobody whose number it is.
        ("phone", _) => contact.ReachAt[^Math.Min(DigitsShown, contact.ReachAt.Length)..],
        ("next", { IsOff: true }) => texts["call.next.off"],
        ("next", { Next: { } booked, Again: not null }) => texts["call.next.booked", booked],
        ("next", { Next: { } next }) => texts["call.next", next],
        ("who", { Author: { } author }) => texts["call.who", author],
        ("due", { Due: { } due }) => texts["due", due],
        ("missed", { MissedBefore: > 0 and var times }) => texts.Count(contact.Wish == ContactWish.CallBack ? "missed.call" : "missed.reply", times),
        ("before", { Before: { } before }) => texts["call.before", before],
        ("answerBy", { Again: { } again }) => texts["answerBy", again],
        _ => null,
    };
}
