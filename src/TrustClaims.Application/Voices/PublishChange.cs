using System.Linq.Expressions;
using System.Text.Json;
using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Voices;

/// <summary>A manager says what was changed because customers spoke of a theme.</summary>
/// <param name="French">What anybody reads, in French.</param>
/// <param name="English">The same in English.</param>
/// <param name="Once">Known to the form as it was shown: sent twice, it is published once.</param>
public sealed record PublishChangeRequest(Theme Theme, string? French, string? English, Guid Once, NamedPerson By);

public sealed partial class PublishChangeValidator : AbstractValidator<PublishChangeRequest>
{
    public PublishChangeValidator()
    {
        RuleFor(request => request.Theme).Must(theme => Enum.IsDefined(theme) && theme != Theme.None).WithErrorCode("choose_theme");
        foreach (var text in new Expression<Func<PublishChangeRequest, string?>>[] { request => request.French, request => request.English })
        {
            RuleFor(text).Must(words => !Writing.IsBlank(words)).WithErrorCode("write_something");
            RuleFor(text).MaximumLength(VoicedChange.LongestText).WithErrorCode("comment_too_long");
            RuleFor(text).Must(words => !NamesSomebody().IsMatch(words ?? "")).WithErrorCode("names_somebody");
        }
    }

    // An address, a phone, a claim's or an order's number: anybody reads this.
    [GeneratedRegex(@"@|(?:\d[\s.-]?){6,}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NamesSomebody();
}

/// <summary>It stands where anybody reads it, and those whose words led there are told: once, in their language, and not at all where they would rather not be.</summary>
public sealed class PublishChange(ClaimsDb db)
{
    /// <summary>So far back go the words that led there, unless something was changed for the same theme since.</summary>
    public const int DaysBack = 180;

    /// <summary>More are not told: the newest are.</summary>
    public const int MostTold = 2_000;

    /// <summary>Nobody is told more often than that, whatever we change.</summary>
    public static readonly TimeSpan BetweenTellings = TimeSpan.FromDays(30);

    private static readonly PublishChangeValidator Shape = new();

    public async Task<Result<VoicedChange>> Handle(PublishChangeRequest request, CancellationToken cancellation) =>
        Shape.Refuses(request) is { } refusal ? refusal : await db.InTransactionOrAgain(inside => Publish(request, inside), cancellation);

    private async Task<Result<VoicedChange>> Publish(PublishChangeRequest request, CancellationToken cancellation)
    {
        if (await db.VoicedChanges.SingleOrDefaultAsync(one => one.Id == request.Once, cancellation) is { } already)
        {
            return already;
        }

        var (now, theme) = (db.Clock.GetUtcNow(), request.Theme);
        var change = new VoicedChange(request.Once, theme, request.French!.Trim(), request.English!.Trim(), request.By.Name, now);
        var people = await WhoSpokeOf(theme, now, cancellation);
        db.VoicedChanges.Add(change);
        change.Tell(people.Count);
        foreach (var (customer, from) in people)
        {
            db.ToldOfChanges.Add(new ToldOfChange(change.Id, customer, from));
            db.Outbox.Add(new OutboxMessage
            {
                Id = Guid.CreateVersion7(now),
                Customer = customer,
                Kind = ChangeNews.Kind,
                Key = $"{ChangeNews.Kind} {change.Id} {customer.Value}",
                Body = JsonSerializer.Serialize(new ChangeFacts(theme, change.French, change.English), JsonSerializerOptions.Web),
                CreatedAt = now,
                NotBefore = from,
            });
        }

        return change;
    }

    /// <returns>Each with when they are told: who was told of something lately hears of this later.</returns>
    private async Task<IReadOnlyList<(CustomerId Customer, DateTimeOffset From)>> WhoSpokeOf(Theme theme, DateTimeOffset now, CancellationToken cancellation)
    {
        var back = now.AddDays(-DaysBack);
        var last = await db.VoicedChanges.Where(one => one.Theme == theme && one.TakenBackAt == null).MaxAsync(one => (DateTimeOffset?)one.At, cancellation);
        var themes = await db.ReadThemes(cancellation);
        var spoke = (await db.SaidBetween(last > back ? last.Value : back, now, cancellation))
            .Where(one => one.Customer is not null && themes.In(one.Text).Any(found => found.Theme == theme)).Select(one => one.Customer!.Value).Distinct().Take(MostTold).ToList();
        var told = await db.ToldOfChanges.Where(one => spoke.Contains(one.Customer)).GroupBy(one => one.Customer)
            .Select(one => new { Customer = one.Key, At = one.Max(each => each.At) }).ToDictionaryAsync(one => one.Customer, one => one.At, cancellation);
        var spared = await db.Customers.Where(one => spoke.Contains(one.Id) && one.SparedNews).Select(one => one.Id).ToListAsync(cancellation);
        return [.. spoke.Except(spared).Select(one => (one, told.TryGetValue(one, out var at) && at + BetweenTellings > now ? at + BetweenTellings : now))];
    }
}
