namespace TrustClaims.Domain.Trust.Rules;

/// <summary>Money or goods would go elsewhere than the agreement says, or the customer's e-mail or account changed less than so many days ago.</summary>
/// <param name="changedWithinDays">A change exactly so many days old is within.</param>
public sealed class DestinationChanged(Threshold<int> changedWithinDays) : TrustRule(Key)
{
    public const string Key = "destination";

    public Threshold<int> ChangedWithinDays { get; } = changedWithinDays;

    public override RuleAnswer Ask(in ClaimFacts facts, Standing standing)
    {
        if (ChangedWithinDays.For(facts.Type, standing) is not { } limit)
        {
            return NotApplicable();
        }

        if (facts.DestinationDiffers is not { } differs)
        {
            return Unknown(limit);
        }

        if (differs)
        {
            return Compare(false, "differs", limit);
        }

        return facts.DaysSinceContactChanged is { } days ? Compare(days >= limit, days, limit) : Compare(true, "same", limit);
    }

    internal static TrustRule Read(PolicyEntry entry) => new DestinationChanged(entry.Counts("changedWithinDays"));
}
