using Microsoft.AspNetCore.Identity;
using TrustClaims.Application.Journals;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Accounts;

/// <summary>Somebody leaves, or comes back.</summary>
/// <param name="Active">False closes the account, true opens it again.</param>
public sealed record CloseStaffAccountRequest(string Email, bool Active = false, string By = AuditAuthor.Operator);

/// <summary>
/// Whoever has left keeps their name under what they answered and can neither sign in nor answer; a session still open ends with its next request, also after a return.
/// </summary>
public sealed class CloseStaffAccount(ClaimsDb db, UserManager<StaffAccount> accounts)
{
    public Task<Result<Done>> Handle(CloseStaffAccountRequest request, CancellationToken cancellation) =>
        db.InTransaction<Done>(inside => Close(request, inside), cancellation);

    private async Task<Result<Done>> Close(CloseStaffAccountRequest request, CancellationToken cancellation)
    {
        if (await accounts.FindByEmailAsync(request.Email.Trim()) is not { } account)
        {
            return new Refusal.NotFound();
        }

        if (account.IsActive == request.Active)
        {
            return Done.Yes;
        }

        account.IsActive = request.Active;
        StaffIdentity.Held(await accounts.UpdateSecurityStampAsync(account));
        await Journal.Write(db, AuditSubject.Of(account.StaffId), request.By, request.Active ? "opened" : "closed", new { }, db.Clock.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);
        return Done.Yes;
    }
}
