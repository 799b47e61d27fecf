using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications.Templates;

/// <summary>What an example is made of.</summary>
public enum ExampleSource
{
    /// <summary>The newest message of that kind.</summary>
    SameKind,

    /// <summary>There was none: the newest on any claim, and made-up values for what that one has not to say.</summary>
    OtherKind,

    /// <summary>There is no message yet at all: made-up values.</summary>
    MadeUp,
}

/// <param name="Name">Of whom the message was to; null where that is not known.</param>
public sealed record Example(News News, string? Name, ExampleSource Source);

/// <summary>Finds what a message can be shown with: what really happened, wherever something has. Its link opens nobody's page.</summary>
public sealed class MessageExamples(ClaimsDb db, NewsOfMessages news, WordsOf words, InstallationAddress address)
{
    private const int MostOfFamily = 200;

    /// <param name="language">Of the template: what fields say is said in it, whatever the customer's own.</param>
    public async Task<Example> Of(string kind, CultureInfo language, CancellationToken cancellation)
    {
        var same = await Find(kind, cancellation);
        var found = same ?? (IsOnClaim(kind) ? await NewestOnClaim(cancellation) : null);
        if (found is null)
        {
            return new Example(MadeUp(kind, language), null, ExampleSource.MadeUp);
        }

        var customer = await db.Customers.AsNoTracking().SingleOrDefaultAsync(one => one.Id == found.Customer, cancellation);
        var contact = await db.ContactRequests.AsNoTracking().SingleOrDefaultAsync(one => one.Id == found.Contact, cancellation);
        var told = await news.Of(found, customer, contact, language, cancellation);
        var source = same is null ? ExampleSource.OtherKind : ExampleSource.SameKind;
        var fields = source == ExampleSource.SameKind ? told.Fields : MadeUp(kind, language).Fields
            .ToDictionary(made => made.Key, made => new Func<Field>(() => told.Fields[made.Key]() is { Text.Length: > 0 } real ? real : made.Value()));
        return new Example(told with { Kind = kind, Fields = fields, Back = NoWay }, customer?.Name, source);
    }

    private WayBack NoWay => new(address.Page("/l/exemple"), null);

    private async Task<OutboxMessage?> Find(string kind, CancellationToken cancellation)
    {
        if (!IsOnClaim(kind))
        {
            return await Recent(kind).FirstOrDefaultAsync(cancellation);
        }

        var family = await Recent(Families.GetValueOrDefault(kind, kind)).Take(MostOfFamily).ToListAsync(cancellation);
        return family.Find(one => ClaimNews.KindOf(one.Kind, LetterFacts.Read(one.Body!)) == kind);
    }

    private async Task<OutboxMessage?> NewestOnClaim(CancellationToken cancellation)
    {
        var newest = new List<OutboxMessage>();
        foreach (var kind in Families.Values.Distinct())
        {
            newest.AddRange(await Recent(kind).Take(1).ToListAsync(cancellation));
        }

        return newest.MaxBy(one => (one.CreatedAt, one.Id));
    }

    // One kind at a time, in the order of an index. What was told long ago is kept no longer.
    private IQueryable<OutboxMessage> Recent(string kind) => db.Outbox.AsNoTracking()
        .Where(one => one.Kind == kind && one.Body != null)
        .OrderByDescending(one => one.CreatedAt).ThenByDescending(one => one.Id);

    private News MadeUp(string kind, CultureInfo language) => new(
        kind, MessageKinds.All[kind].ToDictionary(name => name, name => new Func<Field>(() => Made(name, language))), NoWay, null);

    private Field Made(string name, CultureInfo language) => name == "effort" ? EffortQuestion.In(words) : new(words.Staff.In(language, $"messages.example.{name}", address.Shop.Name), name switch
    {
        "words" => Tone.Quoted,
        "introduction" => Tone.Introducing,
        _ => Tone.Ours,
    });

    private static bool IsOnClaim(string kind) => ReferenceEquals(MessageKinds.All[kind], ClaimNews.FieldNames);

    /// <summary>Which messages of the outbox a letter on a claim is, where they have another name.</summary>
    private static readonly Dictionary<string, string> Families = MessageKinds.All.Keys.Where(IsOnClaim)
        .ToDictionary(kind => kind, kind => kind.StartsWith("withdrawn", StringComparison.Ordinal) ? ClaimJournal.TurnedUp : kind.Split('.')[0]);
}
