using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Notifications;

/// <summary>What is told of a claim, field by field, from what was true when it happened: what, how much, how, by when, by whom, and what there is to do, which is mostly nothing.</summary>
public sealed partial class ClaimNews(WordsOf words, ClaimSentences sentences, ShopOptions shop)
{
    /// <summary>Each may stand in the template of any message on a claim; where it has nothing to say, it is empty.</summary>
    public static IReadOnlyList<string> FieldNames { get; } =
    [
        "about", "sorry", "remedy", "toDo", "why", "change", "found", "answerBy", "anotherLook", "mediator", "day", "due", "author", "granted", "introduction", "words",
        "from", "to", "done", "there", "failed", "again", "late", "promised", "happened", "gesture", "newDay", "keeper", "stillPromised", "effort",
    ];

    private readonly Texts texts = words.Letters;

    /// <summary>In the reader's language.</summary>
    public News Of(LetterMatter matter) => new(
        KindOf(matter.Kind, matter.Facts),
        FieldNames.ToDictionary(name => name, name => new Func<Field>(() => Value(name, matter))),
        matter.Back,
        texts["reference", ClaimReference.Parse(matter.Facts.Reference), About(matter.Agreement)]);

    /// <summary>What a person of ours wrote.</summary>
    public News Of(ReplyFacts reply, ClaimReference reference, Agreement agreement, WayBack back) =>
        ReplyNews.Of(reply, texts, About(agreement), back, texts["reference", reference, About(agreement)]);

    /// <summary>What is told otherwise, as about a claim.</summary>
    public News About(News said, ClaimReference reference, Agreement agreement, WayBack back) =>
        said with { Back = back, Reference = texts["reference", reference, About(agreement)], Way = "link" };

    /// <summary>Which template tells it.</summary>
    /// <exception cref="InvalidOperationException">No letter tells of such an event.</exception>
    /// <param name="kind">The outbox's.</param>
    public static string KindOf(string kind, LetterFacts facts) => facts.Tells switch
    {
        ClaimEvent.Decided it => $"answer.{PolicyWords.Of(it.Outcome)}",
        ClaimEvent.Ruled it => $"ruling.{PolicyWords.Of(it.Outcome)}",
        ClaimEvent.RemedyChanged => "remedyChanged",
        ClaimEvent.Withdrawn => facts.Type.CanTurnUp() ? "withdrawn.turnedUp" : "withdrawn",
        ClaimEvent.TurnedUp => "turnedUp",
        ClaimEvent.AnotherLookAsked => "anotherLook",
        ClaimEvent.PromisedDayCame => "promisedDay",
        ClaimEvent.ApprovedOnSilence => "silence",
        ClaimEvent.SettlementEnded { Outcome: SettlementOutcome.Failed } => "failed",
        ClaimEvent.SettlementEnded => "done",
        ClaimEvent.SettledAgain => "again",
        ClaimEvent.PromiseBroken => kind,
        ClaimEvent.DeliveryAnnounced => "deliveredMeanwhile",
        ClaimEvent.GestureMade => "gesture",
        var happened => throw new InvalidOperationException($"No letter tells of {happened.GetType().Name}."),
    };

    private string About(Agreement agreement) => texts[agreement is Contract ? "about.contract" : "about.order", agreement.Number];

