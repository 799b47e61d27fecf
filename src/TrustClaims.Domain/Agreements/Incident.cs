using TrustClaims.Domain.Claims;

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

    /// <summary>Until when it is told and counted; null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
