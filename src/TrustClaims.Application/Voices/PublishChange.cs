using System.Linq.Expressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Application.Voices;

/// <summary>A manager says what was changed because customers spoke of a theme.</summary>
/// <param name="French">What anybody reads, in French.</param>
/// <param name="English">The same in English.</param>
/// <param name="Once">Known to the form as it was shown: sent twice, it is published once.</param>
public sealed record PublishChangeRequest(Theme Theme, string? French, string? English, Guid Once, NamedPerson By);

public sealed class PublishChangeValidator : AbstractValidator<PublishChangeRequest>
{
    public PublishChangeValidator()
    {
        RuleFor(request => request.Theme).Must(theme => Enum.IsDefined(theme) && theme != Theme.None).WithErrorCode("choose_theme");
        foreach (var text in new Expression<Func<PublishChangeRequest, string?>>[] { request => request.French, request => request.English })
        {
            RuleFor(text).Must(words => !Writing.IsBlank(words)).WithErrorCode("write_something");
            RuleFor(text).MaximumLength(VoicedChange.LongestText).WithErrorCode("comment_too_long");
        }
    }
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

    /// <summary>Whoever publishes or takes back has it: who is told depends on all that was told before, of other themes too.</summary>
    internal const string Turn = "changes";

    private static readonly PublishChangeValidator Shape = new();

    public async Task<Result<VoicedChange>> Handle(PublishChangeRequest request, CancellationToken cancellation)
    {
        if (RefusalOf(request) is { } refusal)
        {
            return refusal;
        }

        var now = db.Clock.GetUtcNow();
        var spoke = await db.WhoSpokeOf(request.Theme, now, cancellation);
        return await db.InTransactionOrAgain(inside => Publish(request, spoke, now, inside), cancellation);
    }

    /// <summary>Why nobody may read it as it is; null where anybody may.</summary>
    internal static Refusal? RefusalOf(PublishChangeRequest request)
    {
        if (Shape.Refuses(request) is { } refusal)
        {
            return refusal;
        }

        var traces = new[] { ("french", request.French!), ("english", request.English!) }.Select(text => (Path: text.Item1, Trace: PersonalTraces.In(text.Item2)))
            .Where(found => found.Trace is not null).Select(found => new FieldError(found.Path, "names_somebody", found.Trace!)).ToList();
        return traces.Count == 0 ? null : new Refusal.Invalid(traces);
    }

    private async Task<Result<VoicedChange>> Publish(PublishChangeRequest request, IReadOnlyList<SpokeOfTheme> spoke, DateTimeOffset now, CancellationToken cancellation)
    {
        await db.TakeTurn([Turn], cancellation);
        var change = new VoicedChange(request.Once, request.Theme, request.French!.Trim(), request.English!.Trim(), request.By.Name, now);
        if (await db.VoicedChanges.SingleOrDefaultAsync(one => one.Id == request.Once, cancellation) is { } already)
        {
            // Another text in a form that has been sent is somebody who went back to it: theirs is not to be lost.
            return already.TakenBackAt is null && already.SaysTheSame(change) ? already : new Refusal.Invalid([new FieldError("once", "published_already")]);
        }

        var people = await db.ToTell(request.Theme, spoke, now, cancellation);
        db.VoicedChanges.Add(change);
        change.Tell(people.Count);
        foreach (var (customer, from) in people)
        {
            db.ToldOfChanges.Add(new ToldOfChange(change.Id, customer, from));
            db.Outbox.Add(ChangeNews.Letter(change, customer, from));
        }

        return change;
    }
}
