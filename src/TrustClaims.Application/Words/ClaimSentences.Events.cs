using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Words;

// What happened: one line of a timeline for each event.
public sealed partial class ClaimSentences
{
    /// <summary>What happened, to the customer.</summary>
    /// <param name="by">The real name of the person of ours who did it, where it was one.</param>
    public string Event(ClaimEvent happened, string? by = null)
    {
        var (key, arguments) = Tell(happened, by);
        return texts[key, arguments];
    }

    /// <summary>The same for people of ours: with the policy, the rule and the reason where there are any.</summary>
    public string EventForStaff(ClaimEvent happened, string? by = null)
    {
        var (key, arguments) = Tell(happened, by);
        return texts[texts.Has(key + ".staff") ? key + ".staff" : key, arguments];
    }

    private (string Key, object[] Arguments) Tell(ClaimEvent happened, string? by) => happened switch
    {
        ClaimEvent.Declared it => ("event.declared", [Name(it.Channel), Name(it.Type), it.Payable, RemedyOf(it.Remedy, it.Payable)]),
        ClaimEvent.Decided it => ($"event.decided.{PolicyWords.Of(it.Outcome)}", [it.On ?? default, it.PolicyNumber, it.Rule ?? ""]),
        ClaimEvent.RemedyChanged it => ("event.remedyChanged", [Name(it.From), Name(it.To)]),
        ClaimEvent.Withdrawn => ("event.withdrawn", []),
        ClaimEvent.Ruled it => ($"event.ruled.{PolicyWords.Of(it.Outcome)}", [by ?? texts["event.ruled.somebody"], it.Granted]),
        ClaimEvent.AnotherLookAsked => ("event.anotherLookAsked", []),
        ClaimEvent.PromisedDayCame it => ("event.promisedDayCame", [it.On]),
        ClaimEvent.ApprovedOnSilence it => ("event.approvedOnSilence", [it.Due]),
        ClaimEvent.AnswerOverdue it => ("event.answerOverdue", [it.Due]),
        ClaimEvent.LossConfirmed => ("event.lossConfirmed", []),
        ClaimEvent.SettlementHandedOver => ("event.settlementHandedOver", []),
        ClaimEvent.SettlementEnded it => Ended(it),
        ClaimEvent.SettledAgain it => ("event.settledAgain", [Name(it.To)]),
        ClaimEvent.TurnedUp => ("event.turnedUp", []),
        _ => throw new InvalidOperationException($"No words for {happened.GetType().Name}."),
    };

    private static (string Key, object[] Arguments) Ended(ClaimEvent.SettlementEnded ended)
    {
        var key = $"event.settlementEnded.{PolicyWords.Of(ended.Outcome)}";
        var tracked = ended is { Outcome: Domain.Settlements.SettlementOutcome.Sent, Detail: not null };
        return (tracked ? key + ".detail" : key, [ended.Detail ?? ""]);
    }
}
