using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Journals;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Accounts;

/// <summary>A manager says what a person of ours decides alone.</summary>
public sealed record ChangeLimitsRequest(StaffId Of, Authority Limits, NamedPerson By);

/// <summary>Counts from the next thing that they decide. Nobody sets their own.</summary>
public sealed class ChangeLimits(ClaimsDb db)
{
    public async Task<Result<Done>> Handle(ChangeLimitsRequest request, CancellationToken cancellation) => request.Of == request.By.Id
        ? new Refusal.OwnLimits()
        : await db.InTransactionOrAgain(inside => Change(request, inside), cancellation);

    private async Task<Result<Done>> Change(ChangeLimitsRequest request, CancellationToken cancellation)
    {
        if (await db.Users.SingleOrDefaultAsync(account => account.StaffId == request.Of, cancellation) is not { } account)
        {
            return new Refusal.NotFound();
        }

        var (limits, before) = (request.Limits, Decider.Of(account).Authority);
        if (limits != before)
        {
            (account.LargestRuling, account.LargestGesture, account.MonthlyGestures) = (limits.LargestRuling, limits.LargestGesture, limits.MonthlyGestures);
            await Journal.Write(db, AuditSubject.Of(request.Of), AuditAuthor.Of(request.By.Id), "limits", new { From = Told(before), To = Told(limits) }, db.Clock.GetUtcNow(), cancellation);
        }

        return Done.Yes;
    }

    private static object Told(Authority limits) =>
        new { Ruling = limits.LargestRuling?.ToString(), Gesture = limits.LargestGesture?.ToString(), Month = limits.MonthlyGestures?.ToString() };
}
