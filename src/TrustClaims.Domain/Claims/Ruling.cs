using TrustClaims.Domain.Agreements;

namespace TrustClaims.Domain.Claims;

/// <summary>A person of ours under their real name. Only such a person can rule, and so only such a person can decline.</summary>
public sealed record NamedPerson(StaffId Id, string Name);

public enum RulingOutcome
{
    Approved,
    PartlyApproved,
    Declined,
}

/// <summary>What a person means to rule.</summary>
/// <param name="Items">What is granted in part, for goods.</param>
/// <param name="Amount">What is granted in part, for money.</param>
/// <param name="Reason">To the customer, in the person's own words; required to decline.</param>
public sealed record RulingWords(RulingOutcome Outcome, IReadOnlyList<ItemQuantity>? Items, Money? Amount, string? Reason)
{
    /// <summary>The colleague who has read it before it is said, under their real name; the customer reads one name, that of whoever answers.</summary>
    public string? ReadBy { get; init; }

    /// <summary>The messages that waited on the claim as the person saw it, and that the ruling answers; null for all that wait.</summary>
    public IReadOnlyList<Guid>? Ends { get; init; }
}

/// <summary>A person's decision, kept.</summary>
public sealed class Ruling
{
    private Ruling()
    {
    }

    internal Ruling(int number, NamedPerson person, RulingOutcome outcome, Money granted, string? reason, DateTimeOffset at) =>
        (Number, RuledBy, RuledByName, Outcome, Granted, Reason, At) = (number, person.Id, person.Name, outcome, granted, reason, at);

    /// <summary>1 for the first ruling on a claim, 2 for another look.</summary>
    public int Number { get; private set; }

    public StaffId RuledBy { get; private set; }

    public string RuledByName { get; private set; } = "";

    public RulingOutcome Outcome { get; private set; }

    public Money Granted { get; private set; }

    public string? Reason { get; private set; }

    public DateTimeOffset At { get; private set; }
}
