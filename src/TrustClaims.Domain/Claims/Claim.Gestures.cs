using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;

namespace TrustClaims.Domain.Claims;

// What a person of ours gives beyond what is owed, because they want to.
public sealed partial class Claim
{
    /// <summary>
    /// Goodwill of a named person: store credit for an order, money for a contract, promised for a day as other money is. It ends with what that person may give,
    /// and has nothing to do with what is given for broken promises.
    /// </summary>
    /// <param name="amount">Above zero, in the claim's currency.</param>
    /// <param name="words">To the customer: why.</param>
    /// <param name="readBy">The colleague who has agreed to it; null where nobody had to.</param>
    public Result<Done> Give(Money amount, string words, NamedPerson person, PromiseTimes times, DateTimeOffset now, string? readBy = null)
    {
        if (Status == ClaimStatus.Withdrawn)
        {
            return NotNow();
        }

        if (amount.Minor <= 0 || amount.Currency != Payable.Currency)
        {
            return new Refusal.AmountOutOfRange();
        }

        if (Writing.Trimmed(words) is not { } said)
        {
            return new Refusal.ReasonRequired();
        }

        var remedy = Type.IsForContract() ? Remedy.Indemnity : Remedy.StoreCredit;
        var gesture = Settlement.Goodwill(Id, person.Id, Gestures.Count + 1, remedy, amount, now);
        var promise = AddPromise(PromiseTimes.KindFor(remedy), round: null, times.CarriedOutAfter(now), now);
        allSettlements.Add(gesture);
        Record(now, Actor.Of(person), new ClaimEvent.GestureMade(amount, said, person.Name, gesture.Round, promise.Due) { ReadBy = readBy });
        return Done.Yes;
    }

    // Neither an answer nor a round of remedies: a gesture's.
    private static bool IsOfGesture(Promise promise) => promise is { Round: null, Kind: not PromiseKind.AnswerBy };

    // Of several the first that was promised with it or after it: what was broken is promised anew.
    private void KeepGesture(Settlement gesture, PromiseTimes times, DateTimeOffset now)
    {
        var promise = promises.Where(one => IsOfGesture(one) && one.State == PromiseState.Open && one.Kind == PromiseTimes.KindFor(gesture.Remedy) && one.MadeAt >= gesture.NotBefore)
            .MinBy(one => one.MadeAt);
        if (gesture is { GivenBy: not null, DoneAt: { } at } && promise is not null)
        {
            Happen(promise, at, times, now);
        }
    }
}
