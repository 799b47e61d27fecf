using System.Text.Json;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Claims;

/// <summary>
/// Writes down what happened to a claim, in the transaction in which it happened: a link of its audit chain for each event, and a letter for
/// each event that the customer is to know of.
/// </summary>
public static class ClaimJournal
{
    /// <summary>What is said to a new claim, or to one that is decided again.</summary>
    public const string Answer = "answer";

    /// <summary>Its customer has withdrawn it, or has found what was lost.</summary>
    public const string TurnedUp = "turnedUp";

    /// <summary>What is asked a week after we did not keep our word.</summary>
    public const string RightAgain = "rightAgain";

    /// <summary>Another remedy was chosen; who changes their mind again is told of where they end.</summary>
    public const string RemedyChanged = "remedyChanged";

    private static readonly TimeSpan AskAfter = TimeSpan.FromDays(7);

    private static readonly TimeSpan MindIsMadeUpAfter = TimeSpan.FromMinutes(2);

    public static void Write(ClaimsDb db, Claim claim)
    {
        var (number, head) = (claim.AuditCount, claim.AuditHead);
        foreach (var (at, by, happened) in claim.Happenings)
        {
            var entry = AuditEntry.After(
                head, AuditSubject.Of(claim.Id), ++number, at, Name(by), ClaimEventJson.NameOf(happened), ClaimEventJson.Write(happened));
            db.Audit.Add(entry);
            head = entry.Hash;
            if (happened is ClaimEvent.Decided && claim.LastDecision.IsFollowedUp && claim.Decisions.Count(one => one.IsFollowedUp) == 1)
            {
                db.FollowUps.Add(new FollowUp(claim.Id, at));
            }

            if (LetterFor(happened, claim) is { } letter)
            {
                db.Outbox.Add(Message(letter, claim, happened, at, letter == RemedyChanged ? WhenMindIsMadeUp(claim, at) : at, KeyOf(happened, claim)));
            }

            if (happened is ClaimEvent.PromiseBroken broken)
            {
                db.Outbox.Add(Message(RightAgain, claim, happened, at, at + AskAfter, $"{RightAgain} {broken.Promise}"));
            }
        }

        claim.Audited(number, head);
    }

    /// <summary>Whether a parcel that is announced as delivered is there is asked once.</summary>
    public static string KeyOfDelivery(Claim claim) => $"deliveredMeanwhile {claim.Id.Value}";

    // Never after what was chosen is carried out.
    private static DateTimeOffset WhenMindIsMadeUp(Claim claim, DateTimeOffset at)
    {
        var (later, begins) = (at + MindIsMadeUpAfter, claim.Settlements.Where(one => one.State == SettlementState.Waiting).Min(one => (DateTimeOffset?)one.NotBefore) ?? DateTimeOffset.MaxValue);
        return begins > later ? later : begins > at ? begins : at;
    }

    // What must be told once alone, whatever a program may do.
    private static string? KeyOf(ClaimEvent happened, Claim claim) => happened switch
    {
        ClaimEvent.PromiseBroken it => $"broken {it.Promise}",
        ClaimEvent.DeliveryAnnounced => KeyOfDelivery(claim),
        _ => null,
    };

    private static OutboxMessage Message(string kind, Claim claim, ClaimEvent happened, DateTimeOffset at, DateTimeOffset notBefore, string? key) => new()
    {
        Id = Guid.CreateVersion7(at),
        Customer = claim.Customer,
        Claim = claim.Id,
        Key = key,
        Kind = kind,
        Body = LetterFacts.Of(claim, happened).Write(),
        CreatedAt = at,
        NotBefore = notBefore,
    };

    /// <summary>
    /// Which letter tells the customer of an event; null where there is nothing to say. What was promised in one sum is told in one letter: when the
    /// last of its round is done.
    /// </summary>
    public static string? LetterFor(ClaimEvent happened, Claim claim) => happened switch
    {
        ClaimEvent.Decided => Answer,
        ClaimEvent.Ruled => "ruling",
        ClaimEvent.RemedyChanged => RemedyChanged,
        ClaimEvent.Withdrawn or ClaimEvent.TurnedUp => TurnedUp,
        ClaimEvent.AnotherLookAsked => "anotherLook",
        ClaimEvent.PromisedDayCame => "promisedDay",
        ClaimEvent.ApprovedOnSilence => "silence",
        ClaimEvent.PromiseBroken => "broken",
        ClaimEvent.DeliveryAnnounced => "deliveredMeanwhile",
        ClaimEvent.GestureMade => "gesture",
        // The letter that owns a broken promise tells of its gesture, and of what failed; a person's tells of theirs.
        ClaimEvent.SettlementEnded it when it.Item == Settlement.GestureItem => null,
        // Of what was told already only another number to follow a parcel by is news.
        ClaimEvent.SettlementEnded { Corrects: true, Outcome: not SettlementOutcome.Sent } => null,
        ClaimEvent.SettlementEnded { Outcome: SettlementOutcome.Failed } when claim.Happenings.Any(one => one.Event is ClaimEvent.PromiseBroken) => null,
        // What the answer itself tells is told once.
        ClaimEvent.SettlementEnded { Outcome: SettlementOutcome.Delivered, Detail: ClaimEvent.SettlementEnded.AtCounter } when claim.Happenings.Any(one => one.Event is ClaimEvent.Declared) => null,
        ClaimEvent.SettlementEnded { Outcome: SettlementOutcome.Delivered, Detail: ClaimEvent.SettlementEnded.AtCounter } it => IsLastOf(it, claim) ? "done" : null,
        ClaimEvent.SettlementEnded { Outcome: SettlementOutcome.Sent or SettlementOutcome.Refunded } it => IsOver(it.Round, claim) ? "done" : null,
        ClaimEvent.SettlementEnded { Outcome: SettlementOutcome.Failed } => "failed",
        ClaimEvent.SettledAgain => "again",
        _ => null,
    };

    // All of a round are taken along in one act.
    private static bool IsLastOf(ClaimEvent.SettlementEnded ended, Claim claim) => claim.Happenings.Last(one => one.Event is ClaimEvent.SettlementEnded).Event == ended;

    private static bool IsOver(int round, Claim claim) =>
        !claim.Settlements.Any(one => one.Round == round && one.State is (SettlementState.Waiting or SettlementState.HandedOver));

    private static string Name(Actor by) => by switch
    {
        { Staff: { } staff } => AuditAuthor.Of(staff),
        { Name: { } name } => $"integration:{name.ReplaceLineEndings(" ")}",
        _ => JsonNamingPolicy.CamelCase.ConvertName(by.Kind.ToString()),
    };
}
