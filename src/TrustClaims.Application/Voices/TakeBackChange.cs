using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Application.Voices;

/// <summary>A manager takes back what was published: nobody reads it any more. Who was told stays told.</summary>
public sealed record TakeBackChangeRequest(Guid Change);

/// <param name="Told">How many people had been told by then, or are just being told.</param>
/// <param name="Stopped">How many letters will not leave.</param>
public sealed record TakenBackChange(int Told, int Stopped);

/// <summary>It is off the page, and letters about it that have not left stay here: whom none has reached hears of what is published next.</summary>
public sealed class TakeBackChange(ClaimsDb db)
{
    public Task<Result<TakenBackChange>> Handle(TakeBackChangeRequest request, CancellationToken cancellation) =>
        db.InTransactionOrAgain(inside => TakeBack(request.Change, inside), cancellation);

    private async Task<Result<TakenBackChange>> TakeBack(Guid id, CancellationToken cancellation)
    {
        await db.TakeTurn([PublishChange.Turn], cancellation);
        if (await db.VoicedChanges.SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } change)
        {
            return new Refusal.NotFound();
        }

        var now = db.Clock.GetUtcNow();
        var (at, key, never) = (change.At, $"{ChangeNews.KeyOf(id)}%", OutboxMessage.Never);
        var unsent = db.Outbox.Where(one => one.Kind == ChangeNews.Kind && one.CreatedAt == at && EF.Functions.Like(one.Key!, key) && one.SentAt == null);
        // What a worker holds at this moment may have left: it counts as told, and the worker looks by itself whether it is to leave.
        var stopped = await unsent.Where(one => one.LeasedUntil == null || one.LeasedUntil <= now).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.NotBefore, never).SetProperty(one => one.GaveUpAt, (DateTimeOffset?)null).SetProperty(one => one.LastError, SendLetters.NotNeeded)
                .SetProperty(one => one.LeasedUntil, (DateTimeOffset?)null).SetProperty(one => one.Version, one => one.Version + 1),
            cancellation);
        await db.ToldOfChanges.Where(told => told.Change == id && unsent.Any(one => one.Customer == told.Customer && one.NotBefore == never)).ExecuteDeleteAsync(cancellation);
        change.TakeBack(now);
        change.Tell(await db.ToldOfChanges.CountAsync(told => told.Change == id, cancellation));
        return new TakenBackChange(change.Told, stopped);
    }
}
