using TrustClaims.Domain.Policies;

namespace TrustClaims.Domain.Shadows;

/// <summary>
/// A draft that runs beside the live policy on claims as they come, without effect: what it would have answered is counted, and nothing else happens. It runs on what the draft
/// said when it began, whatever becomes of the draft, so that all of its figures are about one and the same set of thresholds.
/// </summary>
public sealed class Shadow
{
    private Shadow()
    {
    }

    private Shadow(int number, PolicyVersion draft, ShadowLimits limits, string by, DateTimeOffset now)
    {
        (Number, Draft, Json, StartedBy, StartedAt, Runs) = (number, draft.Number, draft.Json, by, now, true);
        (MostClaims, MostDays, MostDifferences) = (limits.Claims, limits.Days, limits.Differences);
    }

    /// <summary>1, 2, 3 ... in order of beginning.</summary>
    public int Number { get; private set; }

    /// <summary>The draft's number.</summary>
    public int Draft { get; private set; }

    /// <summary>What the draft said when it began.</summary>
    public string Json { get; private set; } = "";

    public string StartedBy { get; private set; } = "";

    /// <summary>What was declared before is not counted.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <inheritdoc cref="ShadowLimits.Claims"/>
    public int MostClaims { get; private set; }

    /// <inheritdoc cref="ShadowLimits.Days"/>
    public int MostDays { get; private set; }

    /// <inheritdoc cref="ShadowLimits.Differences"/>
    public int? MostDifferences { get; private set; }

    /// <summary>How many claims are counted.</summary>
    public int Seen { get; private set; }

    /// <summary>How many of them it would have answered otherwise.</summary>
    public int Differing { get; private set; }

    /// <summary>The latest declaration that is counted; null where none is.</summary>
    public DateTimeOffset? CountedUntil { get; private set; }

    /// <summary>Null while it runs.</summary>
    public ShadowEnd? End { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who stopped it; null where it ended by itself.</summary>
    public string? EndedBy { get; private set; }

    /// <summary>True, or null once it is over: of all that there are one runs at most, and the database holds it.</summary>
    public bool? Runs { get; private set; }

    /// <summary>Concurrency token: of two nodes that count at once one does.</summary>
    public int Version { get; private set; }

    public bool IsOver => Runs is null;

    /// <summary>What is declared from then on is not counted.</summary>
    public DateTimeOffset Until => StartedAt.AddDays(MostDays);

    public static Result<Shadow> Start(int number, PolicyVersion draft, ShadowLimits limits, string by, DateTimeOffset now) =>
        draft.PublishedAt is null ? new Shadow(number, draft, limits, by, now) : new Refusal.PolicyAlreadyPublished();

    /// <summary>Counts a claim, and ends where that was the last to be counted.</summary>
    /// <returns>Whether it counts: not what was declared before it began or after its days, what the draft itself decided, or anything once it is over.</returns>
    public bool Count(ShadowedClaim claim, DateTimeOffset now)
    {
        if (IsOver || claim.DeclaredAt < StartedAt || claim.DeclaredAt >= Until || claim.LivePolicy == Draft)
        {
            return false;
        }

        Seen++;
        Differing += claim.Side == ShadowSide.Same ? 0 : 1;
        CountedUntil = CountedUntil > claim.DeclaredAt ? CountedUntil : claim.DeclaredAt;
        Version++;
        if (Differing > MostDifferences)
        {
            Finish(ShadowEnd.Differences, null, now);
        }
        else if (Seen >= MostClaims)
        {
            Finish(ShadowEnd.Claims, null, now);
        }

        return true;
    }

    /// <summary>Why it ends now that all that was declared is counted; null where it goes on.</summary>
    /// <param name="draftDecides">Whether the draft is in force.</param>
    public ShadowEnd? EndsBy(DateTimeOffset now, bool draftDecides) => IsOver ? null : draftDecides ? ShadowEnd.InForce : now >= Until ? ShadowEnd.Days : null;

    /// <summary>It ends by itself.</summary>
    public void Finish(ShadowEnd how, DateTimeOffset now)
    {
        if (!IsOver)
        {
            Finish(how, null, now);
        }
    }

    /// <summary>Somebody ends it; what is counted stays.</summary>
    public Result<Done> Stop(string by, DateTimeOffset now)
    {
        if (IsOver)
        {
            return new Refusal.ShadowOver();
        }

        Finish(ShadowEnd.Stopped, by, now);
        return Done.Yes;
    }

    private void Finish(ShadowEnd how, string? by, DateTimeOffset now) => (End, EndedBy, EndedAt, Runs, Version) = (how, by, now, null, Version + 1);
}
