using TrustClaims.Domain.Simulation;

namespace TrustClaims.Domain.Trust.Rules;

/// <summary>The customer became known to us too recently.</summary>
/// <param name="fewestHours">Inclusive, whole hours.</param>
public sealed class CustomerKnownTooShort(Threshold<int> fewestHours) : TrustRule(Key)
{
    public const string Key = "newAccount";

    /// <summary>What is found: too few hours, and whether there is nothing to compare, as the bits of a number.</summary>
    private static readonly byte[] Found = [(byte)Finding.Within, (byte)Finding.Beyond, (byte)Finding.NotApplicable, (byte)Finding.NotApplicable];

    private readonly CellLimits limits = CellLimits.Of(fewestHours, hours => hours);

    public Threshold<int> FewestHours { get; } = fewestHours;

    public override RuleAnswer Ask(in ClaimFacts facts, Standing standing) => FewestHours.For(facts.Type, standing) is not { } limit
        ? NotApplicable()
        : facts.HoursKnown is { } hours ? Compare(hours >= limit, hours, limit) : Unknown(limit);

    internal override void AskAll(in ClaimSlice claims, Span<byte> findings)
    {
        var cells = claims.Cells;
        var hours = claims.HoursKnown;
        for (var i = 0; i < hours.Length; i++)
        {
            var cell = cells[i];
            findings[i] = Found[(2 * (CellLimits.One(hours[i] < 0) | (1 - limits.HasOne(cell)))) + CellLimits.One(hours[i] < limits[cell])];
        }
    }

    internal static TrustRule Read(PolicyEntry entry) => new CustomerKnownTooShort(entry.Counts("fewestHours"));
}
