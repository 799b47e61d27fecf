using FluentValidation;
using TrustClaims.Application.Journals;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Incidents;

/// <summary>A manager says that something failed with us.</summary>
/// <param name="Carrier">Null for every carrier.</param>
/// <param name="Postcode">How the postcodes begin; null for every address.</param>
/// <param name="From">First day of dispatch; null where it was not given, which is refused.</param>
/// <param name="To">Last day of dispatch, inclusive.</param>
public sealed record DeclareIncidentRequest(string? Name, string? Carrier, string? Postcode, DateOnly? From, DateOnly? To, NamedPerson By)
{
    /// <summary>Longer than any failure that is one: whoever mistypes a year is told.</summary>
    public const int MostDays = 31;

    public const int LongestName = 200;

    public const int LongestCarrier = 100;

    private static readonly DeclareIncidentValidator Shape = new();

    /// <summary>What happened, as customers read it in French; null where nothing is said of it.</summary>
    public string? ToldFr { get; init; }

    /// <summary>The same in English.</summary>
    public string? ToldEn { get; init; }

    internal IncidentWords Words => new(Writing.Trimmed(ToldFr), Writing.Trimmed(ToldEn));

    internal Refusal? Refused(DateOnly today) => Shape.Refuses(this) is { } refusal ? refusal
        : Words.Mistakes().ToList() is { Count: > 0 } mistakes ? new Refusal.Invalid(mistakes)
        : From > today ? new Refusal.Invalid([new FieldError("from", "incident_in_future")]) : null;

    internal Incident Incident(DateTimeOffset now) => new(
        Guid.CreateVersion7(now), Name!.Trim(), Writing.Trimmed(Carrier), Writing.Trimmed(Postcode), From!.Value, To!.Value, By, now)
    {
        ToldFr = Words.ToldFr,
        ToldEn = Words.ToldEn,
    };
}

public sealed class DeclareIncidentValidator : AbstractValidator<DeclareIncidentRequest>
{
    public DeclareIncidentValidator()
    {
        RuleFor(request => request.Name).Must(name => !string.IsNullOrWhiteSpace(name)).WithErrorCode("incident_name_missing");
        RuleFor(request => request.Name).MaximumLength(DeclareIncidentRequest.LongestName).WithErrorCode("too_long");
        RuleFor(request => request.ToldFr).MaximumLength(IncidentWords.Longest).WithErrorCode("too_long");
        RuleFor(request => request.ToldEn).MaximumLength(IncidentWords.Longest).WithErrorCode("too_long");
        RuleFor(request => request.Carrier).MaximumLength(DeclareIncidentRequest.LongestCarrier).WithErrorCode("too_long");
        RuleFor(request => request.Postcode).Matches(@"^\s*[\p{L}\d][\p{L}\d \-]{0,9}\s*$").When(request => !string.IsNullOrWhiteSpace(request.Postcode)).WithErrorCode("incident_postcode");
        RuleFor(request => request.From).NotNull().WithErrorCode("incident_day_missing");
        RuleFor(request => request.To).NotNull().WithErrorCode("incident_day_missing");
        RuleFor(request => request.To).Must((request, to) => to is null || request.From is null || to >= request.From).WithErrorCode("incident_days_turned");
        RuleFor(request => request.To).Must((request, to) => to is null || request.From is null || to.Value.DayNumber - request.From.Value.DayNumber < DeclareIncidentRequest.MostDays)
            .WithErrorCode("incident_too_long");
    }
}

/// <summary>
/// From now on the claims within it, made and to come, are our own fault and count against nobody. The customers whose parcels are still on their way are
/// written to by <see cref="WritingFirst.WriteFirst"/>.
/// </summary>
public sealed class DeclareIncident(ClaimsDb db, CoverByIncidents cover, ShopOptions shop, TimeProvider clock)
{
    /// <returns>How many claims were marked at once.</returns>
    public async Task<Result<int>> Handle(DeclareIncidentRequest request, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (request.Refused(shop.PromiseTimes.DayOf(now)) is { } refusal)
        {
            return refusal;
        }

        var incident = request.Incident(now);
        await db.InTransaction<Done>(
            async inside =>
            {
                db.Incidents.Add(incident);
                var told = new { incident.Name, incident.Carrier, incident.Postcode, incident.From, incident.To, incident.ToldFr, incident.ToldEn };
                await Journal.Write(db, AuditSubject.OfIncident(incident.Id), AuditAuthor.Of(request.By.Id), "declared", told, now, inside);
                return Done.Yes;
            },
            cancellation);
        return await cover.By(incident, cancellation);
    }
}
