using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Domain.Trust.Rules;

/// <summary>
/// Declared later than the latest day, or, for a lost parcel, before the day from which its carrier's account lets us answer at once. Too early
/// mends itself: the answer then names the day from which it is within. What an incident of ours holds up is never too early: whoever was let down by us
/// is not made to wait for us, unless its carrier says that it is there.
/// </summary>
/// <param name="latestDays">Inclusive, calendar days.</param>
/// <param name="immediateFromDays">Days by carrier's account; inclusive: on that day the answer is immediate.</param>
public sealed class TooLateOrTooEarly(Threshold<int> latestDays, IReadOnlyDictionary<CarrierAccount, int> immediateFromDays) : TrustRule(Key)
{
    public const string Key = "age";

    private const int NoEarliest = int.MinValue;

    /// <summary>What is found: too late, too early, and whether there is nothing to compare, as the bits of a number.</summary>
    private static readonly byte[] Found =
    [
        (byte)Finding.Within, (byte)Finding.Beyond, TooEarly, (byte)Finding.Beyond,
        (byte)Finding.NotApplicable, (byte)Finding.NotApplicable, (byte)Finding.NotApplicable, (byte)Finding.NotApplicable,
    ];

    private readonly CellLimits latestByCell = CellLimits.Of(latestDays, days => days);
    private readonly int[] earliestByAccount = ClaimColumns.ByAccount((account, ownIncident) =>
        account is { } said && (!ownIncident || said.SaysDelivered()) && immediateFromDays.TryGetValue(said, out var days) ? days : NoEarliest);

    private readonly int?[] fromDays = Enum.GetValues<CarrierAccount>()
        .Select(account => immediateFromDays.TryGetValue(account, out var days) ? days : (int?)null).ToArray();

    public Threshold<int> LatestDays { get; } = latestDays;

    /// <summary>The first day, counted from <paramref name="from"/>, on which a lost parcel is answered at once; null where no limit is set.</summary>
    public DateOnly? ImmediateFrom(CarrierAccount account, DateOnly from) => fromDays[(int)account] is { } days ? from.AddDays(days) : null;

    public override RuleAnswer Ask(in ClaimFacts facts, Standing standing)
    {
        var latest = LatestDays.For(facts.Type, standing);
        var earliest = facts is { Type: ClaimType.LostParcel, Account: { } account } && (facts.OwnIncident is not true || account.SaysDelivered()) ? fromDays[(int)account] : null;
        if ((latest ?? earliest) is not { } limit)
        {
            return NotApplicable();
        }

        if (facts.AgeDays is not { } age)
        {
            return Unknown(limit);
        }

        if (age > latest)
        {
            return Compare(false, age, latest.Value);
        }

        return age < earliest
            ? new RuleAnswer(Code, Finding.Beyond, age, earliest.Value, facts.CountedFrom!.Value.AddDays(earliest.Value))
            : Compare(true, age, limit);
    }

    internal override void AskAll(in ClaimSlice claims, Span<byte> findings)
    {
        var cells = claims.Cells;
        var ages = claims.Age;
        var accounts = claims.Account;
        for (var i = 0; i < ages.Length; i++)
        {
            var (age, earliest) = (ages[i], earliestByAccount[accounts[i]]);
            var cell = cells[i];
            var nothing = CellLimits.One(age == ClaimColumns.NoAge) | (CellLimits.One(earliest == NoEarliest) & (1 - latestByCell.HasOne(cell)));
            findings[i] = Found[(4 * nothing) + (2 * CellLimits.One(age < earliest)) + CellLimits.One(age > latestByCell[cell])];
        }
    }

    internal static TrustRule Read(PolicyEntry entry)
    {
        var latest = entry.OptionalDays("latestDays");
        var immediate = entry.DaysByAccount("immediateFromDays");
        foreach (var (account, days) in immediate)
        {
            if (Enum.GetValues<Standing>().Any(standing => latest.For(ClaimType.LostParcel, standing) < days))
            {
                entry.Contradiction($"immediateFromDays.{PolicyWords.Of(account)}", "latestDays");
            }
        }

        return new TooLateOrTooEarly(latest, immediate);
    }
}
