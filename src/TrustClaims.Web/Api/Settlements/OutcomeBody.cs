using TrustClaims.Domain;
using TrustClaims.Domain.Settlements;

namespace TrustClaims.Web.Api.Settlements;

/// <summary>What became of a settlement. A promise is kept or broken on this, not on a guess.</summary>
internal sealed record OutcomeBody
{
    public SettlementOutcome? Outcome { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>For "sent": who carries it, so that the new parcel is followed like the first.</summary>
    /// <example>colissimo</example>
    public string? Carrier { get; init; }

    /// <summary>For "sent".</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>For "failed": why.</summary>
    public string? Reason { get; init; }

    public SettlementReport ToReport() => new(Outcome!.Value, At!.Value, Carrier, TrackingNumber, Reason);

    public IReadOnlyList<FieldError> Mistakes()
    {
        var mistakes = new MistakeList();
        mistakes.Unless(Outcome is not null, "outcome");
        mistakes.Unless(At is not null, "at");
        return mistakes;
    }
}
