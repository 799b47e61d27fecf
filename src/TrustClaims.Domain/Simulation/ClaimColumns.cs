using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>
/// What is known of many claims, a column for each fact: a rule goes down the one or two columns that it reads. Counts that are not known are
/// <see cref="Unknown"/>.
/// </summary>
internal sealed class ClaimColumns
{
    public const int Unknown = -1;

    /// <summary>An age may be negative: a parcel that is not due yet.</summary>
    public const int NoAge = int.MinValue;

    /// <summary>In <see cref="Account"/>: no carrier's account is asked for.</summary>
    public const byte NoAccount = 6;

    /// <summary>Added to an account: an incident of ours holds it up.</summary>
    public const byte OwnIncident = 8;

    private readonly Column[] all;

    public ClaimColumns() => all =
    [
        Identity, Ticks, Day, Type, Currency, Payable, Age, Tenure,
        Orders, OrdersInYear, OrdersWithClaim, HoursKnown, ContactDays, Account, SameItems, Cover, Destination,
        StandingAtMost, Categories, Customer, Household, Agreement, Counts, State, Probability, Truth, Paid, Waited, Granted, GrantedTicks, SetAside, CountedToday, Decided,
    ];

    public int Count => Ticks.Count;

    /// <summary><see cref="ClaimIdentity.Number"/>.</summary>
    public Column<long> Identity { get; } = new();

    /// <summary>Instants of declaration.</summary>
    public Column<long> Ticks { get; } = new();

    /// <summary>Calendar days of declaration, as day numbers.</summary>
    public Column<int> Day { get; } = new();

    public Column<byte> Type { get; } = new();

    /// <summary>The number of its currency; the same for a set of rules, of categories, and a probability.</summary>
    public Column<byte> Currency { get; } = new();

    /// <summary>Minor units.</summary>
    public Column<long> Payable { get; } = new();

    public Column<int> Age { get; } = new();

    public Column<int> Tenure { get; } = new();

    /// <summary>Orders delivered; for the holder of a contract, who meets any number by definition, as many as there can be.</summary>
    public Column<int> Orders { get; } = new();

    public Column<int> OrdersInYear { get; } = new();

    public Column<int> OrdersWithClaim { get; } = new();

    public Column<int> HoursKnown { get; } = new();

    public Column<int> ContactDays { get; } = new();

    /// <summary>The carrier's account of a lost parcel, or <see cref="NoAccount"/>; plus <see cref="OwnIncident"/>.</summary>
    public Column<byte> Account { get; } = new();

    /// <summary>A <see cref="Finding"/>: nothing that a policy says changes it.</summary>
    public Column<byte> SameItems { get; } = new();

    /// <summary>A <see cref="Finding"/> likewise.</summary>
    public Column<byte> Cover { get; } = new();

    /// <summary>Whether money or goods would go elsewhere: 0 no, 1 yes, 2 not known.</summary>
    public Column<byte> Destination { get; } = new();

    /// <summary>A <see cref="Standing"/>.</summary>
    public Column<byte> StandingAtMost { get; } = new();

    public Column<int> Categories { get; } = new();

    public Column<int> Customer { get; } = new();

    public Column<int> Household { get; } = new();

    public Column<int> Agreement { get; } = new();

    /// <summary>1 where the claim counts in windows, 0 where it was withdrawn or our own fault.</summary>
    public Column<byte> Counts { get; } = new();

    /// <summary>A <see cref="TruthState"/>.</summary>
    public Column<byte> State { get; } = new();

    public Column<int> Probability { get; } = new();

    /// <summary>What a careful person would pay, minor units.</summary>
    public Column<long> Truth { get; } = new();

    /// <summary>What was paid, minor units; 0 where nobody knows.</summary>
    public Column<long> Paid { get; } = new();

    /// <summary>Seconds from the declaration to the ruling.</summary>
    public Column<int> Waited { get; } = new();

    /// <summary>What a person, silence or a looser policy granted, minor units.</summary>
    public Column<long> Granted { get; } = new();

    /// <summary>When they did; 0 for at once.</summary>
    public Column<long> GrantedTicks { get; } = new();

    public Column<int> SetAside { get; } = new();

    /// <summary>What its day's exposure counted already of the same things, minor units.</summary>
    public Column<long> CountedToday { get; } = new();

    /// <summary>The number of the policy that decided it first, four times, and what it decided; <see cref="Unknown"/> where that was not here.</summary>
    public Column<int> Decided { get; } = new();

    /// <summary>A value for each that <see cref="Account"/> may hold; the account is null where none is asked for.</summary>
    public static T[] ByAccount<T>(Func<CarrierAccount?, bool, T> value) =>
        [.. Enumerable.Range(0, 2 * OwnIncident).Select(held => value(held % OwnIncident < NoAccount ? (CarrierAccount)(held % OwnIncident) : null, held >= OwnIncident))];

    /// <summary>Puts the claims in another order: the claim that was at <c>order[i]</c> comes to i.</summary>
    public void Arrange(int[] order)
    {
        foreach (var column in all)
        {
            column.Arrange(order);
        }
    }

    public void Trim()
    {
        foreach (var column in all)
        {
            column.Trim();
        }
    }
}
