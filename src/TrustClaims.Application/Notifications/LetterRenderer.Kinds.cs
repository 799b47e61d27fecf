using TrustClaims.Application.Claims;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Notifications;

// What is said, by what happened.
public sealed partial class LetterRenderer
{
    /// <summary>Which event a kind of letter tells of.</summary>
    private static ClaimEvent EventOf(LetterMatter matter) => matter.Message.Kind switch
    {
        "answer" => Read("decided", matter),
        "ruling" => Read("ruled", matter),
        "remedyChanged" => Read("remedyChanged", matter),
        "turnedUp" => matter.Claim.Status == ClaimStatus.Returned ? new ClaimEvent.TurnedUp() : new ClaimEvent.Withdrawn(),
        "anotherLook" => Read("anotherLookAsked", matter),
        "promisedDay" => Read("promisedDayCame", matter),
        "silence" => Read("approvedOnSilence", matter),
        "overdue" => Read("answerOverdue", matter),
        "done" or "failed" => Read("settlementEnded", matter),
        "again" => Read("settledAgain", matter),
        var kind => throw new InvalidOperationException($"No letter is called '{kind}'."),
    };

    private static ClaimEvent Read(string name, LetterMatter matter) => ClaimEventJson.Read(name, matter.Message.Body ?? "{}");

    private Told Tell(LetterMatter matter) => EventOf(matter) switch
    {
        ClaimEvent.Decided it => Answer(it, matter),
        ClaimEvent.Ruled it => Ruling(it, matter),
        ClaimEvent.RemedyChanged it => Letter("remedyChanged", matter, [texts["remedyChanged", sentences.Name(it.From), sentences.Name(it.To)], Remedy(matter)]),
        ClaimEvent.Withdrawn => Letter("turnedUp", matter, [texts["withdrawn"]]),
        ClaimEvent.TurnedUp => Letter("turnedUp", matter, [texts["turnedUp"]]),
        ClaimEvent.AnotherLookAsked => Letter("anotherLook", matter, [texts["anotherLook.asked"], AnswerBy(matter), texts["nothingElse"]]),
        ClaimEvent.PromisedDayCame it => Letter("promisedDay", matter, [texts["promisedDay", it.On, Sorry(matter)], Remedy(matter), ToDo(matter)]),
        ClaimEvent.ApprovedOnSilence it => Letter("silence", matter, [texts["silence.granted", it.Due], Remedy(matter), ToDo(matter), texts["changeMind"]]),
        ClaimEvent.AnswerOverdue it => Letter("overdue", matter, [texts["overdue", it.Due], AnswerBy(matter), texts["nothingElse"]]),
        ClaimEvent.SettlementEnded { Outcome: SettlementOutcome.Failed } it => Letter("failed", matter, [Failed(it, matter), Again(it.Round, matter), texts["failed.person"]]),
        ClaimEvent.SettledAgain it => Letter("again", matter, [texts["again"], Remedy(matter), ToDo(matter)]),
        ClaimEvent.SettlementEnded it => Letter("done", matter, [Done(it, matter), IsLate(it, matter) ? texts["late"] : null]),
        var happened => throw new InvalidOperationException($"No letter tells of {happened.GetType().Name}."),
    };

    private Told Answer(ClaimEvent.Decided decided, LetterMatter matter)
    {
        var key = $"answer.{PolicyWords.Of(decided.Outcome)}";
        var first = texts[key, Sorry(matter)];
        var why = sentences.Explanation(matter.Claim.LastDecision, matter.Policy.Windows);
        return decided.Outcome switch
        {
            DecisionOutcome.ApprovedOnWord => Letter(
                key, matter, [first, Remedy(matter), ToDo(matter), texts["why", why], texts["changeMind"], Found(matter)]),
            DecisionOutcome.PromisedOn => Letter(
                key, matter, [first, why, Remedy(matter), texts["untilThen"], Found(matter)], decided.On!.Value),
            _ => Letter(key, matter, [first, $"{AnswerBy(matter)} {Silence(matter)}".TrimEnd(), texts["nothingElse"], texts["why", why]]),
        };
    }

    private Told Ruling(ClaimEvent.Ruled ruled, LetterMatter matter)
    {
        var name = matter.Claim.Rulings.Where(ruling => ruling.Outcome == ruled.Outcome).MaxBy(ruling => ruling.Number)?.RuledByName ?? texts["ruling.somebody"];
        var subject = texts["ruling.subject", About(matter), name];
        var words = ruled.Reason is null ? [] : new[] { new Said(ruled.Reason, IsQuoted: true) };
        var again = matter.Claim.CanAskAnotherLook ? [new Said(texts["anotherLook"])] : Array.Empty<Said>();
        if (ruled.Outcome == RulingOutcome.Declined)
        {
            return new Told(subject, [new Said(texts["ruling.declined", name]), .. words, .. again]);
        }

        var granted = ruled.Outcome == RulingOutcome.Approved
            ? texts["ruling.approved", name, Sorry(matter)]
            : texts["ruling.partlyApproved", name, matter.Claim.Remedy.IsMoney() ? sentences.RemedyOf(matter.Claim.Remedy, ruled.Granted) : Items(matter)];
        Said[] introduced = words.Length == 0 ? [] : [new Said(texts["ruling.words", name]), .. words];
        return new Told(subject, [new Said(granted), .. introduced, .. Paragraphs([Remedy(matter), ToDo(matter)]), .. again]);
    }

    private string Done(ClaimEvent.SettlementEnded ended, LetterMatter matter)
    {
        var settlement = matter.Claim.Settlements.Single(one => one.Item == ended.Item && one.Round == ended.Round);
        return (ended.Outcome, settlement) switch
        {
            (SettlementOutcome.Refunded, { Remedy: var remedy }) when remedy.IsMoney() => texts[$"done.refunded.{remedy}", settlement.Amount],
            (SettlementOutcome.Refunded, _) => texts["done.refunded.goods", settlement.Amount, settlement.Title],
            (_, { Carrier: { } carrier, TrackingNumber: { } number }) => texts["done.sent.tracked", settlement.Title, carrier, number],
            _ => texts["done.sent", settlement.Title],
        };
    }

    // Why it failed is told to our own people: a bank's or a warehouse's code says nothing to the customer.
    private string Failed(ClaimEvent.SettlementEnded ended, LetterMatter matter)
    {
        var settlement = matter.Claim.Settlements.Single(one => one.Item == ended.Item && one.Round == ended.Round);
        return texts[settlement.Remedy.IsMoney() ? "failed.money" : "failed.goods", settlement.Amount, settlement.Title];
    }

    private string? Again(int round, LetterMatter matter) =>
        matter.Claim.Promises.Where(one => one.Round == round && one.State != PromiseState.Released).MaxBy(one => one.MadeAt) is { } promise
            ? texts["failed.again", promise.Due]
            : null;

    private Told Letter(string key, LetterMatter matter, string?[] paragraphs, object? named = null) =>
        new(texts[$"{key}.subject", [About(matter), named ?? ""]], Paragraphs(paragraphs).ToList());

    private static IEnumerable<Said> Paragraphs(IEnumerable<string?> paragraphs) =>
        paragraphs.Where(paragraph => !string.IsNullOrEmpty(paragraph)).Select(paragraph => new Said(paragraph!));
}
