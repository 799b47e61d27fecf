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
/// <param name="ShownLive">The version that decided when they looked; null where they looked at none.</param>
/// <param name="Later">As in <see cref="PublishPolicyRequest"/>.</param>
public sealed record GoBackToPolicyRequest(int Number, int? ShownLive, string By, string Reason, IReadOnlyDictionary<int, bool>? Later = null);

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

        // Pressed twice, or by two at once: what they want decides already.
        if (versions.Find(version => version.Number == live) is { BackTo: not null } there && there.BackTo == earlier.Number && there.Json == policy.Json)
        {
            return new WentBack(there.Number, true);
        }

        if (request.ShownLive is { } shown && shown != live)
        {
            return new Refusal.StaleVersion(shown, live ?? 0);
        }

        var alone = !options.SecondPerson || AtOnce(versions, now) == earlier.Number;
        return !alone && await Waiting(earlier.Number, live, cancellation) is { } waiting ? new WentBack(waiting, false) : await Make(request, policy, live, alone, now, cancellation);
    }

    private async Task<Result<WentBack>> Make(GoBackToPolicyRequest request, TrustPolicy policy, int? live, bool alone, DateTimeOffset now, CancellationToken cancellation)
    {
        var number = (await db.Policies.MaxAsync(version => (int?)version.Number, cancellation) ?? 0) + 1;
        var (reason, back) = (request.Reason.Trim(), new PolicyVersion(number, policy, request.By, now, live, request.Number));
        _ = alone ? back.Publish(request.By, now, now, reason).Value : back.Ask(request.By, null, reason, now).Value;
        if (alone && await db.SettleLater(back, request.Later, request.By, now, cancellation) is { } later)
        {
            return later;
        }

        db.Policies.Add(back);
        var body = new { back.BackTo, From = live, back.EffectiveFrom, back.Json, back.Reason, Alone = alone };
        await Journal.Write(db, AuditSubject.OfPolicy(number), request.By, alone ? "wentBack" : "askedBack", body, now, cancellation);
        await PolicyNews.Add(db, alone ? PolicyNews.WentBack : PolicyNews.Asked, number, back.Version, request.By, reason, request.Number, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new WentBack(number, alone);
    }

    // What was asked for already waits for whoever approves it: asked once more, it is the same.
    private Task<int?> Waiting(int number, int? live, CancellationToken cancellation) => db.Policies
        .Where(version => version.BackTo == number && version.BegunFrom == live && version.AskedAt != null && version.AskingEnded == null && version.PublishedAt == null)
        .OrderBy(version => version.Number).Select(version => (int?)version.Number).FirstOrDefaultAsync(cancellation);
}