    private Field Value(string name, LetterMatter matter) => (name, matter.Facts.Tells) switch
    {
        ("about", _) => new(About(matter.Agreement)),
        ("sorry", _) => new(Sorry(matter)),
        ("remedy", _) => new(Remedy(matter)),
        ("toDo", _) => new(ToDo(matter)),
        ("why", _) => new(sentences.Explanation(matter.Decision, matter.Policy.Windows)),
        // What was handed over at the counter has left.
        ("change", _) => new(matter.Facts.TakenAlong ? null : texts["change"]),
        ("found", _) => new(matter.Facts.Type == ClaimType.LostParcel ? texts["found"] : null),
        ("answerBy", _) => new(AnswerBy(matter)),
        ("anotherLook", _) => new(matter.Facts.CanAskAnotherLook ? texts["anotherLook.ask"] : null),
        ("mediator", ClaimEvent.Ruled { Outcome: not RulingOutcome.Approved }) when matter.Facts.IsSecondLook => new(texts.Mediator(shop.Mediator)),
        ("day", ClaimEvent.Decided { On: { } day }) => new(texts["day", day]),
        ("day", ClaimEvent.PromisedDayCame it) => new(texts["day", it.On]),
        ("day", ClaimEvent.PromiseBroken it) => new(texts["day.of", it.Due]),
        ("day", ClaimEvent.DeliveryAnnounced it) => new(texts["day.of", it.At]),
        ("due", ClaimEvent.ApprovedOnSilence it) => new(texts["due", it.Due]),
        ("due", ClaimEvent.PromiseBroken it) => new(texts["due", it.Due]),
        ("author", ClaimEvent.GestureMade it) => new(it.By),
        ("author", _) => new(matter.Facts.RuledBy ?? texts["ruling.somebody"]),
        ("granted", ClaimEvent.Ruled it) => new(Granted(matter, it.Granted)),
        ("introduction", ClaimEvent.Ruled { Reason: not null } it) => new(
            texts[it.Outcome == RulingOutcome.Declined ? "ruling.why" : "ruling.words", matter.Facts.RuledBy ?? texts["ruling.somebody"]], Tone.Introducing),
        ("words", ClaimEvent.Ruled { Reason: { } reason }) => new(reason, Tone.Quoted),
        ("introduction", ClaimEvent.GestureMade it) => new(texts["ruling.words", it.By], Tone.Introducing),
        ("words", ClaimEvent.GestureMade it) => new(it.Words, Tone.Quoted),
        ("from", ClaimEvent.RemedyChanged it) => new(sentences.Short(it.From)),
        ("to", ClaimEvent.RemedyChanged it) => new(sentences.Short(it.To)),
        ("done", ClaimEvent.SettlementEnded) => new(string.Join("\n\n", Done(matter))),
        ("failed", ClaimEvent.SettlementEnded { Outcome: SettlementOutcome.Failed }) => new(Failed(matter)),
        ("again", _) => new(matter.Facts.Promise is { } promise ? texts["failed.again", promise.Due] : null),
        ("there", _) => new(matter.Facts.ThereBy is { } there ? texts["done.there", there] : null),
        ("promised", ClaimEvent.PromiseBroken it) => new(Said(it, matter)),
        ("happened", ClaimEvent.PromiseBroken it) => new(Missed(it, matter.Facts)),
        ("gesture", ClaimEvent.PromiseBroken { Gesture: { } gesture }) => new(texts[matter.Agreement is Contract ? "broken.gesture.contract" : "broken.gesture", gesture]),
        ("newDay", ClaimEvent.PromiseBroken { NewDue: { } due } it) => new(
            IsPart(matter.Facts) ? texts[$"broken.again.{NextOf(it)}.rest", due, matter.Facts.BrokenOwed!.Value] : texts[$"broken.again.{NextOf(it)}", due]),
        ("gesture", ClaimEvent.GestureMade it) => new(texts[matter.Agreement is Contract ? "gesture.contract" : "gesture", it.Amount, it.Due]),
        ("keeper", _) => new(matter.Facts.Keeper ?? texts["ruling.somebody"]),
        ("stillPromised", _) => new(matter.Facts.Promise is { } still ? texts["deliveredMeanwhile.else", still.Due] : null),
        ("late", _) => new(matter.Facts.IsLate ? texts["late"] : null),
        ("effort", ClaimEvent.Ruled { Outcome: not RulingOutcome.Declined } or ClaimEvent.SettlementEnded) when matter is { AsksEffort: true, Facts.IsLate: false } => EffortQuestion.In(words),
        _ => new(null),
    };

    private string Said(ClaimEvent.PromiseBroken broken, LetterMatter matter) => matter.Facts.BrokenSum is { } amount
        ? texts[$"broken.said.{broken.Kind}.sum", broken.Due, Sum(matter, amount)]
        : texts[$"broken.said.{broken.Kind}", broken.Due];

    // Of a sum that left in part, the part; and whoever misses again says so.
    private string Missed(ClaimEvent.PromiseBroken broken, LetterFacts facts)
    {
        var how = broken.NewDue is null ? texts["broken.done"]
            : IsPart(facts) ? texts[$"broken.part.{broken.Kind}", facts.BrokenSum!.Value - facts.BrokenOwed!.Value, facts.BrokenOwed.Value]
            : texts[$"broken.{broken.By}"];
        return facts.MissedBefore == 0 ? how : $"{how} {texts.Count("broken.before", facts.MissedBefore)}";
    }

    private static bool IsPart(LetterFacts facts) => facts is { BrokenSum: { } sum, BrokenOwed: { IsZero: false } owed } && owed < sum;

    // What got lost on its way has to leave again before it can be there.
    private static PromiseKind NextOf(ClaimEvent.PromiseBroken broken) =>
        broken is { Kind: PromiseKind.ParcelThereBy, By: not BrokenBy.Time } ? PromiseKind.ParcelSentBy : broken.Kind;
}
