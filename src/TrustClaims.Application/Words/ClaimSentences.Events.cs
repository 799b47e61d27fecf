using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Words;

// What happened: one line of a timeline for each event.
public sealed partial class ClaimSentences
{
    /// <summary>What happened, to the customer.</summary>
    /// <param name="by">The real name of the person of ours who did it, where it was one.</param>
    /// <param name="about">The claim to which it happened: with it, what is told in several parts names each of them.</param>
    public string Event(ClaimEvent happened, string? by = null, Claim? about = null)
    {
        var (key, arguments) = (happened, about) switch
        {
            (ClaimEvent.Withdrawn, { } claim) when claim.Type.CanTurnUp() => ("event.withdrawn.turnedUp", []),
            (ClaimEvent.SettlementEnded ended, { } claim) when Part(ended.Item, ended.Round, claim) is { } part => EndedPart(ended, part),
            (ClaimEvent.SettlementHandedOver it, { } claim) when it.Item != Settlement.GestureItem && Promised(it, claim) is { } promise =>
                ($"event.settlementHandedOver.{promise.Kind}", [promise.Due]),
            _ => Tell(happened, by),
        };
        return texts[key, arguments];
    }

    /// <summary>The same for people of ours: with the policy, the rule and the reason where there are any.</summary>
    /// <param name="by">As of <see cref="Event"/>.</param>
    /// <param name="about">As of <see cref="Event"/>.</param>
    public string EventForStaff(ClaimEvent happened, string? by = null, Claim? about = null)
    {
        var (key, arguments) = (happened, about) switch
        {
            (ClaimEvent.SettlementEnded ended, { } claim) when Part(ended.Item, ended.Round, claim) is { } part => EndedPart(ended, part),
            (ClaimEvent.SettlementHandedOver handed, { } claim) when Part(handed.Item, handed.Round, claim) is { } part => ("event.settlementHandedOver.part", [Titles.Shown(part.Title)]),
            _ => Tell(happened, by),
        };
        var told = texts[texts.Has(key + ".staff") ? key + ".staff" : key, arguments];
        var readBy = (happened as ClaimEvent.Ruled)?.ReadBy ?? (happened as ClaimEvent.GestureMade)?.ReadBy;
        return readBy is { } reader ? $"{told} {texts["event.ruled.readBy", reader]}" : told;
    }

    /// <summary>Why a settlement failed: the outside world's own words, or ours.</summary>
    public string Why(string? reason) => texts.Has($"failure.{reason}") ? texts[$"failure.{reason}"] : reason ?? "";

    private (string Key, object[] Arguments) Tell(ClaimEvent happened, string? by) => happened switch
    {
        ClaimEvent.Declared it => ("event.declared", [Name(it.Channel), Name(it.Type), it.Payable, RemedyOf(it.Remedy, it.Payable)]),
        ClaimEvent.Decided it => ($"event.decided.{PolicyWords.Of(it.Outcome)}", [it.On ?? default, it.PolicyNumber, RuleForStaff(it.Rule ?? "")]),
        ClaimEvent.RemedyChanged it => ("event.remedyChanged", [Short(it.From), Short(it.To)]),
        ClaimEvent.Withdrawn => ("event.withdrawn", []),
        ClaimEvent.Ruled it => ($"event.ruled.{PolicyWords.Of(it.Outcome)}", [by ?? texts["event.ruled.somebody"], it.Granted]),
        ClaimEvent.AnotherLookAsked => ("event.anotherLookAsked", []),
        ClaimEvent.PromisedDayCame it => ("event.promisedDayCame", [it.On]),
        ClaimEvent.ApprovedOnSilence it => ("event.approvedOnSilence", [it.Due]),
        ClaimEvent.AnswerOverdue it => ("event.answerOverdue", [it.Due]),
        ClaimEvent.LossConfirmed => ("event.lossConfirmed", []),
        ClaimEvent.PromiseBroken it => (BrokenKey(it), [it.Due, it.Gesture is { } gesture ? gesture : "", it.NewDue ?? default]),
        ClaimEvent.GestureMade it => ("event.gestureMade", [it.By, it.Amount, it.Due]),
        ClaimEvent.DeliveryAnnounced it => ("event.deliveryAnnounced", [it.At]),
        ClaimEvent.SettlementHandedOver it when it.Item == Settlement.GestureItem => ("event.gestureHandedOver", []),
        ClaimEvent.SettlementEnded it when it.Item == Settlement.GestureItem => ($"event.gestureEnded.{PolicyWords.Of(it.Outcome)}", [it.Detail ?? ""]),
        ClaimEvent.IncidentCoversIt => ("event.incidentCoversIt", []),
        ClaimEvent.SettlementHandedOver => ("event.settlementHandedOver", []),
        ClaimEvent.SettlementEnded it => Ended(it),
        ClaimEvent.SettledAgain it => ("event.settledAgain", [Name(it.To)]),
        ClaimEvent.ResendLost it => ("event.resendLost", [it.Claim]),
        ClaimEvent.TurnedUp => ("event.turnedUp", []),
        ClaimEvent.FollowUpEnded { Truth: { } truth } it => ("event.followUpEnded", [texts[$"event.followUpEnded.{it.End}"], truth]),
        ClaimEvent.FollowUpEnded => ("event.followUpEnded.Unknown", []),
        _ => throw new InvalidOperationException($"No words for {happened.GetType().Name}."),
    };

    private static string BrokenKey(ClaimEvent.PromiseBroken broken) =>
        "event.promiseBroken" + (broken.NewDue is null ? ".done" : "") + (broken.Gesture is null ? "" : ".gesture");

    private (string Key, object[] Arguments) Ended(ClaimEvent.SettlementEnded ended)
    {
        var key = $"event.settlementEnded.{PolicyWords.Of(ended.Outcome)}";
        var way = ended switch
        {
            { Outcome: SettlementOutcome.Sent, Detail: not null } => ".detail",
            { Outcome: SettlementOutcome.Delivered, Detail: ClaimEvent.SettlementEnded.AtCounter } => ".counter",
            _ => "",
        };
        return (key + way, [ended.Outcome == SettlementOutcome.Failed ? Why(ended.Detail) : ended.Detail ?? ""]);
    }

    /// <summary>By when it was promised; null where that hour was missed, and another was said.</summary>
    private static Promise? Promised(ClaimEvent.SettlementHandedOver handed, Claim claim) => claim.Promises
        .Where(promise => promise.Round == handed.Round && promise.Kind != PromiseKind.ParcelThereBy && promise.State != PromiseState.Released)
        .ToList() is [{ State: not PromiseState.Broken } promised] ? promised : null;

    /// <summary>Of several that were promised together, the one that this is about.</summary>
    private static Settlement? Part(ItemId item, int number, Claim claim)
    {
        var round = claim.Settlements.Where(one => one.Round == number).ToList();
        return round.Count > 1 ? round.Find(one => one.Item == item) : null;
    }

    private (string Key, object[] Arguments) EndedPart(ClaimEvent.SettlementEnded ended, Settlement part)
    {
        var (key, arguments) = Ended(ended);
        return texts.Has(key + ".part") ? (key + ".part", [.. arguments, part.Amount, Titles.Shown(part.Title)]) : (key, arguments);
    }
}
