using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Simulation;

/// <summary>What was decided long ago about a claim, as far as anybody recorded it.</summary>
public enum PastOutcome
{
    /// <summary>No decision is recorded: the truth is unknown.</summary>
    None,
    Approved,
    PartlyApproved,
    Declined,
}

/// <summary>One claim of a history, with the facts that were recorded of it; null is "never recorded", and rules that need it do not apply.</summary>
public sealed class PastClaim
{
    /// <summary>Unique in its source; importing the same source twice changes nothing.</summary>
    public required string SourceId { get; init; }

    /// <summary>Where it comes from: the mapping's name.</summary>
    public required string Source { get; init; }

    public required ClaimType Type { get; init; }

    public required DateTimeOffset DeclaredAt { get; init; }

    public required Money Payable { get; init; }

    public required PastOutcome Outcome { get; init; }

    /// <summary>What was really paid, raw; null when not recorded, which in a denial means 0.</summary>
    public Money? Paid { get; init; }

    public DateTimeOffset? RuledAt { get; init; }

    public string? CustomerKey { get; init; }

    public DateTimeOffset? CustomerSince { get; init; }

    public string? AgreementNumber { get; init; }

    public string? HouseholdKey { get; init; }

    public DateOnly? CountedFrom { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];
}
