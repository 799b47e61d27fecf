using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Web.Pages.Shared;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>How a cell reads on a page, and what it carries for the script that draws it.</summary>
public sealed class FigureCells(WordsOf words, OverviewTables tables)
{
    private readonly Texts texts = words.Staff;

    public string Said(FigureColumn column, object? cell) => (column.Kind, cell) switch
    {
        (_, null) => "–",
        (ColumnKind.Share, double share) => texts["studio.percent", share * 100],
        (ColumnKind.Whole, int count) => texts["number.whole", count],
        (ColumnKind.Amount, Money money) => texts["amount", money],
        (ColumnKind.Day, DateOnly day) => texts["overview.day.short", day],
        (ColumnKind.Minutes, TimeSpent spent) => tables.Duration(spent),
        _ => (string)cell,
    };

    /// <summary>Empty where there is nothing to draw.</summary>
    public static string Drawn(object? cell) => cell switch
    {
        double share => ChartValue.Of(share),
        int count => ChartValue.Of(count),
        Money money => ChartValue.Of(money),
        DateOnly day => ChartValue.Of(day),
        _ => "",
    };
}
