using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Budgets;

namespace TrustClaims.Application.Claims;

/// <summary>What a claim states, before anything is known about it: what the facts are gathered for.</summary>
/// <param name="Cause">For contracts: the cause the customer named; else the type itself.</param>
/// <param name="Itself">The claim's own id when it is stored already (deciding again), so that it is not counted twice.</param>
/// <param name="Parcel">The parcel that was named; null means every parcel of the items.</param>
public sealed record Statement(
    Agreement Agreement, ClaimType Type, PayableAmount Payable, DateOnly? OccurredOn, ClaimType? Cause, DateTimeOffset DeclaredAt,
    ClaimId? Itself = null, ParcelId? Parcel = null);

/// <summary>The only place where rows become <see cref="ClaimFacts"/>.</summary>
public sealed class ClaimFactsReader(ClaimsDb db, ExposureBudget budget, ShopOptions shop)
{
    /// <param name="today">The day of the decision, whose exposure counts: another one than the declaration's where it is decided again.</param>
    public async Task<ClaimFacts> Read(Statement statement, EarlierClaims earlier, TrustPolicy policy, DateOnly today, CancellationToken cancellation)
    {
        var known = await Known(statement, policy, cancellation);
        var exposure = await budget.Read(today, statement.Type, policy.Currency, cancellation);
        var items = statement.Payable.Items.Select(line => line.Item.Id).ToList();
        var since = known.Since ?? known.FirstOrder;
        var inYear = statement.Agreement is Order order && order.PlacedAt > statement.DeclaredAt.AddMonths(-12);
        return new ClaimFacts
        {
            Type = statement.Type,
            Payable = statement.Payable.Total,
            DeclaredOn = shop.PromiseTimes.DayOf(statement.DeclaredAt),
            TenureDays = since is { } start ? Math.Max(0, (int)(statement.DeclaredAt - start).TotalDays) : null,
            DeliveredOrders = known.Delivered,
            HoldsContract = statement.Agreement is Contract,
            DeclarationsInWindow = known.Declarations + 1,
            GrantedInWindow = new Money(known.Granted, policy.Currency),
            OrdersInYear = inYear ? known.Orders : null,
            OrdersWithClaimInYear = inYear ? known.ClaimedOrders + 1 : null,
            CountedFrom = statement.CountedFrom(shop.PromiseTimes),
            Account = statement.Account(),
            SameItemsClaimed = earlier.HaveAnyOf(items, statement.Parcel),
            OtherCustomersAtAddress = known.OthersAtAddress,
            Categories = statement.Payable.Items.Select(line => line.Item.Category).OfType<string>().Distinct().ToArray(),
            ExposureToday = exposure.All,
            ExposureTodayForType = exposure.ForType,
            HoursKnown = Math.Max(0, (int)(statement.DeclaredAt - known.FirstKnownAt).TotalHours),
            DestinationDiffers = false,
            DaysSinceContactChanged = known.ContactChangedAt is { } changed ? Math.Max(0, (int)(statement.DeclaredAt - changed).TotalDays) : null,
            Cover = (statement.Agreement as Contract)?.Cover.On(statement.OccurredOn, statement.Cause ?? statement.Type),
        };
    }

    /// <summary>All counts in one round trip.</summary>
    private Task<KnownOfCustomer> Known(Statement statement, TrustPolicy policy, CancellationToken cancellation)
    {
        var (now, agreement) = (statement.DeclaredAt, statement.Agreement.Id);
        var frequencyFrom = now.AddDays(-(policy.Windows.Frequency ?? 0));
        var cumulativeFrom = now.AddDays(-(policy.Windows.Cumulative ?? 0));
        var householdFrom = now.AddDays(-(policy.Windows.Household ?? 0));
        var yearAgo = now.AddMonths(-12);
        var household = (statement.Agreement as Order)?.HouseholdKey;
        var (withHousehold, currency, holder) = (household is not null, policy.Currency, statement.Agreement.Holder);
        var counting = db.Claims.Where(claim => claim.Status != ClaimStatus.Withdrawn && !claim.OwnFault);
        if (statement.Itself is { } itself)
        {
            // As it was when it was declared. A new one counts whatever is committed, also what another node, its clock ahead of ours, stamped later.
            counting = counting.Where(claim => claim.Id != itself && claim.DeclaredAt <= now);
        }

        return db.Customers.Where(customer => customer.Id == holder).Select(customer => new KnownOfCustomer
        {
            Since = customer.Since,
            FirstKnownAt = customer.FirstKnownAt,
            ContactChangedAt = customer.ContactChangedAt,
            FirstOrder = db.Orders.Where(order => order.Holder == holder).Min(order => (DateTimeOffset?)order.PlacedAt),
            Orders = db.Orders.Count(order => order.Holder == holder && order.PlacedAt > yearAgo && order.PlacedAt <= now),
            Delivered = db.Orders.Count(order => order.Holder == holder && order.Parcels.Any(parcel => parcel.DeliveredAt != null)),
            ClaimedOrders = db.Orders.Count(order => order.Holder == holder && order.PlacedAt > yearAgo && order.Id != agreement &&
                counting.Any(claim => claim.Agreement == order.Id)),
            Declarations = counting.Count(claim => claim.Customer == holder && claim.DeclaredAt > frequencyFrom),
            Granted = counting.Where(claim => claim.Customer == holder && claim.DeclaredAt > cumulativeFrom && claim.Granted.Currency == currency)
                .Sum(claim => claim.Granted.Minor),
            OthersAtAddress = withHousehold
                ? counting.Where(claim => claim.HouseholdKey == household && claim.Customer != holder && claim.DeclaredAt > householdFrom)
                    .Select(claim => claim.Customer).Distinct().Count()
                : null,
        }).SingleAsync(cancellation);
    }

    private sealed record KnownOfCustomer
    {
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
    }
}
