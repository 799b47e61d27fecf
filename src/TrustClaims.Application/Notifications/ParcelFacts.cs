using System.Text.Json;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Incidents;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Application.Notifications;

/// <summary>What was true of a parcel when we decided to write about it first.</summary>
/// <param name="Expected">In the shop's calendar; null where nobody said.</param>
/// <param name="Remedies">What there is to choose from, the one proposed first at the front.</param>
public sealed record ParcelFacts(
    Guid Parcel, string Carrier, string TrackingNumber, DateOnly? Expected, IReadOnlyList<LetterItem> Items, Money Payable, IReadOnlyList<Remedy> Remedies)
{
    /// <summary>What happened, where it is a failure of ours that a manager has put into words.</summary>
    public IncidentWords? Told { get; init; }

    /// <summary>Shipping is in what is paid: the parcel makes everything in the order lost.</summary>
    public bool WithShipping { get; init; }

    public static ParcelFacts Read(string body) => JsonSerializer.Deserialize<ParcelFacts>(body, ClaimEventJson.Form)!;

    public string Write() => JsonSerializer.Serialize(this, ClaimEventJson.Form);
}
