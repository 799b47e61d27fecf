using System.Text.Json;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;

namespace TrustClaims.Application.Notifications;

/// <summary>One thing by its title, as a letter names it.</summary>
public sealed record LetterItem(string Title, int Quantity);

/// <summary>What is granted of one item.</summary>
/// <param name="Quantity">In pieces; 0 too where an item is paid in part alone.</param>
/// <param name="Of">The pieces that were declared.</param>
public sealed record LetterGrant(string Title, int Quantity, int Of, Money Amount);

/// <summary>What was promised last and is still owed, or was done already.</summary>
public sealed record LetterPromise(DateTimeOffset Due, Money Amount);

/// <summary>One remedy carried out, or failed.</summary>
public sealed record LetterSettlement(string Title, int Quantity, Remedy Remedy, Money Amount, SettlementOutcome? Outcome, string? Carrier, string? TrackingNumber);

/// <summary>
/// What was true of a claim at the moment that a letter tells of. It is written with the message, in the transaction in which it happened: whatever
/// happens between that and the sending changes nothing of what the letter says.
/// </summary>
public sealed record LetterFacts
{
    /// <summary>The event's name and members.</summary>
    public required string Happened { get; init; }

    public required JsonElement Event { get; init; }

    public required string Reference { get; init; }

    public required ClaimType Type { get; init; }

    public required Remedy Remedy { get; init; }

    /// <summary>The engine's last decision, by its number; it never changes.</summary>
    public required int Decision { get; init; }

    /// <summary>What is payable and was not granted.</summary>
    public required Money Left { get; init; }

    /// <summary>How much of each item of the claim is granted; nothing in messages of before it was kept.</summary>
    public IReadOnlyList<LetterGrant> Granted { get; init; } = [];

    public required IReadOnlyList<LetterItem> Items { get; init; }

    /// <summary>The remedy promised, where one is owed.</summary>
    public LetterPromise? Promise { get; init; }

    /// <summary>What the promise came to that was broken; null where it was none of money, and in messages of before it was kept.</summary>
    public Money? BrokenSum { get; init; }

    /// <summary>What of that has not left yet; null as there.</summary>
    public Money? BrokenOwed { get; init; }

    /// <summary>How often in a row the same was promised before, and not kept.</summary>
    public int MissedBefore { get; init; }

    /// <summary>Until when a person answers.</summary>
    public DateTimeOffset? AnswerDue { get; init; }

    public string? RuledBy { get; init; }

    /// <summary>Who of ours keeps the matter.</summary>
    public string? Keeper { get; init; }

    /// <summary>By when a parcel that is on its way is there.</summary>
    public DateTimeOffset? ThereBy { get; init; }

    public bool CanAskAnotherLook { get; init; }

    /// <summary>Somebody else had ruled before: our own ways end here.</summary>
    public bool IsSecondLook { get; init; }

    /// <summary>Somebody else had declined before.</summary>
    public bool DeclinedBefore { get; init; }

    /// <summary>What of the round that the event is about is done, and the one that has failed.</summary>
    public IReadOnlyList<LetterSettlement> Settlements { get; init; } = [];

    /// <summary>The customer has it in hand already: nothing is sent, and nothing travels back.</summary>
    public bool TakenAlong { get; init; }

    /// <summary>The promise of that round was broken.</summary>
    public bool IsLate { get; init; }

    public ClaimEvent Tells => ClaimEventJson.Read(Happened, Event.GetRawText());

