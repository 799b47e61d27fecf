using System.Text.Json;
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
            if (LetterFor(happened) is { } letter)
            {
                db.Outbox.Add(new OutboxMessage
                {
                    Id = Guid.CreateVersion7(at),
                    Customer = claim.Customer,
                    Claim = claim.Id,
                    Kind = letter,
                    Body = entry.Body,
                    CreatedAt = at,
                    NotBefore = at,
                });
            }
        }

        claim.Audited(number, head);
    }

    /// <summary>Which letter tells the customer of an event; null where there is nothing to say. One event, one letter.</summary>
    public static string? LetterFor(ClaimEvent happened) => happened switch
    {
        ClaimEvent.Decided => "answer",
        ClaimEvent.Ruled => "ruling",
        ClaimEvent.RemedyChanged => "remedyChanged",
        ClaimEvent.Withdrawn or ClaimEvent.TurnedUp => "turnedUp",
        ClaimEvent.AnotherLookAsked => "anotherLook",
        ClaimEvent.PromisedDayCame => "promisedDay",
        ClaimEvent.ApprovedOnSilence => "silence",
        ClaimEvent.AnswerOverdue => "overdue",
        ClaimEvent.SettlementEnded { Outcome: SettlementOutcome.Sent or SettlementOutcome.Refunded } => "done",
        ClaimEvent.SettlementEnded { Outcome: SettlementOutcome.Failed } => "failed",
        ClaimEvent.SettledAgain => "again",
        _ => null,
    };

    private static string Name(Actor by) => by switch
    {
        { Staff: { } staff } => $"staff:{staff.Value}",
        { Name: { } name } => $"integration:{name.ReplaceLineEndings(" ")}",
        _ => JsonNamingPolicy.CamelCase.ConvertName(by.Kind.ToString()),
    };
}
