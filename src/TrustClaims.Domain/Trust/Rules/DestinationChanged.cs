namespace TrustClaims.Domain.Trust.Rules;

/// <summary>
/// Money or goods would go elsewhere than the agreement says, or the customer's e-mail or account changed less than so many days ago. Either is
/// enough, even where the other is unknown.
/// </summary>
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

    internal static TrustRule Read(PolicyEntry entry) => new DestinationChanged(entry.Counts("changedWithinDays"));
}