    public static LetterFacts Of(Claim claim, ClaimEvent happened)
    {
        var ended = happened as ClaimEvent.SettlementEnded;
        var promise = claim.Promises.Where(one => one.Round is { } round && one.State != PromiseState.Released && one.Kind != PromiseKind.ParcelThereBy && (ended is null || round == ended.Round))
            .OrderBy(one => one.MadeAt).ThenBy(one => one.Round).LastOrDefault();
        return new LetterFacts
        {
            Happened = ClaimEventJson.NameOf(happened),
            Event = ClaimEventJson.Element(happened),
            Reference = claim.Reference.Value,
            Type = claim.Type,
            Remedy = claim.Remedy,
            Decision = claim.LastDecision.Number,
            Left = claim.Left,
            Granted = claim.Items.Select(item => new LetterGrant(item.Title, item.GrantedQuantity, item.Quantity, item.Granted)).ToList(),
            Items = ItemsOf(claim),
            Promise = promise is null ? null : new LetterPromise(promise.Due, AmountOf(promise, claim)),
            // What was promised and broken before it was saved has no id yet: its kind and its hour tell it apart.
            BrokenSum = happened is ClaimEvent.PromiseBroken { Kind: PromiseKind.RefundBy or PromiseKind.CreditBy } broken
                ? AmountOf(claim.Promises.First(one => (one.Id.Value, one.Kind, one.Due) == (broken.Promise, broken.Kind, broken.Due)), claim) : null,
            AnswerDue = claim.AnswerDue,
            RuledBy = claim.LastRuling?.RuledByName,
            Keeper = claim.KeeperName,
            ThereBy = ended is null ? null : claim.Promises.FirstOrDefault(one => one is { Kind: PromiseKind.ParcelThereBy, State: PromiseState.Open } && one.Round == ended.Round)?.Due,
            TakenAlong = claim.Happenings.Any(one => one.Event is ClaimEvent.SettlementEnded { Outcome: SettlementOutcome.Delivered, Detail: ClaimEvent.SettlementEnded.AtCounter }),
            CanAskAnotherLook = claim.CanAskAnotherLook,
            IsSecondLook = claim.Rulings.Count > 1,
            BrokenOwed = Missed(claim, happened) is { Kind: PromiseKind.RefundBy or PromiseKind.CreditBy } missed ? OwedOf(missed, claim) : null,
            MissedBefore = MissedBeforeOf(claim, happened),
            DeclinedBefore = claim.Rulings.SkipLast(1).Any(ruling => ruling.Outcome == RulingOutcome.Declined),
            Settlements = ended is null ? [] : claim.Settlements.Where(one => IsTold(one, ended)).Select(Told).ToList(),
            // Where it is owned in a letter of its own, it is not said twice.
            IsLate = ended is not null && !claim.Happenings.Any(one => one.Event is ClaimEvent.PromiseBroken) && claim.Promises.Any(one => one.Round == ended.Round && one.State == PromiseState.Broken),
        };
    }

    public static LetterFacts Read(string body) => JsonSerializer.Deserialize<LetterFacts>(body, ClaimEventJson.Form)!;

    public string Write() => JsonSerializer.Serialize(this, ClaimEventJson.Form);

    // A promised day has no settlements yet: it is about all that is granted.
    private static Money AmountOf(Promise promise, Claim claim)
    {
        var round = claim.Settlements.Where(one => one.Round == promise.Round && one.State != SettlementState.Cancelled).ToList();
        return round.Count == 0 ? claim.Granted : round.Aggregate(Money.Zero(claim.Granted.Currency), (sum, one) => sum + one.Amount);
    }

    private static Money OwedOf(Promise promise, Claim claim) => claim.Settlements.Where(one => one.Round == promise.Round && one.State == SettlementState.Done)
        .Aggregate(AmountOf(promise, claim), (left, one) => left - one.Amount);

    // What was promised and broken before it was saved has no id yet.
    private static Promise? Missed(Claim claim, ClaimEvent happened) => happened is ClaimEvent.PromiseBroken broken
        ? claim.Promises.FirstOrDefault(one => (one.Id.Value, one.Kind, one.Due) == (broken.Promise, broken.Kind, broken.Due)) : null;

    private static int MissedBeforeOf(Claim claim, ClaimEvent happened) => Missed(claim, happened) is not { } missed ? 0 : claim.Promises
        .Where(one => one.Kind == missed.Kind && one.Round == missed.Round && one.MadeAt < missed.MadeAt)
        .OrderByDescending(one => one.MadeAt).TakeWhile(one => one.State == PromiseState.Broken).Count();

    // What is carried out now, where it is goods; else all that was declared.
    private static List<LetterItem> ItemsOf(Claim claim)
    {
        var last = claim.Settlements.Select(one => one.Round).DefaultIfEmpty().Max();
        var round = claim.Settlements.Where(one => one.Round == last && one.Quantity > 0).Select(one => new LetterItem(one.Title, one.Quantity)).ToList();
        return round.Count > 0 ? round : claim.Items.Select(item => new LetterItem(item.Title, item.Quantity)).ToList();
    }

    private static bool IsTold(Settlement one, ClaimEvent.SettlementEnded ended) => one.Round == ended.Round &&
        (one.State == SettlementState.Done || (ended.Outcome == SettlementOutcome.Failed && one.Item == ended.Item));

    private static LetterSettlement Told(Settlement one) => new(one.Title, one.Quantity, one.Remedy, one.Amount, one.Outcome, one.Carrier, one.TrackingNumber);
}
