using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Budgets;

namespace TrustClaims.Application.Claims;

/// <summary>What the rows say of a customer and of the day, counted over the windows of a policy.</summary>
internal sealed record KnownOfCustomer
{
    // Which claims count is said once for each number: EF translates no query that is named within a query.
    private static readonly PreparedQuery<Func<ClaimsDb, CustomerId, AgreementId, string?, ClaimId, DateTimeOffset, DateTimeOffset, DateTimeOffset,
        DateTimeOffset, DateTimeOffset, DateTimeOffset, Currency, DateOnly, string, CancellationToken, Task<KnownOfCustomer>>> Counts = new(() => EF.CompileAsyncQuery((
            ClaimsDb db,
            CustomerId holder,
            AgreementId agreement,
            string? household,
            ClaimId itself,
            DateTimeOffset until,
            DateTimeOffset now,
            DateTimeOffset yearAgo,
            DateTimeOffset frequencyFrom,
            DateTimeOffset cumulativeFrom,
            DateTimeOffset householdFrom,
            Currency currency,
            DateOnly today,
            string type,
            CancellationToken cancellation) =>
            db.Customers.Where(customer => customer.Id == holder).Select(customer => new KnownOfCustomer
            {
                Since = customer.Since,
                FirstKnownAt = customer.FirstKnownAt,
                ContactChangedAt = customer.ContactChangedAt,
                FirstOrder = db.Orders.Where(order => order.Holder == holder).Min(order => (DateTimeOffset?)order.PlacedAt),
                Orders = db.Orders.Count(order => order.Holder == holder && order.PlacedAt > yearAgo && order.PlacedAt <= now),
                Delivered = db.Orders.Count(order => order.Holder == holder && order.Parcels.Any(parcel => parcel.DeliveredAt != null)),
                ClaimedOrders = db.Orders.Count(order => order.Holder == holder && order.PlacedAt > yearAgo && order.Id != agreement && db.Claims.Any(claim =>
                    claim.Status != ClaimStatus.Withdrawn && !claim.OwnFault && claim.Id != itself && claim.DeclaredAt <= until && claim.Agreement == order.Id)),
                Declarations = db.Claims.Count(claim =>
                    claim.Status != ClaimStatus.Withdrawn && !claim.OwnFault && claim.Id != itself && claim.DeclaredAt <= until &&
                    claim.Customer == holder && claim.DeclaredAt > frequencyFrom),
                // Also for a claim declared since: what it was granted leaves less for one that is decided again.
                Granted = db.Claims.Where(claim =>
                    claim.Status != ClaimStatus.Withdrawn && !claim.OwnFault && claim.Id != itself &&
                    claim.Customer == holder && claim.DeclaredAt > cumulativeFrom && claim.Granted.Currency == currency).Sum(claim => claim.Granted.Minor),
                OthersAtAddress = household == null ? null : db.Claims.Where(claim =>
                    claim.Status != ClaimStatus.Withdrawn && !claim.OwnFault && claim.Id != itself && claim.DeclaredAt <= until &&
                    claim.HouseholdKey == household && claim.Customer != holder && claim.DeclaredAt > householdFrom).Select(claim => claim.Customer).Distinct().Count(),
                ExposureAll = db.ExposureStripes.Where(stripe => stripe.Day == today && stripe.Scope == ExposureBudget.AllTypes).Sum(stripe => stripe.Amount),
                ExposureForType = db.ExposureStripes.Where(stripe => stripe.Day == today && stripe.Scope == type).Sum(stripe => stripe.Amount),
            }).Single()));

    public DateTimeOffset? Since { get; init; }

    public DateTimeOffset FirstKnownAt { get; init; }

    public DateTimeOffset? ContactChangedAt { get; init; }

    public DateTimeOffset? FirstOrder { get; init; }

    public int Orders { get; init; }

    public int Delivered { get; init; }

    public int ClaimedOrders { get; init; }

    public int Declarations { get; init; }

    public long Granted { get; init; }

    public int? OthersAtAddress { get; init; }

    public long ExposureAll { get; init; }

    public long ExposureForType { get; init; }

    /// <summary>All in one round trip.</summary>
    /// <param name="today">The day whose exposure counts.</param>
    public static Task<KnownOfCustomer> Of(ClaimsDb db, Statement statement, TrustPolicy policy, DateOnly today, CancellationToken cancellation)
    {
        var (now, windows) = (statement.DeclaredAt, policy.Windows);
        return Counts.For(db)(
            db,
            statement.By,
            statement.Agreement.Id,
            statement.HouseholdKey,
            // As it was when it was declared. A new one counts whatever is committed, also what another node, its clock ahead of ours, stamped later.
            statement.Itself?.Id ?? default,
            statement.Itself is null ? DateTimeOffset.MaxValue : now,
            now,
            now.AddMonths(-12),
            now.AddDays(-(windows.Frequency ?? 0)),
            now.AddDays(-(windows.Cumulative ?? 0)),
            now.AddDays(-(windows.Household ?? 0)),
            policy.Currency,
            today,
            statement.Type.ToString(),
            cancellation);
    }
}
