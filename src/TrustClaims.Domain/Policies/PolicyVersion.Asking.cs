namespace TrustClaims.Domain.Policies;

/// <summary>How asking a second person came to an end without a yes.</summary>
public enum AskingEnd
{
    /// <summary>By whoever asked.</summary>
    TakenBack,

    /// <summary>By whoever read it, with words.</summary>
    SentBack,

    /// <summary>Somebody wrote in the draft: what was to be approved is there no longer.</summary>
    Edited,
}

// Publishing by two people: one asks and says why, another reads and approves.
public sealed partial class PolicyVersion
{
    /// <summary>Who asked a second person last.</summary>
    public string? AskedBy { get; private set; }

    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>When it is to take effect; null: as soon as it is approved.</summary>
    public DateTimeOffset? AskedFrom { get; private set; }

    /// <summary>Why it is to be published, in the words of whoever asked, or published it alone.</summary>
    public string? Reason { get; private set; }

    /// <summary>Null while a second person is asked, and where one approved.</summary>
    public AskingEnd? AskingEnded { get; private set; }

    public string? AskingEndedBy { get; private set; }

    /// <summary>What whoever sent it back has to say.</summary>
    public string? AskingEndedReason { get; private set; }

    public bool WaitsForSecond => AskedAt is not null && AskingEnded is null && PublishedAt is null;

    /// <summary>Nobody approves what they began, what they wrote in last, or what they asked for themselves.</summary>
    public bool MayBeApprovedBy(string by) => by != CreatedBy && by != EditedBy && by != AskedBy;

    /// <summary>Asks a second person to put it into effect.</summary>
    public Result<Done> Ask(string by, DateTimeOffset? effectiveFrom, string reason, DateTimeOffset now)
    {
        if (PublishedAt is not null)
        {
            return new Refusal.PolicyAlreadyPublished();
        }

        if (WaitsForSecond)
        {
            return new Refusal.PublicationAsked();
        }

        if (effectiveFrom < now)
        {
            return new Refusal.EffectiveInPast();
        }

        (AskedBy, AskedAt, AskedFrom, Reason, Version) = (by, now, effectiveFrom, reason, Version + 1);
        (AskingEnded, AskingEndedBy, AskingEndedReason) = (null, null, null);
        return Done.Yes;
    }

    /// <summary>A second person's yes. Where the moment asked for has passed meanwhile, it takes effect now.</summary>
    public Result<Done> Approve(string by, DateTimeOffset now)
    {
        if (!WaitsForSecond)
        {
            return new Refusal.PublicationNotAsked();
        }

        if (!MayBeApprovedBy(by))
        {
            return new Refusal.SecondPersonNeeded();
        }

        PutIntoEffect(by, AskedFrom > now ? AskedFrom.Value : now, now);
        return Done.Yes;
    }

    /// <summary>Whoever asked thinks again: it is a draft as before.</summary>
    public Result<Done> TakeBack(string by)
    {
        if (!WaitsForSecond || AskedBy != by)
        {
            return new Refusal.PublicationNotAsked();
        }

        EndAsking(AskingEnd.TakenBack, by, null);
        Version++;
        return Done.Yes;
    }

    /// <summary>Whoever read it does not approve, and says why: it is a draft as before.</summary>
    public Result<Done> SendBack(string by, string reason)
    {
        if (!WaitsForSecond)
        {
            return new Refusal.PublicationNotAsked();
        }

        EndAsking(AskingEnd.SentBack, by, reason);
        Version++;
        return Done.Yes;
    }

    private void EndAsking(AskingEnd how, string by, string? reason) => (AskingEnded, AskingEndedBy, AskingEndedReason) = (how, by, reason);
}
