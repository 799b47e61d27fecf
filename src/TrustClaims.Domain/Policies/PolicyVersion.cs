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
public sealed class PolicyVersion
{
    private PolicyVersion()
    {
    }

    public PolicyVersion(int number, TrustPolicy policy, string createdBy, DateTimeOffset now, int? begunFrom = null) =>
        (Number, Name, Json, CreatedBy, CreatedAt, EditedAt, BegunFrom) = (number, policy.Name, policy.Json, createdBy, now, now, begunFrom);

    /// <summary>1, 2, 3 ... in order of creation.</summary>
    public int Number { get; private set; }

    public string Name { get; private set; } = "";

    public string Json { get; private set; } = "";

    public string CreatedBy { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset EditedAt { get; private set; }

    /// <summary>The version that it goes on from; null for the first, and where nobody knows.</summary>
    public int? BegunFrom { get; private set; }

    public string? PublishedBy { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>From this instant on it decides; null for a draft, and for what was called off.</summary>
    public DateTimeOffset? EffectiveFrom { get; private set; }

    public bool IsCalledOff => PublishedAt is not null && EffectiveFrom is null;

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public Result<Done> Edit(TrustPolicy policy, int shownVersion, DateTimeOffset now)
    {
        if (PublishedAt is not null)
        {
            return new Refusal.PolicyAlreadyPublished();
        }

        if (shownVersion != Version)
        {
            return new Refusal.StaleVersion(shownVersion, Version);
        }

        (Name, Json, EditedAt, Version) = (policy.Name, policy.Json, now, Version + 1);
        return Done.Yes;
    }

    public Result<Done> Publish(string by, DateTimeOffset effectiveFrom, DateTimeOffset now)
    {
        if (PublishedAt is not null)
        {
            return new Refusal.PolicyAlreadyPublished();
        }

        if (effectiveFrom < now)
        {
            return new Refusal.EffectiveInPast();
        }

        (PublishedBy, PublishedAt, EffectiveFrom, Version) = (by, now, effectiveFrom, Version + 1);
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
}
