using TrustClaims.Application.Accounts;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Arrangements;

/// <summary>A person of ours ends what was arranged, before its time. Whoever waited for another look has what they asked for.</summary>
public sealed record EndArrangementRequest(Guid Arrangement, NamedPerson By);

public sealed class EndArrangement(ClaimsDb db, TimeProvider clock)
{
    public Task<Result<Done>> Handle(EndArrangementRequest request, CancellationToken cancellation) => db.InTransactionOrAgain(inside => End(request, inside), cancellation);

    private async Task<Result<Done>> End(EndArrangementRequest request, CancellationToken cancellation)
    {
        // The request for another look first, as whoever looks holds it: two at once wait for one another, and not each for the other.
        var asked = await db.HeldContact(request.Arrangement, cancellation);
        if (await db.HeldArrangement(request.Arrangement, cancellation) is not { } arranged)
        {
            return new Refusal.NotFound();
        }

        if (await db.IsOwnMatter(arranged.Customer, request.By.Id, cancellation))
        {
            return new Refusal.OwnMatter();
        }

        var now = clock.GetUtcNow();
        if (arranged.End(request.By, now).Refusal is { } refusal)
        {
            return refusal;
        }

        if (asked is { IsOpen: true, Owed: var owed } && asked.Done(request.By, AuditAuthor.Of(request.By.Id), now).Succeeded)
        {
            await db.TellIfBroken(asked, owed, now, cancellation);
        }

        var kind = arranged.Rule is null ? ArrangementNews.LoweredEnded : ArrangementNews.SetAsideEnded;
        await db.Tell(arranged, kind, request.By, null, "ended", new { arranged.Id, arranged.Rule, arranged.StandingAtMost }, now, cancellation);
        return Done.Yes;
    }
}
