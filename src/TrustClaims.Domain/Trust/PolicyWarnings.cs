using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust.Rules;

namespace TrustClaims.Domain.Trust;

/// <summary>Two thresholds that can both be read, and hardly both be meant. Nothing is refused for it.</summary>
/// <param name="Code">What is odd about them: the key of its sentence.</param>
/// <param name="Path">Where the one stands, as a policy names it; the type left out where it is so for all.</param>
/// <param name="Value">An amount, a whole number or a share of 0 to 1.</param>
public sealed record PolicyWarning(string Code, string Path, object Value, string Other, object OtherValue);

/// <summary>Looks for thresholds of one policy that contradict each other.</summary>
public static class PolicyWarnings
{
    /// <summary>Whoever is known for longer would get less.</summary>
    public const string Falls = "falls";

    /// <summary>More would be asked of whoever is known for longer.</summary>
    public const string AsksMore = "asksMore";

    /// <summary>The other is reached before.</summary>
    public const string OutOfReach = "outOfReach";

    /// <summary>Some are believed whatever the amount, and others are not.</summary>
    public const string Unlimited = "unlimited";

    private static readonly (Standing Lower, Standing Higher)[] Steps = [(Standing.New, Standing.Regular), (Standing.Regular, Standing.Loyal)];

    private static readonly ClaimType[] Orders = [.. ClaimTypes.All.Where(type => !type.IsForContract())];

    public static IReadOnlyList<PolicyWarning> Of(TrustPolicy policy) => [.. WithoutLimit(policy.Find<AmountBeyondLimit>()?.Most), .. ByStanding(policy), .. Beyond(policy)];

    // The first of each is named: of what is left out by mistake, all the others follow.
    private static IEnumerable<PolicyWarning> WithoutLimit(Threshold<Money>? most)
    {
        var open = Segment.All.Where(at => most is not null && most.For(at.Type, at.Standing) is null).ToList();
        return open.Count == 0 ? [] : Segment.All.Where(at => most!.For(at.Type, at.Standing) is not null).Take(1)
            .Select(limited => new PolicyWarning(Unlimited, Named(open[0]), open.Count, Named(limited), most!.For(limited.Type, limited.Standing)!.Value));

        static string Named(Segment at) => $"rules.amount.most.{PolicyWords.Of(at.Type)}.{PolicyWords.Of(at.Standing)}";
    }

    private static IEnumerable<PolicyWarning> ByStanding(TrustPolicy policy) =>
    [
        .. Falling("rules.amount.most", policy.Find<AmountBeyondLimit>()?.Most, Rank),
        .. Falling("rules.frequency.most", policy.Find<ClaimsTooClose>()?.Most, Rank),
        .. Falling("rules.cumulativeAmount.most", policy.Find<GrantedSumBeyondLimit>()?.Most, Rank),
        .. Falling("rules.shareOfOrders.most", policy.Find<TooManyOrdersWithClaim>()?.Most, share => (decimal)share, Orders),
        .. Falling("rules.household.most", policy.Find<AddressSharedByMany>()?.Most, Rank, Orders),
        .. Falling("rules.age.latestDays", policy.Find<TooLateOrTooEarly>()?.LatestDays, Rank),
        .. Falling("rules.newAccount.fewestHours", policy.Find<CustomerKnownTooShort>()?.FewestHours, hours => -Rank(hours), code: AsksMore),
        .. Falling("rules.destination.changedWithinDays", policy.Find<DestinationChanged>()?.ChangedWithinDays, days => -Rank(days), code: AsksMore),
        .. Falling("keepUpTo", policy.Terms.KeepUpTo, Rank),
        .. Falling("silenceMeansYes", policy.Terms.SilenceMeansYes, Rank),
    ];

