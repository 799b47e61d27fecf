using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Voices;

/// <summary>Somebody who spoke of a theme.</summary>
/// <param name="At">When they last did.</param>
internal sealed record SpokeOfTheme(CustomerId Customer, DateTimeOffset At);

/// <param name="From">When they are told: who was told of something lately hears of this later.</param>
internal sealed record ToldFrom(CustomerId Customer, DateTimeOffset From);

/// <summary>Those whose words lead to a change: they spoke of its theme, and nobody has told them yet what became of it.</summary>
internal static class PeopleToTell
{
    /// <summary>Reads all that was said for long: before a transaction, so that nobody waits meanwhile.</summary>
    /// <returns>Each once, whoever spoke of it last first.</returns>
    public static async Task<IReadOnlyList<SpokeOfTheme>> WhoSpokeOf(this ClaimsDb db, Theme theme, DateTimeOffset now, CancellationToken cancellation)
    {
        var (themes, spoke) = (await db.ReadThemes(cancellation), new Dictionary<CustomerId, DateTimeOffset>());
        await foreach (var said in db.SaidBetween(await db.LastChanged(theme, now, cancellation), now, cancellation))
        {
            if (said.Customer is { } customer && !spoke.ContainsKey(customer) && themes.In(said.Text).Any(found => found.Theme == theme))
            {
                spoke.Add(customer, said.At);
            }
        }

        return [.. spoke.Select(one => new SpokeOfTheme(one.Key, one.Value)).OrderByDescending(one => one.At)];
    }

    /// <summary>Of those who spoke whoever is to be told, by what is known now: at most <see cref="PublishChange.MostTold"/>.</summary>
    public static async Task<IReadOnlyList<ToldFrom>> ToTell(
        this ClaimsDb db, Theme theme, IReadOnlyList<SpokeOfTheme> spoke, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = await db.LastChanged(theme, now, cancellation);
        // What was taken back was told all the same to whom its letter had reached: the same words earn them no second one.
        var heard = await (
            from told in db.ToldOfChanges
            join change in db.VoicedChanges on told.Change equals change.Id
            where change.Theme == theme && change.At > since
            group change by told.Customer into same
            select new { Customer = same.Key, At = same.Max(change => change.At) }).ToDictionaryAsync(one => one.Customer, one => one.At, cancellation);
        var people = spoke.Where(one => one.At > since && !(heard.TryGetValue(one.Customer, out var at) && one.At <= at))
            .Select(one => one.Customer).Take(PublishChange.MostTold).ToList();
        var lately = await db.ToldOfChanges.Where(one => people.Contains(one.Customer)).GroupBy(one => one.Customer)
            .Select(one => new { Customer = one.Key, At = one.Max(each => each.At) }).ToDictionaryAsync(one => one.Customer, one => one.At, cancellation);
        var spared = await db.Customers.Where(one => people.Contains(one.Id) && one.SparedNews).Select(one => one.Id).ToListAsync(cancellation);
        return [.. people.Except(spared).Select(one =>
            new ToldFrom(one, lately.TryGetValue(one, out var at) && at + PublishChange.BetweenTellings > now ? at + PublishChange.BetweenTellings : now))];
    }

    // What was said before the last change that stands is answered by it.
    private static async Task<DateTimeOffset> LastChanged(this ClaimsDb db, Theme theme, DateTimeOffset now, CancellationToken cancellation)
    {
        var (back, last) = (now.AddDays(-PublishChange.DaysBack), await db.VoicedChanges.Where(one => one.Theme == theme && one.TakenBackAt == null).MaxAsync(one => (DateTimeOffset?)one.At, cancellation));
        return last > back ? last.Value : back;
    }
}
