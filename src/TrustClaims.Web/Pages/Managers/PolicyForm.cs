using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>What an input of the policy form holds, and so how it is written in the policy.</summary>
public enum FieldKind
{
    Text,
    Whole,
    Amount,

    /// <summary>A percentage in the form, a share of 0 to 1 in the policy.</summary>
    Share,

    /// <summary>Whether a rule is applied at all.</summary>
    Applied,
    Words,
    Accounts,
    Remedies,
}

/// <summary>One input: where its value stands in the policy.</summary>
public sealed record PolicyField(string Path, FieldKind Kind);

/// <summary>A threshold: one input for each claim type and standing, the general ones included.</summary>
public sealed record PolicyGrid(string Path, FieldKind Kind, IReadOnlyList<ClaimType> Types, bool ByStanding = true)
{
    public const string General = "default";

    /// <summary>Null stands for every type, every standing.</summary>
    public PolicyField Cell(ClaimType? type, Standing? standing) => new(
        $"{Path}{(type is { } one ? $".{PolicyWords.Of(one)}" : "")}.{(standing is { } reached ? PolicyWords.Of(reached) : General)}", Kind);

    public IEnumerable<ClaimType?> Rows => Types.Select(type => (ClaimType?)type).Prepend(null);

    public IEnumerable<Standing?> Columns => ByStanding ? Enum.GetValues<Standing>().Select(standing => (Standing?)standing).Prepend(null) : [null];

    public IEnumerable<PolicyField> Cells => Rows.SelectMany(type => Columns.Select(standing => Cell(type, standing)));
}

/// <summary>One rule of the catalogue: its own inputs, and its threshold.</summary>
/// <param name="Also">A second threshold of the same rule.</param>
public sealed record PolicyRule(string Code, IReadOnlyList<PolicyField> Fields, PolicyGrid? Grid = null, PolicyGrid? Also = null)
{
    public IEnumerable<PolicyGrid> Grids => new[] { Grid, Also }.OfType<PolicyGrid>();

    public IEnumerable<PolicyField> Cells => Grids.SelectMany(grid => grid.Cells);

    public PolicyField Applied => new($"rules.{Code}", FieldKind.Applied);
}

/// <summary>The policy form: everything a policy can say, in the order in which it is shown. A new rule is one line here and its texts.</summary>
public static class PolicyForm
{
    private static readonly ClaimType[] Orders = [.. ClaimTypes.All.Where(type => !type.IsForContract())];

    public static IReadOnlyList<PolicyField> General { get; } = [new("name", FieldKind.Text), new("currency", FieldKind.Text)];

    public static IReadOnlyList<PolicyField> Standing { get; } =
    [
        new("standing.regular.tenureDays", FieldKind.Whole),
        new("standing.regular.deliveredOrders", FieldKind.Whole),
        new("standing.loyal.tenureDays", FieldKind.Whole),
        new("standing.loyal.deliveredOrders", FieldKind.Whole),
    ];

    public static IReadOnlyList<PolicyRule> Rules { get; } =
    [
        new(AmountBeyondLimit.Key, [], Most(AmountBeyondLimit.Key, FieldKind.Amount)),
        new(ClaimsTooClose.Key, [Days(ClaimsTooClose.Key)], Most(ClaimsTooClose.Key, FieldKind.Whole)),
        new(GrantedSumBeyondLimit.Key, [Days(GrantedSumBeyondLimit.Key)], Most(GrantedSumBeyondLimit.Key, FieldKind.Amount)),
        new(TooManyOrdersWithClaim.Key, [new("rules.shareOfOrders.fromOrder", FieldKind.Whole)], new("rules.shareOfOrders.most", FieldKind.Share, Orders)),
        new(
            TooLateOrTooEarly.Key,
            [.. Enum.GetValues<CarrierAccount>().Select(account => new PolicyField($"rules.age.immediateFromDays.{PolicyWords.Of(account)}", FieldKind.Whole))],
            new("rules.age.latestDays", FieldKind.Whole, ClaimTypes.All)),
        new(CarrierContradicts.Key, [new("rules.carrierAccount.beyond", FieldKind.Accounts)]),
        new(SameItemsAgain.Key, []),
        new(AddressSharedByMany.Key, [Days(AddressSharedByMany.Key)], new("rules.household.most", FieldKind.Whole, Orders)),
        new(CategorySeenByPerson.Key, [new("rules.item.categories", FieldKind.Words)]),
        new(
            BudgetReached.Key,
            [],
            new("rules.exposure.daily", FieldKind.Amount, ClaimTypes.All, ByStanding: false),
            new("rules.exposure.hourly", FieldKind.Amount, ClaimTypes.All, ByStanding: false)),
        new(CustomerKnownTooShort.Key, [], new("rules.newAccount.fewestHours", FieldKind.Whole, ClaimTypes.All)),
        new(DestinationChanged.Key, [], new("rules.destination.changedWithinDays", FieldKind.Whole, ClaimTypes.All)),
        new(NotCovered.Key, []),
    ];

    public static IReadOnlyList<PolicyField> Remedies { get; } =
        [.. ClaimTypes.All.Select(type => new PolicyField($"remedies.{PolicyWords.Of(type)}", FieldKind.Remedies))];

    public static IReadOnlyList<PolicyGrid> Terms { get; } =
        [new("keepUpTo", FieldKind.Amount, ClaimTypes.All), new("silenceMeansYes", FieldKind.Amount, ClaimTypes.All)];

    public static IReadOnlyList<PolicyField> Review { get; } =
    [
        new("followUpRate", FieldKind.Share),
        new("review.minutesPerClaim", FieldKind.Whole),
        new("review.hourlyCost", FieldKind.Amount),
        new("review.answerWithinHours", FieldKind.Whole),
    ];

    /// <summary>Every input, in the order of the form.</summary>
    public static IReadOnlyList<PolicyField> All { get; } =
    [
        .. General, .. Standing,
        .. Rules.SelectMany(rule => rule.Fields.Prepend(rule.Applied).Concat(rule.Cells)),
        .. Remedies, .. Terms.SelectMany(grid => grid.Cells), .. Review,
    ];

    private static readonly HashSet<string> Paths = [.. All.Select(field => field.Path)];

    /// <summary>The input where a mistake belongs that the policy's reader found at <paramref name="path"/>; null where there is none.</summary>
    public static string? FieldAt(string path)
    {
        for (var part = path; part.Length > 0; part = part[..Math.Max(0, part.LastIndexOfAny(['.', '[']))])
        {
            if (Paths.Contains($"{part}.{PolicyGrid.General}"))
            {
                return $"{part}.{PolicyGrid.General}";
            }

            if (Paths.Contains(part))
            {
                return part;
            }
        }

        return null;
    }

    private static PolicyGrid Most(string rule, FieldKind kind) => new($"rules.{rule}.most", kind, ClaimTypes.All);

    private static PolicyField Days(string rule) => new($"rules.{rule}.windowDays", FieldKind.Whole);
}
