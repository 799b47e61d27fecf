using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications;

/// <summary>What a letter about a change carries, as it was when it was published.</summary>
public sealed record ChangeFacts(Theme Theme, string French, string English);

/// <summary>Somebody whose words led to a change is told what became of them.</summary>
public sealed class ChangeNews(ClaimsDb db, WaysBack ways, WordsOf words, InstallationAddress address)
{
    public const string Kind = "youSaid";

    public static IReadOnlyList<string> FieldNames { get; } = ["theme", "whatChanged", "stop"];

    /// <summary>In the reader's language. Its link leads to the customer's own page, where they can end such letters.</summary>
    public async Task<Func<News>> Of(OutboxMessage message, Customer customer, CancellationToken cancellation)
    {
        var facts = JsonSerializer.Deserialize<ChangeFacts>(message.Body!, JsonSerializerOptions.Web)!;
        var newest = await db.Agreements.AsNoTracking().Where(one => one.Holder == customer.Id).OrderByDescending(one => one.Id).FirstOrDefaultAsync(cancellation);
        var back = newest is null ? new WayBack(address.Page("/me"), null) : await ways.To(newest, customer.Id, "me=preferences", cancellation);
        return () => new News(
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
}
