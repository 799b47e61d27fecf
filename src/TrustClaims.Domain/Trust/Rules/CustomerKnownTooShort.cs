using TrustClaims.Domain.Simulation;

namespace TrustClaims.Domain.Trust.Rules;

/// <summary>The customer became known to us too recently.</summary>
/// <param name="fewestHours">Inclusive, whole hours.</param>
public sealed class CustomerKnownTooShort(Threshold<int> fewestHours) : TrustRule(Key)
{
    public const string Key = "newAccount";

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
            findings[i] = (byte)(hours[i] < 0 || !limits.Has(cells[i]) ? Finding.NotApplicable : hours[i] >= limits[cells[i]] ? Finding.Within : Finding.Beyond);
        }
    }

    internal static TrustRule Read(PolicyEntry entry) => new CustomerKnownTooShort(entry.Counts("fewestHours"));
}
