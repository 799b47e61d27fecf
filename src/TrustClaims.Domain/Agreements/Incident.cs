using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Domain.Agreements;

/// <summary>A known failure of ours, declared by a manager. Parcels within it are ours to answer for: their claims never count against anybody.</summary>
public sealed class Incident
{
    private Incident()
    {
    }

    /// <param name="from">First day of dispatch, in the installation's time zone.</param>
    /// <param name="to">Last day of dispatch, inclusive.</param>
    public Incident(Guid id, string name, string? carrier, string? postcode, DateOnly from, DateOnly to, NamedPerson by, DateTimeOffset at) =>
        (Id, Name, Carrier, Postcode, From, To, By, ByName, At) = (id, name, carrier, postcode, from, to, by.Id, by.Name, at);

    public Guid Id { get; private set; }

    /// <summary>As our own people call it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Null for every carrier.</summary>
    public string? Carrier { get; private set; }

    /// <summary>How the postcodes of the delivery addresses begin; null for every address.</summary>
    public string? Postcode { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public StaffId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>What happened, as customers read it in French; null where nothing is said of it.</summary>
    public string? ToldFr { get; init; }

    /// <summary>The same in English.</summary>
    public string? ToldEn { get; init; }

    /// <summary>Until when it is told and counted; null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public void End(DateTimeOffset now) => EndedAt ??= now;

    /// <summary>What may become of a parcel by a failure of ours: what was left out or mistaken in it was packed before.</summary>
    public static bool Concerns(ClaimType type) => type is ClaimType.LostParcel or ClaimType.DamagedItem;

    /// <summary>Whether a claim of that type, on these items, is about a parcel within it.</summary>
    /// <param name="named">The parcel that the claim names; null means any that carries the items.</param>
    public bool Covers(Order order, ClaimType type, IReadOnlyCollection<ItemId> items, ParcelId? named, PromiseTimes times) => Concerns(type) &&
        order.ParcelsOf(items).Any(parcel => (named ?? parcel.Id) == parcel.Id && Covers(parcel.Carrier, parcel.ShippedAt, order.DeliveryAddress, times));

    /// <summary>Whether a parcel is within it; one of which nobody knows when it was sent is not.</summary>
    public bool Covers(string carrier, DateTimeOffset? shippedAt, Address? address, PromiseTimes times) =>
        shippedAt is { } shipped && times.DayOf(shipped) is var day && day >= From && day <= To &&
        (Carrier is null || string.Equals(Carrier, carrier, StringComparison.OrdinalIgnoreCase)) &&
        (Postcode is null || Plain(address?.Postcode).StartsWith(Plain(Postcode), StringComparison.OrdinalIgnoreCase));

    // "69 001" and "69001" are one place.
    private static string Plain(string? postcode) => string.Concat((postcode ?? "").Where(char.IsLetterOrDigit));
}
