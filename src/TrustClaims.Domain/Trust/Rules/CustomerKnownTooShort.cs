namespace TrustClaims.Domain.Trust.Rules;

/// <summary>The customer became known to us too recently.</summary>
/// <param name="fewestHours">Inclusive, whole hours.</param>
public sealed class CustomerKnownTooShort(Threshold<int> fewestHours) : TrustRule(Key)
{
    public const string Key = "newAccount";

    public Threshold<int> FewestHours { get; } = fewestHours;

    public override RuleAnswer Ask(in ClaimFacts facts, Standing standing) => FewestHours.For(facts.Type, standing) is not { } limit
        ? NotApplicable()
        : facts.HoursKnown is { } hours ? Compare(hours >= limit, hours, limit) : Unknown(limit);

    internal static TrustRule Read(PolicyEntry entry) => new CustomerKnownTooShort(entry.Counts("fewestHours"));
}
