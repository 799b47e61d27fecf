using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Journals;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Policies;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Policies;

/// <summary>
/// What an earlier version said is to decide again, as a new version. Back to the one that decided last is immediate, by one person, once; further back
/// a second person is asked as for any draft.
/// </summary>
public sealed record GoBackToPolicyRequest(int Number, string By, string Reason);

/// <param name="Number">The new version's.</param>
/// <param name="IsLive">Whether it decides already.</param>
public sealed record WentBack(int Number, bool IsLive);

public sealed class GoBackToPolicy(ClaimsDb db, PublishingOptions options, TimeProvider clock)
{
    public async Task<Result<WentBack>> Handle(GoBackToPolicyRequest request, CancellationToken cancellation) =>
        PolicyReasons.Mistake(request.Reason) is { } mistake ? mistake : await db.InTransactionOrAgain<WentBack>(inside => GoBack(request, inside), cancellation);

    /// <summary>The version that one person alone may go back to: the one that decided before the live one, unless that one has gone back itself.</summary>
    /// <returns>Null where there is none.</returns>
    public static int? AtOnce(IEnumerable<PolicyVersion> versions, DateTimeOffset now)
    {
        var effective = versions.Where(version => version.EffectiveFrom <= now)
            .OrderByDescending(version => version.EffectiveFrom).ThenByDescending(version => version.Number).Take(2).ToList();
        return effective is [{ BackTo: null }, var last] ? last.Number : null;
    }

    private async Task<Result<WentBack>> GoBack(GoBackToPolicyRequest request, CancellationToken cancellation)
    {
        await db.LockPublishing(cancellation);
        var now = clock.GetUtcNow();
        var versions = await db.Policies.AsNoTracking().Where(version => version.PublishedAt != null).ToListAsync(cancellation);
        var live = await LivePolicy.NumberAt(db, now, cancellation);
        if (versions.Find(version => version.Number == request.Number) is not { } earlier || earlier.Number == live)
        {
            return new Refusal.NothingToGoBackTo();
        }

        // What an old version says may be no policy by what is demanded of one today.
        if (!PolicyReader.Read(earlier.Json).TryGet(out var policy, out var refusal))
        {
            return refusal;
        }

        var number = (await db.Policies.MaxAsync(version => (int?)version.Number, cancellation) ?? 0) + 1;
        var alone = !options.SecondPerson || AtOnce(versions, now) == earlier.Number;
        var (reason, back) = (request.Reason.Trim(), new PolicyVersion(number, policy, request.By, now, live, earlier.Number));
        _ = alone ? back.Publish(request.By, now, now, reason).Value : back.Ask(request.By, null, reason, now).Value;
        db.Policies.Add(back);
        var body = new { back.BackTo, From = live, back.EffectiveFrom, back.Json, back.Reason, Alone = alone };
        await Journal.Write(db, AuditSubject.OfPolicy(number), request.By, alone ? "wentBack" : "askedBack", body, now, cancellation);
        await PolicyNews.Add(db, alone ? PolicyNews.WentBack : PolicyNews.Asked, number, back.Version, request.By, reason, earlier.Number, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new WentBack(number, alone);
    }
}
