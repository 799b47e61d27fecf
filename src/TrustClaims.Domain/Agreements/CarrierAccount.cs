namespace TrustClaims.Domain.Agreements;

/// <summary>What the carrier says of a parcel, in the order in which it contradicts that the parcel is lost, least first.</summary>
public enum CarrierAccount
{
    ReportedLost,
    None,
    Moving,
    Delivered,
    DeliveredToNeighbour,
    DeliveredAgainstSignature,
}

public static class CarrierAccounts
{
    public static bool SaysDelivered(this CarrierAccount account) => account >= CarrierAccount.Delivered;
}
