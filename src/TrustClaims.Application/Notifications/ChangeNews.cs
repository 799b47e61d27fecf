using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications;

/// <summary>What a letter about a change carries, as it was when it was published.</summary>
/// <param name="Change">Which it is about: once that is taken back, the letter does not leave.</param>
public sealed record ChangeFacts(Theme Theme, string French, string English, Guid Change = default)
{
    public static ChangeFacts Of(VoicedChange change) => new(change.Theme, change.French, change.English, change.Id);

    public static ChangeFacts Read(string body) => JsonSerializer.Deserialize<ChangeFacts>(body, JsonSerializerOptions.Web)!;
}

/// <summary>Somebody whose words led to a change is told what became of them.</summary>
public sealed class ChangeNews(ClaimsDb db, WaysBack ways, WordsOf words, InstallationAddress address)
{
    public const string Kind = "youSaid";

    public static IReadOnlyList<string> FieldNames { get; } = ["theme", "whatChanged", "stop"];

    /// <param name="from">When it is to leave.</param>
    public static OutboxMessage Letter(VoicedChange change, CustomerId customer, DateTimeOffset from) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        Customer = customer,
        Kind = Kind,
        Key = $"{KeyOf(change.Id)}{customer.Value}",
        Body = JsonSerializer.Serialize(ChangeFacts.Of(change), JsonSerializerOptions.Web),
        CreatedAt = change.At,
        NotBefore = from,
    };

    /// <summary>What the keys of all letters about one change begin with.</summary>
    public static string KeyOf(Guid change) => $"{Kind} {change} ";

    /// <summary>In the reader's language. Its link leads to the customer's own page, where they can end such letters.</summary>
    public async Task<Func<News>> Of(OutboxMessage message, Customer customer, CancellationToken cancellation)
    {
        var newest = await db.Agreements.AsNoTracking().Where(one => one.Holder == customer.Id).OrderByDescending(one => one.Id).FirstOrDefaultAsync(cancellation);
        var back = newest is null ? Home : await ways.To(newest, customer.Id, "me=preferences", cancellation);
        return () => Say(ChangeFacts.Read(message.Body!), back);
    }

    /// <summary>As nobody in particular would read it, in the reader's language.</summary>
    public News Example(VoicedChange change) => Say(ChangeFacts.Of(change), Home);

    private WayBack Home => new(address.Page("/me"), null);

    private News Say(ChangeFacts facts, WayBack back) => new(
        Kind,
        new Dictionary<string, Func<Field>>
        {
            ["theme"] = () => new(words.Customers[$"theme.{facts.Theme}"]),
            ["whatChanged"] = () => new(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? facts.English : facts.French),
            ["stop"] = () => new(words.Letters["youSaid.stop"]),
        },
        back,
        null);
}
