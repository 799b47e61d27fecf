using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Desk;

/// <summary>A person of ours comes back to this claim later: something is waited for, and nobody else need read it meanwhile.</summary>
/// <param name="Until">
/// At most the <see cref="Laters.Latest"/>, and before the hour that was promised to the customer; null to have it in the queue again at once.
/// </param>
public sealed record PutOffClaimRequest(ClaimReference Reference, NamedPerson By, DateTimeOffset? Until);

/// <summary>Out of the queue until then, and out of everybody's hands. The customer's promise stands: it cannot be put off past it.</summary>
public sealed class PutOffClaim(ClaimsDb db, ShopOptions shop)
{
    public Task<Result<Done>> Handle(PutOffClaimRequest request, CancellationToken cancellation) =>
        db.InTransactionOrAgain(inside => PutOff(request, inside), cancellation);

    private async Task<Result<Done>> PutOff(PutOffClaimRequest request, CancellationToken cancellation)
    {
        if (!(await db.LetGo(request.Reference, request.By.Id, cancellation)).TryGet(out var gone, out var refusal))
        {
            return refusal;
        }

        var now = db.Clock.GetUtcNow();
        if (request.Until is { } until && (until <= now || until >= gone.AnswerDue || until > Laters.Latest(now, shop.PromiseTimes.Calendar)))
        {
            return new Refusal.PutOffTooLong(gone.AnswerDue);
        }

        (gone.State.PutOffUntil, gone.State.PutOffBy) = (request.Until, request.Until is null ? null : request.By.Name);
        return Done.Yes;
    }
}
