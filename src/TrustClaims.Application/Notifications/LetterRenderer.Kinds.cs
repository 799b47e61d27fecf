using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Notifications;

// What is said, by what happened.
public sealed partial class LetterRenderer
{
    private Told Tell(LetterMatter matter) => matter.Facts.Tells switch
    {
        ClaimEvent.Decided it => Answer(it, matter),
        ClaimEvent.Ruled it => Ruling(it, matter),
        ClaimEvent.RemedyChanged it => Letter("remedyChanged", matter, [texts["remedyChanged", sentences.Short(it.From), sentences.Short(it.To)], Remedy(matter)]),
        ClaimEvent.Withdrawn when matter.Facts.Type.CanTurnUp() => Letter("turnedUp", matter, [texts["withdrawn"]]),
        ClaimEvent.Withdrawn => Letter("withdrawn", matter, [texts["withdrawn.wished"]]),
        ClaimEvent.TurnedUp => Letter("turnedUp", matter, [texts["turnedUp"]]),
        ClaimEvent.AnotherLookAsked => Letter("anotherLook", matter, [texts["anotherLook.asked"], AnswerBy(matter), texts["nothingElse"]]),
        ClaimEvent.PromisedDayCame it => Letter("promisedDay", matter, [texts["promisedDay", it.On, Sorry(matter)], Remedy(matter), ToDo(matter)]),
        ClaimEvent.ApprovedOnSilence it => Letter("silence", matter, [texts["silence.granted", it.Due], Remedy(matter), ToDo(matter), texts["changeMind"]]),
        ClaimEvent.AnswerOverdue it => Letter("overdue", matter, [texts["overdue", it.Due], AnswerBy(matter), texts["nothingElse"]]),
        ClaimEvent.SettlementEnded { Outcome: SettlementOutcome.Failed } => Letter("failed", matter, [.. Done(matter), Failed(matter), Again(matter), texts["failed.person"]]),
        ClaimEvent.SettledAgain => Letter("again", matter, [texts["again"], Remedy(matter), ToDo(matter)]),
        ClaimEvent.SettlementEnded => Letter("done", matter, [.. Done(matter), matter.Facts.IsLate ? texts["late"] : null]),
        var happened => throw new InvalidOperationException($"No letter tells of {happened.GetType().Name}."),
    };

    private Told Answer(ClaimEvent.Decided decided, LetterMatter matter)
    {
        var key = $"answer.{PolicyWords.Of(decided.Outcome)}";
        var first = texts[key, SorryNow(matter)];
        var why = sentences.Explanation(matter.Decision, matter.Policy.Windows);
        return decided.Outcome switch
        {
            DecisionOutcome.ApprovedOnWord => Letter(
                key, matter, [first, Remedy(matter), ToDo(matter), texts["why", why], texts["changeMind"], Found(matter)]),
            DecisionOutcome.PromisedOn => Letter(
                key, matter, [first, why, Remedy(matter), texts["untilThen"], Found(matter)], decided.On!.Value),
            _ => Letter(key, matter, [first, AnswerBy(matter), texts["nothingElse"], texts["why", why]]),
        };
    }

    private Told Ruling(ClaimEvent.Ruled ruled, LetterMatter matter)
    {
        var name = matter.Facts.RuledBy ?? texts["ruling.somebody"];
        var subject = texts["ruling.subject", About(matter), name];
        Said[] Words(string introduction) =>
            ruled.Reason is null ? [] : [new Said(texts[introduction, name], Tone.Introducing), new Said(ruled.Reason, Tone.Quoted)];
        var again = matter.Facts.CanAskAnotherLook ? [new Said(texts["anotherLook"])] : Array.Empty<Said>();
        if (ruled.Outcome == RulingOutcome.Declined)
        {
            return new Told(subject, [new Said(texts["ruling.declined", name]), .. Words("ruling.why"), .. again]);
        }

        var granted = ruled.Outcome == RulingOutcome.PartlyApproved
            ? texts["ruling.partlyApproved", name, matter.Facts.Remedy.IsMoney() ? sentences.RemedyOf(matter.Facts.Remedy, ruled.Granted) : Items(matter)]
            : texts["ruling.approved", name, matter.Facts.DeclinedBefore ? texts["ruling.sorry"] : Sorry(matter)];
        return new Told(subject, [new Said(granted), .. Words("ruling.words"), .. Paragraphs([Remedy(matter), ToDo(matter)]), .. again]);
    }

    // Why it failed is told to our own people: a bank's or a warehouse's code says nothing to the customer.
    private string Failed(LetterMatter matter)
    {
        var failed = matter.Facts.Settlements.Single(one => one.Outcome == SettlementOutcome.Failed);
        return texts[failed.Remedy.IsMoney() ? "failed.money" : "failed.goods", failed.Amount, Items([(failed.Title, failed.Quantity)])];
    }

    private string? Again(LetterMatter matter) => matter.Facts.Promise is { } promise ? texts["failed.again", promise.Due] : null;

    private Told Letter(string key, LetterMatter matter, string?[] paragraphs, object? named = null) =>
        new(texts[$"{key}.subject", [About(matter), named ?? ""]], Paragraphs(paragraphs).ToList());

    private static IEnumerable<Said> Paragraphs(IEnumerable<string?> paragraphs) =>
        paragraphs.Where(paragraph => !string.IsNullOrEmpty(paragraph)).Select(paragraph => new Said(paragraph!));
}