    private static IEnumerable<PolicyWarning> Falling<T>(
        string path, Threshold<T>? threshold, Func<T, decimal> rank, IReadOnlyList<ClaimType>? of = null, string code = Falls)
        where T : struct
    {
        if (threshold is null)
        {
            yield break;
        }

        var types = of ?? ClaimTypes.All;
        foreach (var (lower, higher) in Steps)
        {
            var falls = types.Where(type => threshold.For(type, higher) is { } more && threshold.For(type, lower) is { } less && rank(more) < rank(less))
                .GroupBy(type => (More: threshold.For(type, higher)!.Value, Less: threshold.For(type, lower)!.Value)).ToList();
            foreach (var same in falls)
            {
                // What a policy says once for all is one contradiction, not one for each type.
                foreach (var at in same.Count() == types.Count ? [path] : same.Select(type => $"{path}.{PolicyWords.Of(type)}"))
                {
                    yield return new PolicyWarning(code, $"{at}.{PolicyWords.Of(higher)}", same.Key.More, $"{at}.{PolicyWords.Of(lower)}", same.Key.Less);
                }
            }
        }
    }

    private static IEnumerable<PolicyWarning> Beyond(TrustPolicy policy)
    {
        var (amount, sum, budget) = (policy.Find<AmountBeyondLimit>()?.Most, policy.Find<GrantedSumBeyondLimit>()?.Most, policy.Find<BudgetReached>());
        return Out("rules.amount.most", amount, (type, standing) => Named("rules.cumulativeAmount.most", type, standing, sum?.For(type, standing)))
            .Concat(Out("rules.amount.most", amount, (type, _) => OfDay(budget, type)))
            .Concat(Out("rules.amount.most", amount, (type, _) => OfHour(budget, type)))
            .Concat(Out("silenceMeansYes", policy.Terms.SilenceMeansYes, (type, _) => OfDay(budget, type)))
            .Concat(Out("silenceMeansYes", policy.Terms.SilenceMeansYes, (type, _) => OfHour(budget, type)))
            .Concat(HourBeyondDay(budget));
    }

    // Of several that stand at the same two amounts the first is named.
    private static IEnumerable<PolicyWarning> Out(string path, Threshold<Money>? threshold, Func<ClaimType, Standing, (string Path, Money Most)?> limit) => threshold is null ? [] : Segment.All
        .Select(at => (At: at, Value: threshold.For(at.Type, at.Standing), Limit: limit(at.Type, at.Standing)))
        .Where(one => one is { Value: { } value, Limit: { } most } && value.Minor > most.Most.Minor)
        .Select(one => new PolicyWarning(OutOfReach, $"{path}.{PolicyWords.Of(one.At.Type)}.{PolicyWords.Of(one.At.Standing)}", one.Value!.Value, one.Limit!.Value.Path, one.Limit.Value.Most))
        .DistinctBy(warning => (warning.Value, warning.OtherValue));

    // An hour's budget that a whole day has no room for is never reached.
    private static IEnumerable<PolicyWarning> HourBeyondDay(BudgetReached? budget)
    {
        if (budget?.Hourly.All is { } hour && budget.Daily.All is { } day && hour.Minor > day.Minor)
        {
            yield return new PolicyWarning(OutOfReach, "rules.exposure.hourly.default", hour, "rules.exposure.daily.default", day);
        }

        foreach (var type in ClaimTypes.All)
        {
            if (budget?.Hourly.For(type) is { } own && OfDay(budget, type) is { } most && own.Minor > most.Most.Minor)
            {
                yield return new PolicyWarning(OutOfReach, $"rules.exposure.hourly.{PolicyWords.Of(type)}", own, most.Path, most.Most);
            }
        }
    }

    private static (string Path, Money Most)? Named(string path, ClaimType type, Standing standing, Money? most) =>
        most is { } limit ? ($"{path}.{PolicyWords.Of(type)}.{PolicyWords.Of(standing)}", limit) : null;

    private static (string Path, Money Most)? OfDay(BudgetReached? budget, ClaimType type) => Of(budget?.Daily, "rules.exposure.daily", type);

    private static (string Path, Money Most)? OfHour(BudgetReached? budget, ClaimType type) => Of(budget?.Hourly, "rules.exposure.hourly", type);

    private static (string Path, Money Most)? Of(TrustBudgets? budgets, string path, ClaimType type) =>
        budgets?.For(type) is { } own ? ($"{path}.{PolicyWords.Of(type)}", own) : budgets?.All is { } all ? ($"{path}.default", all) : null;

    private static decimal Rank(Money amount) => amount.Minor;

    private static decimal Rank(int number) => number;
}
