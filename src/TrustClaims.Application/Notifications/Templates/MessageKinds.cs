using TrustClaims.Application.Exchanges;

namespace TrustClaims.Application.Notifications.Templates;

/// <summary>Every message there is, and the fields that its templates may name.</summary>
public static class MessageKinds
{
    /// <summary>What a message by SMS says, whatever it tells; the way to the customer's own page follows by itself.</summary>
    public const string Short = "sms";

    private static readonly IReadOnlyList<string> OfClaims = ClaimNews.FieldNames;

    private static readonly IReadOnlyList<string> OfContacts = ContactNews.FieldNames;

    /// <summary>As it is written here, however an address writes it; null where there is no such message.</summary>
    public static string? Find(string kind) => All.Keys.FirstOrDefault(one => one.Equals(kind, StringComparison.OrdinalIgnoreCase));

    /// <summary>In the order in which a customer may meet them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } = new (string Kind, IReadOnlyList<string> Fields)[]
    {
        ("answer.approvedOnWord", OfClaims),
        ("answer.promisedOn", OfClaims),
        ("answer.forReview", OfClaims),
        ("ruling.approved", OfClaims),
        ("ruling.partlyApproved", OfClaims),
        ("ruling.declined", OfClaims),
        ("anotherLook", OfClaims),
        ("remedyChanged", OfClaims),
        ("withdrawn", OfClaims),
        ("withdrawn.turnedUp", OfClaims),
        ("turnedUp", OfClaims),
        ("promisedDay", OfClaims),
        ("silence", OfClaims),
        ("failed", OfClaims),
        ("again", OfClaims),
        ("done", OfClaims),
        ("broken", OfClaims),
        ("rightAgain", OfClaims),
        ("deliveredMeanwhile", OfClaims),
        ("gesture", OfClaims),
        (ContactFacts.Booked, OfContacts),
        (ContactFacts.Reminder, OfContacts),
        (ContactFacts.Cancelled, OfContacts),
        (ContactFacts.Missed, OfContacts),
        (ContactFacts.Nobody, OfContacts),
        (ContactFacts.Promised, OfContacts),
        (ContactFacts.Late, OfContacts),
        (ParcelNews.Lost, ParcelNews.FieldNames),
        (ParcelNews.Late, ParcelNews.FieldNames),
        (ParcelNews.Incident, ParcelNews.FieldNames),
        (ArrangementNews.SetAside, ArrangementNews.FieldNames),
        (ArrangementNews.SetAsideEnded, ArrangementNews.FieldNames),
        (ArrangementNews.Lowered, ArrangementNews.FieldNames),
        (ArrangementNews.LoweredEnded, ArrangementNews.FieldNames),
        (ArrangementNews.LoweredKept, ArrangementNews.FieldNames),
        (ReplyFacts.Kind, ReplyNews.FieldNames),
        (ChangeNews.Kind, ChangeNews.FieldNames),
        (Short, ["shop", "subject"]),
    }.ToDictionary(one => one.Kind, one => one.Fields);
}
