using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>Gathers claims in any order and makes a history of them.</summary>
public sealed class HistoryBuilder
{
    private readonly ClaimColumns columns = new();
    private readonly Keys<string> customers = new(StringComparer.Ordinal);
    private readonly Keys<string> households = new(StringComparer.Ordinal);
    private readonly Keys<string> agreements = new(StringComparer.Ordinal);
    private readonly Keys<Currency> currencies = new();
    private readonly Keys<IReadOnlyList<string>> categories = new(new CategoryLists());
    private readonly Keys<RuleSet> setAside = new();
    private readonly Keys<double> probabilities = new();

    public int Count => columns.Count;

    public void Add(in HistoryClaim claim)
    {
        AddFacts(claim.Facts);
        columns.Identity.Add(claim.Identity.Number);
        columns.Ticks.Add(claim.DeclaredAt.UtcTicks);
        columns.Customer.Add(customers.NumberOf(claim.CustomerKey));
        columns.Household.Add(claim.CustomerKey is null ? -1 : households.NumberOf(claim.HouseholdKey));
        columns.Agreement.Add(agreements.NumberOf(claim.AgreementNumber));
        columns.Counts.Add((byte)(claim.CountsForNobody ? 0 : 1));
        columns.State.Add((byte)claim.Truth);
        columns.Probability.Add(probabilities.NumberOf(claim.Probability));
        columns.Truth.Add(claim.TruthMinor);
        columns.Paid.Add(claim.PaidMinor ?? 0);
        columns.Waited.Add(claim.RuledAt is { } ruled ? (int)Math.Clamp((ruled - claim.DeclaredAt).TotalSeconds, 0, int.MaxValue) : ClaimColumns.Unknown);
        columns.Decided.Add(claim.DecidedUnder is { } policy ? checked((4 * policy) + (int)claim.Decided) : ClaimColumns.Unknown);
        columns.Granted.Add(claim.GrantedMinor);
        columns.GrantedTicks.Add(claim.GrantedAt is { } granted && granted > claim.DeclaredAt ? granted.UtcTicks : 0);
    }

    /// <summary>Sorts by instant of declaration; claims of one instant stay in the order in which they came.</summary>
    public History Build()
    {
        var ticks = columns.Ticks.Values.ToArray();
        if (!InOrder(ticks))
        {
            var order = Enumerable.Range(0, ticks.Length).ToArray();
            Array.Sort(order, (one, other) => ticks[one] != ticks[other] ? ticks[one].CompareTo(ticks[other]) : one.CompareTo(other));
            columns.Arrange(order);
        }

        columns.Trim();
        SeeSameItems();
        return new History(columns, new HistoryTables(customers.Count, households.Count, currencies.All, [.. categories.All], setAside.All, probabilities.All));
    }

    private static bool InOrder(ReadOnlySpan<long> ticks)
    {
        for (var i = 1; i < ticks.Length; i++)
        {
            if (ticks[i] < ticks[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    private void AddFacts(in ClaimFacts facts)
    {
        columns.Day.Add(facts.DeclaredOn.DayNumber);
        columns.Type.Add((byte)facts.Type);
        columns.Currency.Add(checked((byte)currencies.NumberOf(facts.Payable.Currency)));
        columns.Payable.Add(facts.Payable.Minor);
        columns.Age.Add(facts.AgeDays ?? ClaimColumns.NoAge);
        columns.Tenure.Add(facts.TenureDays ?? ClaimColumns.Unknown);
        columns.Orders.Add(facts.HoldsContract ? int.MaxValue : facts.DeliveredOrders ?? ClaimColumns.Unknown);
        columns.OrdersInYear.Add(facts.OrdersInYear ?? ClaimColumns.Unknown);
        columns.OrdersWithClaim.Add(facts.OrdersWithClaimInYear ?? ClaimColumns.Unknown);
        columns.HoursKnown.Add(facts.HoursKnown ?? ClaimColumns.Unknown);
        columns.ContactDays.Add(facts.DaysSinceContactChanged ?? ClaimColumns.Unknown);
        columns.Account.Add(AccountOf(facts));
        columns.SameItems.Add((byte)(facts.SameItemsClaimed switch { true => Finding.Beyond, false => Finding.Within, _ => Finding.NotApplicable }));
        columns.Cover.Add((byte)(!facts.Type.IsForContract() ? Finding.NotApplicable : facts.Cover == CoverAnswer.InForce ? Finding.Within : Finding.Beyond));
        columns.Destination.Add((byte)(facts.DestinationDiffers switch { true => 1, false => 0, _ => 2 }));
        columns.StandingAtMost.Add((byte)(facts.StandingAtMost ?? Standing.Loyal));
        columns.Categories.Add(categories.NumberOf(facts.Categories ?? []));
        columns.SetAside.Add(setAside.NumberOf(facts.SetAside));
        columns.CountedToday.Add(facts.CountedToday?.Minor ?? 0);
    }

    private static byte AccountOf(in ClaimFacts facts)
    {
        var account = facts is { Type: ClaimType.LostParcel, Account: { } said } ? (byte)said : ClaimColumns.NoAccount;
        return (byte)(account + (facts.OwnIncident == true ? ClaimColumns.OwnIncident : 0));
    }

    // Known of some claims already; what an agreement's number tells comes before that.
    private void SeeSameItems()
    {
        var seen = new SameItems();
        var agreements = columns.Agreement.Values;
        var lists = columns.Categories.Values;
        var findings = columns.SameItems.Values;
        for (var i = 0; i < agreements.Length; i++)
        {
            if (agreements[i] >= 0)
            {
                findings[i] = (byte)(seen.Claimed(agreements[i], categories.All[lists[i]]) ? Finding.Beyond : Finding.Within);
            }
        }
    }
}
