using System.Globalization;
using TrustClaims.Application.Incidents;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>An incident as the page's form sends it, right or wrong.</summary>
public sealed class IncidentForm
{
    public string? Name { get; set; }

    public string? Carrier { get; set; }

    public string? Postcode { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public string? ToldFr { get; set; }

    public string? ToldEn { get; set; }

    public DeclareIncidentRequest Request(NamedPerson by) => new(Name, Carrier, Postcode, Day(From), Day(To), by) { ToldFr = ToldFr, ToldEn = ToldEn };

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2200 ? day : null;
}
