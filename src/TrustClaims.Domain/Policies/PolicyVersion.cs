using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Policies;

public enum PolicyState
{
    Draft,
    Scheduled,
    Live,
    Retired,

    /// <summary>Published for a later time, and taken back before it came.</summary>
    CalledOff,
}

/// <summary>A numbered version of the trust policy. A draft can be edited; what is published never changes again.</summary>
public sealed partial class PolicyVersion
{
    private PolicyVersion()
    {
    }

    /// <param name="backTo">The earlier version whose content it brings back.</param>
    public PolicyVersion(int number, TrustPolicy policy, string createdBy, DateTimeOffset now, int? begunFrom = null, int? backTo = null) =>
        (Number, Name, Json, CreatedBy, CreatedAt, EditedAt, BegunFrom, BackTo) = (number, policy.Name, policy.Json, createdBy, now, now, begunFrom, backTo);

    /// <summary>1, 2, 3 ... in order of creation.</summary>
    public int Number { get; private set; }

    public string Name { get; private set; } = "";

    public string Json { get; private set; } = "";

    public string CreatedBy { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset EditedAt { get; private set; }

    /// <summary>The version that it goes on from; null for the first, and where nobody knows.</summary>
    public int? BegunFrom { get; private set; }

    /// <summary>The earlier version whose content it brings back; null where it was written.</summary>
    public int? BackTo { get; private set; }

    /// <summary>Who wrote in it last; null while its author alone has.</summary>
    public string? EditedBy { get; private set; }

    /// <summary>Who put it into effect: a second person, where one was asked.</summary>
    public string? PublishedBy { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>From this instant on it decides; null for a draft, and for what was called off.</summary>
    public DateTimeOffset? EffectiveFrom { get; private set; }

    public bool IsCalledOff => PublishedAt is not null && EffectiveFrom is null;

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Whoever was asked to approve what it said before is asked no longer. What says the same changes nothing: whoever wrote in it last is still the one who did.</summary>
    public Result<Done> Edit(TrustPolicy policy, int shownVersion, string by, DateTimeOffset now)
    {
        if (PublishedAt is not null)
        {
            return new Refusal.PolicyAlreadyPublished();
        }

        if (shownVersion != Version)
        {
            return new Refusal.StaleVersion(shownVersion, Version);
        }

        if (policy.Json == Json)
        {
            return Done.Yes;
        }

        if (WaitsForSecond)
        {
            EndAsking(AskingEnd.Edited, by, null);
        }

        (Name, Json, EditedAt, EditedBy, Version) = (policy.Name, policy.Json, now, by, Version + 1);
        return Done.Yes;
    }

    /// <summary>Whether it takes over from what takes effect then, under that number.</summary>
    public bool ComesAfter(DateTimeOffset from, int number) => EffectiveFrom > from || (EffectiveFrom == from && Number > number);

    /// <summary>By one person alone: an operator, or where no second person is needed.</summary>
    /// <param name="reason">Why, in their own words.</param>
    public Result<Done> Publish(string by, DateTimeOffset effectiveFrom, DateTimeOffset now, string? reason = null)
    {
        if (PublishedAt is not null)
        {
            return new Refusal.PolicyAlreadyPublished();
        }

        if (effectiveFrom < now)
        {
            return new Refusal.EffectiveInPast();
        }

        // Whoever was asked is asked no longer, and has approved nothing.
        (AskedBy, AskedAt, AskedFrom, AskingEnded, AskingEndedBy, AskingEndedReason) = (null, null, null, null, null, null);
        Reason = reason;
        PutIntoEffect(by, effectiveFrom, now);
        return Done.Yes;
    }

    /// <summary>
    /// Only before it takes effect. It stays published and unchanged, no draft again: another machine, whose clock is ahead, may have decided under it already.
    /// </summary>
    public Result<Done> CallOff(DateTimeOffset now)
    {
        if (EffectiveFrom is not { } from || from <= now)
        {
            return new Refusal.PolicyNotScheduled();
        }

        (EffectiveFrom, Version) = (null, Version + 1);
        return Done.Yes;
    }

    private void PutIntoEffect(string by, DateTimeOffset from, DateTimeOffset now) => (PublishedBy, PublishedAt, EffectiveFrom, Version) = (by, now, from, Version + 1);
}
