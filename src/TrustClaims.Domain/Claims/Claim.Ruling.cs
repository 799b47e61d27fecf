using TrustClaims.Domain.Promises;

namespace TrustClaims.Domain.Claims;

// What a person of ours decides.
public sealed partial class Claim
{
    /// <summary>
    /// A named person rules. Approving grants all that is left, approving in part some items (goods) or an amount (money); declining needs a
    /// reason. Another look is never given by somebody who has ruled before.
    /// </summary>
    /// <param name="shownVersion">The version that the person was looking at.</param>
    /// <param name="most">What the contract's ceiling of the year still allows; null without one.</param>
    public Result<Done> Rule(RulingWords words, NamedPerson person, int shownVersion, PromiseTimes times, DateTimeOffset now, Money? most = null)
    {
        if (shownVersion != Version)
        {
            return new Refusal.StaleVersion(shownVersion, Version);
        }

        if (Status != ClaimStatus.InReview)
        {
            return NotNow();
        }

        if (rulings.Any(ruling => ruling.RuledBy == person.Id))
        {
            return new Refusal.SamePersonAgain();
        }

        if (words.Outcome == RulingOutcome.Declined && Writing.IsBlank(words.Reason))
        {
            return new Refusal.ReasonRequired();
        }

        return words.Outcome switch
        {
            RulingOutcome.Declined => Conclude(words, person, Settlements.Count == 0 ? ClaimStatus.Declined : ClaimStatus.PartlyApproved, times, now),
            RulingOutcome.Approved => GrantAll(words, person, times, now, most),
            _ => GrantPart(words, person, times, now, most),
        };
    }

    private Result<Done> GrantAll(RulingWords words, NamedPerson person, PromiseTimes times, DateTimeOffset now, Money? most)
    {
        if (Left > most)
        {
            return new Refusal.BeyondYearlyCeiling(most.Value);
        }

        GrantAllLeft();
        return Conclude(words, person, ClaimStatus.Approved, times, now);
    }

    private Result<Done> GrantPart(RulingWords words, NamedPerson person, PromiseTimes times, DateTimeOffset now, Money? most)
    {
        var refusal = Remedy.IsMoney() ? GrantAmount(words.Amount, most) : GrantItems(words, most);
        if (refusal is not null)
        {
            return refusal;
        }

        // A part that is all there was is no part.
        return AllIsGranted
            ? Conclude(words with { Outcome = RulingOutcome.Approved }, person, ClaimStatus.Approved, times, now)
            : Conclude(words, person, ClaimStatus.PartlyApproved, times, now);
    }

    private Refusal? GrantAmount(Money? asked, Money? most)
    {
        if (asked is not { Minor: > 0 } amount || amount.Currency != Left.Currency || amount > Left)
        {
            return new Refusal.AmountBeyondPayable(Left);
        }

        if (amount > most)
        {
            return new Refusal.BeyondYearlyCeiling(most.Value);
        }

        GrantAmount(amount);
        return null;
    }

    private void GrantAmount(Money amount)
    {
        var parts = amount.Split(items.Select(item => LeftOf(item).Minor).ToList());
        foreach (var (item, part) in items.Zip(parts))
        {
            Grant(item, part == LeftOf(item) ? PiecesLeftOf(item) : 0, part);
        }
    }

    private Refusal? GrantItems(RulingWords words, Money? most)
    {
        var asked = new List<(ClaimItem Item, int Quantity, Money Amount)>();
        foreach (var lines in (words.Items ?? []).GroupBy(line => line.Item))
        {
            if (items.Find(item => item.Item == lines.Key) is not { } item)
            {
                return new Refusal.UnknownItem(lines.Key.Value);
            }

            var quantity = lines.Sum(line => (long)line.Quantity);
            if (lines.Any(line => line.Quantity < 1) || quantity > PiecesLeftOf(item))
            {
                return new Refusal.QuantityBeyondAgreement(item.Title, PiecesLeftOf(item));
            }

            asked.Add((item, (int)quantity, LeftOf(item).Part(quantity, PiecesLeftOf(item))));
        }

        if (asked.Aggregate(Money.Zero(Left.Currency), (sum, line) => sum + line.Amount) > most)
        {
            return new Refusal.BeyondYearlyCeiling(most.Value);
        }

        asked.ForEach(line => Grant(line.Item, line.Quantity, line.Amount));
        return asked.Count > 0 ? null : new Refusal.UnknownItem("");
    }

    private Result<Done> Conclude(RulingWords words, NamedPerson person, ClaimStatus status, PromiseTimes times, DateTimeOffset now)
    {
        var before = rulings.Aggregate(Money.Zero(Granted.Currency), (sum, ruling) => sum + ruling.Granted);
        var reason = Writing.Trimmed(words.Reason);
        var ruling = new Ruling(rulings.Count + 1, person, words.Outcome, Granted - before, reason, now);
        rulings.Add(ruling);
        (Status, AnswerDue, RuledBy) = (status, null, person.Id);
        Record(now, Actor.Of(person), new ClaimEvent.Ruled(words.Outcome, ruling.Granted, reason) { ReadBy = words.ReadBy });
        Answered(times, now);
        if (words.Outcome != RulingOutcome.Declined)
        {
            PromiseRemedy(times.CarriedOutAfter(now), now);
            SettleWhatIsGranted(now + times.ChangeOfMind);
        }

        FollowSettlements();
        return Done.Yes;
    }
}
