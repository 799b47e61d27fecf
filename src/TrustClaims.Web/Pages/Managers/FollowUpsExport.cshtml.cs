using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.FollowUps;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>What follow-ups tell, month by month, as a file: counts and sums alone, of nobody in particular. Of a month that says nothing yet there are counts alone, as on the page.</summary>
public sealed class FollowUpsExportModel(KeptFollowUps kept, CsvFile file, WordsOf words, ShopOptions shop) : PageModel
{
    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        var year = await kept.Get(cancellation);
        CsvFile.Announce(Response, "follow-ups", shop.PromiseTimes.DayOf(year.At));
        await file.Write(Response.Body, Columns(), year.Months.Select(Row), cancellation);
        return new EmptyResult();
    }

    private static IReadOnlyList<object?> Row(FollowedMonth month)
    {
        var of = month.Leakage;
        var (known, share) = of.IsRipe ? (of.Estimate, of.Honesty) : ((LeakageEstimate?)null, (HonestShare?)null);
        var worst = known?.NoneHonest ?? known;
        return
        [
            month.Month, of.Believed, of.Amount, of.NeverObservable, of.Drawn, of.Open, of.Known,
            share?.NoneHonest.Low, share?.NoneHonest.Share, share?.AllHonest.Share, share?.AllHonest.High,
            known?.Low, known?.Amount, known?.High, worst?.Amount, worst?.High, known?.Rate, known?.RateLow, known?.RateHigh,
        ];
    }

    private FigureColumn[] Columns() =>
    [
        Column("csv.month", ColumnKind.Day), Column("followups.claims", ColumnKind.Whole), Column("overview.believed.amount", ColumnKind.Amount), Column("overview.neverObservable", ColumnKind.Whole),
        Column("followups.drawn", ColumnKind.Whole), Column("overview.openCalls", ColumnKind.Whole), Column("followups.known", ColumnKind.Whole),
        .. new[] { "followups.csv.none.low", "followups.csv.none", "followups.csv.all", "followups.csv.all.high" }.Select(share => Column(share, ColumnKind.Share)),
        .. new[] { "overview.low", "followups.leakage", "overview.high", "overview.noneHonest", "overview.noneHonest.high" }.Select(amount => Column(amount, ColumnKind.Amount)),
        .. new[] { "followups.rate.column", "followups.rate.low", "followups.rate.high" }.Select(share => Column(share, ColumnKind.Share)),
    ];

    private FigureColumn Column(string key, ColumnKind kind) => new(words.Staff[key], kind);
}
