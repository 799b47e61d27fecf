using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications;

/// <summary>What is told of something arranged with one customer: what it means for them, until when, by whom, and what they can do about it.</summary>
public sealed class ArrangementNews(ClaimsDb db, WaysBack ways, WordsOf words, ShopOptions shop, InstallationAddress address)
{
    public const string SetAside = "arrangement.aside";

    public const string SetAsideEnded = "arrangement.asideEnded";

    public const string Lowered = "arrangement.standing";

    public const string LoweredEnded = "arrangement.standingEnded";

    public const string LoweredKept = "arrangement.standingKept";

    public static IReadOnlyList<string> Kinds { get; } = [SetAside, SetAsideEnded, Lowered, LoweredEnded, LoweredKept];

    /// <summary>Each may stand in the template of any message on an arrangement; where it has nothing to say, it is empty.</summary>
    public static IReadOnlyList<string> FieldNames { get; } = ["author", "introduction", "words", "rule", "until", "mediator"];

    /// <summary>In the reader's language. Its link leads to the customer's own page, on which it stands.</summary>
    public async Task<Func<News>> Of(OutboxMessage message, Customer customer, CancellationToken cancellation)
    {
        var facts = ArrangementFacts.Read(message.Body!);
        var back = await Newest(customer.Id, cancellation) is { } agreement
            ? await ways.To(agreement, customer.Id, "me=arranged", cancellation)
            : new WayBack(address.Page("/me"), null);
        return () => new News(message.Kind, FieldNames.ToDictionary(name => name, name => new Func<Field>(() => Value(name, facts))), back, null);
    }

    private Field Value(string name, ArrangementFacts facts) => (name, facts) switch
    {
        ("author", _) => new(facts.Author),
        ("introduction", { Words: not null }) => new(words.Letters["ruling.words", facts.Author], Tone.Introducing),
        ("words", { Words: { } said }) => new(said, Tone.Quoted),
        ("rule", { Rule: { } rule }) => new(words.Claims[$"ruleName.{rule}"]),
        ("until", _) => new(words.Letters["until", facts.Until]),
        ("mediator", _) => new(words.Letters.Mediator(shop.Mediator)),
        _ => new(null),
    };

    private async Task<Agreement?> Newest(CustomerId customer, CancellationToken cancellation) =>
        await db.Agreements.AsNoTracking().Where(one => one.Holder == customer).OrderByDescending(one => one.Id).FirstOrDefaultAsync(cancellation);
}
