using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Budgets;

namespace TrustClaims.Application.Policies;

/// <summary>Throws away what hours that are long over have counted, and the news that managers were told. What days have counted stays: the overview shows it.</summary>
public sealed class ForgetOldBudgets(ClaimsDb db, TimeProvider clock)
{
    /// <summary>Whole days that an hour's count is kept.</summary>
    public const int HourDays = 2;

    /// <summary>Days that news stays, with the names in it.</summary>
    public const int NewsDays = 90;

    /// <returns>How many rows are gone.</returns>
    public async Task<int> Handle(CancellationToken cancellation) => (await db.InTransaction<int>(Forget, cancellation)).Value;

    private async Task<Result<int>> Forget(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (hours, news) = (DateOnly.FromDateTime(now.UtcDateTime).AddDays(-HourDays), now.AddDays(-NewsDays));
        return await db.ExposureStripes.Where(stripe => stripe.Day < hours && EF.Functions.Like(stripe.Scope, HourBudget.AnyScope)).ExecuteDeleteAsync(cancellation)
            + await db.ManagerNews.Where(told => told.At < news).ExecuteDeleteAsync(cancellation);
    }
}
