using System.Globalization;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Web.Pages.Shared;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>Somebody's limits as they are typed; empty is none.</summary>
public sealed class LimitsForm
{
    public Guid Of { get; set; }

    public string? Ruling { get; set; }

    public string? Gesture { get; set; }

    public string? Month { get; set; }

    public IEnumerable<(string Name, string? Typed)> Fields => [(nameof(Ruling), Ruling), (nameof(Gesture), Gesture), (nameof(Month), Month)];

    public static LimitsForm For(TeamMember member) => new()
    {
        Of = member.Id.Value,
        Ruling = Typed(member.Limits.LargestRuling),
        Gesture = Typed(member.Limits.LargestGesture),
        Month = Typed(member.Limits.MonthlyGestures),
    };

    /// <param name="mistakes">Fields that cannot be read.</param>
    public Authority Read(Currency currency, List<string> mistakes)
    {
        var limits = Fields.Select(field =>
        {
            if (string.IsNullOrWhiteSpace(field.Typed))
            {
                return (Money?)null;
            }

            if (!TypedAmount.TryRead(field.Typed, currency, out var amount))
            {
                mistakes.Add(field.Name);
            }

            return amount;
        }).ToList();
        return new Authority(limits[0], limits[1], limits[2]);
    }

    private static string? Typed(Money? limit) => limit?.Amount.ToString("0.##", CultureInfo.CurrentCulture);
}
