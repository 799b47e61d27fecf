using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Promises;

/// <summary>What of our word on a claim was not kept, and is still to be owned to its customer before anything else.</summary>
/// <param name="StillOwed">Money, credit, a parcel or a repair that did not come when we said, and has not come yet; null where there is none.</param>
/// <param name="Again">The same, as it is promised now.</param>
/// <param name="CameLate">The last that came after the time we said.</param>
/// <param name="Answer">An answer that did not come when we said, whether it has come since or not.</param>
public sealed record Unkept(Promise? StillOwed, Promise? Again, Promise? CameLate, Promise? Answer)
{
    public static Unkept Of(Claim claim)
    {
        // Nothing is waited for any more.
        if (claim.Status is ClaimStatus.Withdrawn or ClaimStatus.Returned)
        {
            return new Unkept(null, null, null, null);
        }

        var remedies = claim.Promises.Where(promise => promise.Kind != PromiseKind.AnswerBy).ToList();
        var broken = remedies.Where(promise => promise.State == PromiseState.Broken).ToList();
        var again = remedies.Where(promise => promise.State == PromiseState.Open).MaxBy(promise => promise.Due);
        var owed = broken.Where(promise => promise.MadeAt <= again?.MadeAt && !Came(promise, remedies)).MaxBy(promise => promise.EndedAt);
        var late = owed is null ? broken.Where(promise => again is null || promise.Round == again.Round).MaxBy(promise => promise.Due) : null;

        // That of the look before is told by nobody any more.
        var look = claim.Rulings.OrderByDescending(ruling => ruling.Number).Skip(claim.Status == ClaimStatus.InReview ? 0 : 1).FirstOrDefault()?.At;
        var answer = claim.Promises.Where(promise => promise is { Kind: PromiseKind.AnswerBy, State: PromiseState.Broken } && (look is null || promise.MadeAt >= look)).MaxBy(promise => promise.Due);
        return new Unkept(owed, owed is null ? null : again, late, answer);
    }

    /// <summary>Whoever owns all of this has told of it.</summary>
    public bool Tells(Promise promise) => promise == StillOwed || promise == CameLate || promise == Answer;

    // Done in the end: in the round in which it was promised, or in the one that took its place.
    private static bool Came(Promise broken, IReadOnlyList<Promise> remedies) => remedies
        .Where(other => other.Kind == broken.Kind && other.MadeAt >= broken.MadeAt &&
            (other.State == PromiseState.Kept || (other.State == PromiseState.Broken && other.EndedAt > other.Due)))
        .Any(came => came.Round == broken.Round || !remedies.Any(other => other.Round == broken.Round && other.State == PromiseState.Open));
}
