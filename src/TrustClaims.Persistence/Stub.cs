using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
namespace TrustClaims.Persistence.Budgets
{
    public sealed record Exposure(Money All, Money ForType);
    public sealed class ExposureBudget(ClaimsDb db)
    {
        public Task<Exposure> Read(DateOnly day, ClaimType type, Currency currency, CancellationToken c) => throw new NotSupportedException(db.ToString());
        public Task<Exposure?> Reserve(DateOnly day, ClaimType type, Money amount, Money? all, Money? own, CancellationToken c) => throw new NotSupportedException(db.ToString());
    }
}
namespace TrustClaims.Persistence
{
    public static class StubExt
    {
        public static Task<Result<T>> InTransaction<T>(this ClaimsDb db, Func<CancellationToken, Task<Result<T>>> work, CancellationToken c) => throw new NotSupportedException();
        public static Task<bool> LockCustomer(this ClaimsDb db, CustomerId id, CancellationToken c) => throw new NotSupportedException();
    }
}

namespace TrustClaims.Persistence.Queries
{
    public static class StubQ
    {
        public static Task<IReadOnlyList<SettlementId>> LeaseSettlements(this ClaimsDb db, DateTimeOffset now, TimeSpan length, int most, CancellationToken c) => throw new NotSupportedException();
    }
}
