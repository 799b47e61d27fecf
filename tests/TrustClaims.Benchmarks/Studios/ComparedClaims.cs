using System.Globalization;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Benchmarks.Studios;

/// <summary>A history as a file for other engines: a column for each fact that the rules read, counts over windows among them, and the answer that is expected.</summary>
internal sealed class ComparedClaims
{
    private const int AskedForNone = 6;
    private static readonly TimeSpan Frequency = TimeSpan.FromDays(90);
    private static readonly TimeSpan Household = TimeSpan.FromDays(180);

    private readonly Dictionary<string, List<DateTimeOffset>> declared = [];
    private readonly Dictionary<string, List<(DateTimeOffset At, string Customer)>> atAddress = [];

    public static void Write(string path, IEnumerable<HistoryClaim> claims, IReadOnlyList<DecisionOutcome> expected)
    {
        var written = new ComparedClaims();
        using var file = new StreamWriter(path);
        file.WriteLine("type,amount,tenure,orders,declared,orders_in_year,orders_with_claim,age,account,same_items,others,categories,destination,contact_days,expected");
        var index = 0;
        foreach (var claim in claims)
        {
            file.WriteLine(string.Join(',', written.Columns(claim).Append((int)expected[index++]).Select(value => value.ToString(CultureInfo.InvariantCulture))));
        }
    }

    private IEnumerable<long> Columns(HistoryClaim claim)
    {
        var facts = claim.Facts;
        return
        [
            (int)facts.Type,
            facts.Payable.Minor,
            facts.TenureDays!.Value,
            facts.DeliveredOrders!.Value,
            Declared(claim),
            facts.OrdersInYear!.Value,
            facts.OrdersWithClaimInYear!.Value,
            facts.AgeDays!.Value,
            facts.Type == Domain.Claims.ClaimType.LostParcel ? (int)facts.Account!.Value : AskedForNone,
            facts.SameItemsClaimed == true ? 1 : 0,
            Others(claim),
            Array.IndexOf(RandomHistory.Categories, facts.Categories!),
            facts.DestinationDiffers == true ? 1 : 0,
            facts.DaysSinceContactChanged ?? -1,
        ];
    }

    private int Declared(HistoryClaim claim)
    {
        var own = Of(declared, claim.CustomerKey!);
        own.Add(claim.DeclaredAt);
        return own.Count(at => at >= claim.DeclaredAt - Frequency);
    }

    private int Others(HistoryClaim claim)
    {
        var all = Of(atAddress, claim.HouseholdKey!);
        var others = all.Where(one => one.Customer != claim.CustomerKey && one.At >= claim.DeclaredAt - Household).Select(one => one.Customer).Distinct().Count();
        all.Add((claim.DeclaredAt, claim.CustomerKey!));
        return others;
    }

    private static List<T> Of<T>(Dictionary<string, List<T>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }
}
