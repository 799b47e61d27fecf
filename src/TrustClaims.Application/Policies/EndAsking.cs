using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Journals;
using TrustClaims.Domain;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Policies;

/// <summary>A publication that was asked for is not to be: taken back by whoever asked, or sent back by somebody else, with words.</summary>
/// <param name="ShownVersion">What they read: what was asked since is not ended with it.</param>
/// <param name="Reason">What whoever sends it back has to say; null takes it back.</param>
public sealed record EndAskingRequest(int Number, int ShownVersion, string By, string? Reason);

public sealed class EndAsking(ClaimsDb db, TimeProvider clock)
{
    public async Task<Result<Done>> Handle(EndAskingRequest request, CancellationToken cancellation)
    {
        if (request.Reason is not null && PolicyReasons.Mistake(request.Reason) is { } mistake)
        {
            return mistake;
        }

        return await db.InTransactionOrAgain<Done>(inside => End(request, inside), cancellation);
    }

    private async Task<Result<Done>> End(EndAskingRequest request, CancellationToken cancellation)
    {
        if (await db.Policies.SingleOrDefaultAsync(version => version.Number == request.Number, cancellation) is not { } draft)
        {
            return new Refusal.NotFound();
        }

        var reason = request.Reason?.Trim();
        if (IsDone(draft, request, reason))
        {
            return Done.Yes;
        }

        if (draft.WaitsForSecond && draft.Version != request.ShownVersion)
        {
            return new Refusal.StaleVersion(request.ShownVersion, draft.Version);
        }

        var ended = reason is null ? draft.TakeBack(request.By) : draft.SendBack(request.By, reason);
        if (ended.Refusal is { } refusal)
        {
            return refusal;
        }

        var kind = reason is null ? "takenBack" : "sentBack";
        await Journal.Write(db, AuditSubject.OfPolicy(draft.Number), request.By, kind, new { draft.AskedBy, Reason = reason }, clock.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);
        return Done.Yes;
    }

    // Pressed twice: it has ended as they meant it, and by them.
    private static bool IsDone(PolicyVersion draft, EndAskingRequest request, string? reason) =>
        draft.Version == request.ShownVersion + 1 && draft.AskingEndedBy == request.By && draft.AskingEndedReason == reason &&
        draft.AskingEnded == (reason is null ? AskingEnd.TakenBack : AskingEnd.SentBack);
}
