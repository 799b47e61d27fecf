using System.Globalization;
using TrustClaims.Domain;

namespace TrustClaims.Web.Pages.Shared;

/// <summary>What a cell of a chart's table carries for the script that draws it: a plain number; nothing where nothing is known.</summary>
internal static class ChartValue
{
    public static string Of(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    public static string Of(Money money) => money.AmountText;

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
