using TrustClaims.Domain.Simulation;

namespace TrustClaims.Domain.Trust.Rules;

/// <summary>
/// Money or goods would go elsewhere than the agreement says, or the customer's e-mail or account changed less than so many days ago. Either is
/// enough, even where the other is unknown.
/// </summary>
/// <param name="changedWithinDays">A change exactly so many days old is within.</param>
public sealed class DestinationChanged(Threshold<int> changedWithinDays) : TrustRule(Key)
{
    public const string Key = "destination";

    /// <summary>What is found: beyond, not known, and whether no limit is set, as the bits of a number.</summary>
    private static readonly byte[] Found =
    [
        (byte)Finding.Within, (byte)Finding.Beyond, (byte)Finding.NotApplicable, (byte)Finding.NotApplicable,
        (byte)Finding.NotApplicable, (byte)Finding.NotApplicable, (byte)Finding.NotApplicable, (byte)Finding.NotApplicable,
    ];

    private readonly CellLimits limits = CellLimits.Of(changedWithinDays, days => days);

    public Threshold<int> ChangedWithinDays { get; } = changedWithinDays;

    public override RuleAnswer Ask(in ClaimFacts facts, Standing standing)
    {
        if (ChangedWithinDays.For(facts.Type, standing) is not { } limit)
        {
            return NotApplicable();
        }

        if (facts.DestinationDiffers == true)
        {
            return Compare(false, "differs", limit);
        }

        if (facts.DaysSinceContactChanged is { } days && (days < limit || facts.DestinationDiffers is not null))
        {
            return Compare(days >= limit, days, limit);
        }

        return facts.DestinationDiffers is null ? Unknown(limit) : Compare(true, "same", limit);
    }

    internal override void AskAll(in ClaimSlice claims, Span<byte> findings)
    {
        const byte differs = 1;
        const byte notKnown = 2;
        var cells = claims.Cells;
        var destination = claims.Destination;
        var changed = claims.ContactDays;
        for (var i = 0; i < cells.Length; i++)
        {
            var (cell, days) = (cells[i], changed[i]);
            var isBeyond = CellLimits.One(destination[i] == differs) | (CellLimits.One(days >= 0) & CellLimits.One(days < limits[cell]));
            var unknown = CellLimits.One(destination[i] == notKnown) & (1 - isBeyond);
            findings[i] = Found[(4 * (1 - limits.HasOne(cell))) + (2 * unknown) + isBeyond];
        }
    }

    internal static TrustRule Read(PolicyEntry entry) => new DestinationChanged(entry.Counts("changedWithinDays"));
}
