using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Arrangements;
using TrustClaims.Application.Incidents;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Budgets;

namespace TrustClaims.Application.Claims;

/// <summary>What a claim states, before anything is known about it: what the facts are gathered for.</summary>
/// <param name="Cause">For contracts: the cause the customer named; else the type itself.</param>
/// <param name="Itself">The claim when it is stored already (deciding again): it is not counted twice, and whoever declared it is looked at.</param>
/// <param name="Parcel">The parcel that was named; null means every parcel of the items.</param>
public sealed record Statement(
    Agreement Agreement, ClaimType Type, PayableAmount Payable, DateOnly? OccurredOn, ClaimType? Cause, DateTimeOffset DeclaredAt,
    Claim? Itself = null, ParcelId? Parcel = null)
{
    /// <summary>Who says it; the agreement may have gone to somebody else since.</summary>
    public CustomerId By => Itself?.Customer ?? Agreement.Holder;

    public string? HouseholdKey => Itself is null ? (Agreement as Order)?.HouseholdKey : Itself.HouseholdKey;

    /// <summary>Granted already, for a day to come.</summary>
    public bool IsPromised => Itself?.Status == ClaimStatus.PromisedOn;

    /// <summary>What a yes grants: of what was granted in part, the rest.</summary>
    public Money Asked => IsPromised ? Payable.Total : Itself?.Left ?? Payable.Total;
}

/// <summary>The only place where rows become <see cref="ClaimFacts"/>.</summary>
public sealed class ClaimFactsReader(ClaimsDb db, ExposureBudget budget, ShopOptions shop)
{
    /// <param name="now">The moment of the decision: the exposure of its day and hour counts, others than the declaration's where it is decided again.</param>
    public async Task<ClaimFacts> Read(Statement statement, EarlierClaims earlier, TrustPolicy policy, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = shop.PromiseTimes.DayOf(now);
        var known = await KnownOfCustomer.Of(db, statement, policy, today, cancellation);
        var arranged = await db.ArrangedWith(statement.By, db.Clock.GetUtcNow(), cancellation);
        var hour = policy.Find<BudgetReached>().HourOf(statement.Type, now) is { } counted
            ? await budget.Read(counted, statement.Type, policy.Currency, cancellation)
            : null;
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
            SameItemsClaimed = earlier.HaveAnyOf(statement.Payable.Items, statement.Parcel),
            OtherCustomersAtAddress = known.OthersAtAddress,
            Categories = statement.Payable.Items.Select(line => line.Item.Category).OfType<string>().Distinct().ToArray(),
            ExposureToday = new Money(known.ExposureAll, policy.Currency),
            ExposureTodayForType = new Money(known.ExposureForType, policy.Currency),
            ExposureThisHour = hour?.All,
            ExposureThisHourForType = hour?.ForType,
            CountedToday = await CountedToday(statement, earlier, policy, today, cancellation),
            HoursKnown = Math.Max(0, (int)(statement.DeclaredAt - known.FirstKnownAt).TotalHours),
            DestinationDiffers = false,
            DaysSinceContactChanged = known.ContactChangedAt is { } changed ? Math.Max(0, (int)(statement.DeclaredAt - changed).TotalDays) : null,
            Cover = (statement.Agreement as Contract)?.Cover.On(statement.OccurredOn, statement.Cause ?? statement.Type),
            SetAside = arranged.RulesSetAside(),
            StandingAtMost = arranged.StandingAtMost(),
            OwnIncident = await db.IsAllWithinIncidents(statement, shop.PromiseTimes, cancellation) ? true : null,
        };
    }

    // What was promised for a day was counted when it was promised. Else a new claim alone: what is decided again is asked of a day that has not counted it yet.
    private async Task<Money?> CountedToday(Statement statement, EarlierClaims earlier, TrustPolicy policy, DateOnly today, CancellationToken cancellation)
    {
        if (statement.IsPromised)
        {
            return statement.Asked;
        }

        var withdrawn = earlier.Counted.WithdrawnLike(statement).Where(claim => shop.PromiseTimes.DayOf(claim.DeclaredAt) == today).ToList();
        if (withdrawn.Count == 0 || statement.Itself is not null || statement.Payable.Total.Currency != policy.Currency)
        {
            return null;
        }

        var ids = withdrawn.ConvertAll(claim => claim.Id);
        var onWord = await db.Claims.Where(claim => ids.Contains(claim.Id) && claim.Decisions.Any(decision => decision.Number == 1 && decision.Outcome != DecisionOutcome.ForReview))
            .Select(claim => claim.Id).ToListAsync(cancellation);
        var counted = earlier.Counted.UsedAgain(statement, withdrawn.FindAll(claim => onWord.Contains(claim.Id)));
        return counted.IsZero ? null : counted;
    }
}
