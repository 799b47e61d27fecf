using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Policies;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>The budgets that send claims to people now, in words.</summary>
public sealed class BudgetsReached(ClaimsDb db, ManagerWords said, TimeProvider clock)
{
    public async Task<IReadOnlyList<string>> Now(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var reached = await db.ManagerNews.AsNoTracking().Where(news => news.Kind == ReachedBudget.Kind && news.Until > now).OrderBy(news => news.At).ToListAsync(cancellation);
        return reached.ConvertAll(said.Say);
    }
}
