using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Persistence.Queries;

/// <summary>Who has which claim in hand. A hold ends by itself, so that a closed browser keeps nobody waiting.</summary>
public static class DeskHolds
{
    /// <summary>
    /// Puts a claim that waits for a person into somebody's hands, or leaves it there for longer; it is put off no more, and no longer handed over to anybody. What
    /// was said to whom it was handed to is there to read as long as it stays in these hands.
    /// </summary>
    /// <param name="overOthers">Also out of a colleague's hands.</param>
    /// <returns>Whether it is theirs now: of two who ask at once, one gets it.</returns>
    public static async Task<bool> TryHold(
        this ClaimsDb db, ClaimId claim, NamedPerson by, TimeSpan length, bool overOthers, CancellationToken cancellation) =>
        (await db.InTransaction<bool>(async inside => await db.Hold(claim, by, length, overOthers, inside), cancellation)).Value;

    /// <summary>Out of their hands, where it is in theirs and waits for a person: who has answered it, and since when they had it, stays known.</summary>
    public static Task<int> Release(this ClaimsDb db, ClaimId claim, StaffId by, CancellationToken cancellation)
    {
        var now = db.Clock.GetUtcNow();
        return db.DeskStates.Where(state => db.Claims.Any(one => one.Id == state.Claim && one.Status == ClaimStatus.InReview)).Where(state => state.Claim == claim && state.HeldBy == by).ExecuteUpdateAsync(
            row => row.SetProperty(state => state.HeldBy, (StaffId?)null).SetProperty(state => state.HeldByName, (string?)null)
                .SetProperty(state => state.HeldUntil, (DateTimeOffset?)null).SetProperty(state => state.ChangedAt, now)
                .SetProperty(state => state.HandedBy, (string?)null).SetProperty(state => state.HandedWords, (string?)null),
            cancellation);
    }

    /// <summary>As <see cref="TryHold"/>, inside a transaction.</summary>
    public static async Task<bool> Hold(
        this ClaimsDb db, ClaimId claim, NamedPerson by, TimeSpan length, bool overOthers, CancellationToken cancellation)
    {
        var now = db.Clock.GetUtcNow();
        var until = now + length;
        if (!await db.Unanswered().AnyAsync(one => one.Id == claim && one.Status == ClaimStatus.InReview, cancellation))
        {
            return false;
        }

        if (await Taken() == 1)
        {
            return true;
        }

        // Nobody has had it yet, or somebody else is first, or was so between the two: then it may have been themselves.
        await db.Database.ExecuteSqlAsync(db.Dialect.CreateDeskState(claim.Value, Conversions.Stored(now)), cancellation);
        return await Taken() == 1;

        Task<int> Taken() => db.DeskStates
            .Where(state => state.Claim == claim && (overOthers || state.HeldUntil == null || state.HeldUntil <= now || state.HeldBy == by.Id))
            .ExecuteUpdateAsync(
                row => row.SetProperty(state => state.HeldBy, (StaffId?)by.Id).SetProperty(state => state.HeldByName, by.Name)
                    .SetProperty(state => state.HeldUntil, (DateTimeOffset?)until)
                    .SetProperty(state => state.PutOffUntil, (DateTimeOffset?)null).SetProperty(state => state.PutOffBy, (string?)null)
                    .SetProperty(state => state.HandedBy, state => state.HandedTo != null || state.HeldBy == by.Id ? state.HandedBy : null)
                    .SetProperty(state => state.HandedWords, state => state.HandedTo != null || state.HeldBy == by.Id ? state.HandedWords : null)
                    .SetProperty(state => state.HandedTo, (StaffId?)null)
                    // Who only goes on has changed nothing that open pages show.
                    .SetProperty(state => state.ChangedAt, state => state.HeldBy == by.Id && state.HeldUntil > now ? state.ChangedAt : now),
                cancellation);
    }
}
