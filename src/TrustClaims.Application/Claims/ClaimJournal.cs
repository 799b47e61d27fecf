using System.Text.Json;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain.Claims;
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
    public static void Write(ClaimsDb db, Claim claim)
    {
        var (number, head) = (claim.AuditCount, claim.AuditHead);
        foreach (var (at, by, happened) in claim.Happenings)
        {
            var entry = AuditEntry.After(
                head, AuditSubject.Of(claim.Id), ++number, at, Name(by), ClaimEventJson.NameOf(happened), ClaimEventJson.Write(happened));
            db.Audit.Add(entry);
            head = entry.Hash;
            if (LetterFor(happened, claim) is { } letter)
            {
                db.Outbox.Add(new OutboxMessage
                {
                    Id = Guid.CreateVersion7(at),
                    Customer = claim.Customer,
                    Claim = claim.Id,
                    Kind = letter,
                    Body = LetterFacts.Of(claim, happened).Write(),
                    CreatedAt = at,
                    NotBefore = at,
                });
            }
        }

        claim.Audited(number, head);
    }

    /// <summary>
    /// Which letter tells the customer of an event; null where there is nothing to say. What was promised in one sum is told in one letter: when the
    /// last of its round is done.
    /// </summary>
    public static string? LetterFor(ClaimEvent happened, Claim claim) => happened switch
    {
        ClaimEvent.Decided => "answer",
        ClaimEvent.Ruled => "ruling",
        ClaimEvent.RemedyChanged => "remedyChanged",
        ClaimEvent.Withdrawn or ClaimEvent.TurnedUp => "turnedUp",
        ClaimEvent.AnotherLookAsked => "anotherLook",
        ClaimEvent.PromisedDayCame => "promisedDay",
        ClaimEvent.ApprovedOnSilence => "silence",
        ClaimEvent.AnswerOverdue => "overdue",
        ClaimEvent.SettlementEnded { Outcome: SettlementOutcome.Sent or SettlementOutcome.Refunded } it => IsOver(it.Round, claim) ? "done" : null,
        ClaimEvent.SettlementEnded { Outcome: SettlementOutcome.Failed } => "failed",
        ClaimEvent.SettledAgain => "again",
        _ => null,
    };

    private static bool IsOver(int round, Claim claim) =>
        !claim.Settlements.Any(one => one.Round == round && one.State is (SettlementState.Waiting or SettlementState.HandedOver));

    private static string Name(Actor by) => by switch
    {
        { Staff: { } staff } => AuditAuthor.Of(staff),
        { Name: { } name } => $"integration:{name.ReplaceLineEndings(" ")}",
        _ => JsonNamingPolicy.CamelCase.ConvertName(by.Kind.ToString()),
    };
}
