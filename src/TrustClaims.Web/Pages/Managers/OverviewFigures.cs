using TrustClaims.Application.Overviews;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>The overview in words: each figure with its sentence. A share of nothing is said so, and never shown as a number.</summary>
public sealed class OverviewFigures(WordsOf words, OverviewTables tables)
{
    private readonly Texts texts = words.Staff;

    /// <summary>In the order in which they are read.</summary>
    public IReadOnlyList<OverviewFigure> Of(Overview overview) =>
    [
        Answers(overview), Times(overview), Exposure(overview), Leakage(overview), Promises(overview), Effort(overview),
        .. tables.Causes(overview).Select(cause => Cause(overview, cause)), Packaging(overview),
    ];

    public FigureTable Today(Overview overview, WaitingNow waiting) => tables.Today(overview.Answers[^1], waiting);

    public string Percent(double share) => texts["studio.percent", share * 100];

    private OverviewFigure Answers(Overview overview)
    {
        var all = AnsweredDay.Sum(overview.Period.Last, overview.Answers);
        return Figure("answers", "/manage/studio", tables.Answers(overview), all.Claims == 0
            ? (null, [texts["overview.answers.none"]])
            : (Percent((double)all.OnWord / all.Claims), [texts.Count("overview.answers.said", all.Claims, all.OnWord, all.PromisedOn, all.ForReview)]));
    }

    private OverviewFigure Times(Overview overview) => Figure("times", "/desk", tables.Times(overview), overview.Times.ByPeople is not { } taken
        ? (null, [texts[overview.Times.All is null ? "overview.times.none" : "overview.times.atOnce"]])
        : (tables.Duration(new(taken.Median, taken.MedianIsLonger)),
        [
            texts.Count("overview.times.said", taken.Count, tables.Duration(new(taken.Median, taken.MedianIsLonger)), tables.Duration(new(taken.Slow, taken.SlowIsLonger))),
            .. taken.Open == 0 ? Array.Empty<string>() : [texts.Count("overview.times.open", taken.Open)],
        ]));

    private OverviewFigure Exposure(Overview overview)
    {
        var (today, reached) = (overview.Exposure[^1], overview.Exposure.Where(day => day.TurnedAway > 0).ToList());
        var now = today.Budget is { } budget ? texts["overview.exposure.today", today.Granted, budget] : texts["overview.exposure.noBudget", today.Granted];
        return Figure("exposure", "/manage/policies", tables.Exposure(overview), (
            today.Budget is { IsZero: false } most ? Percent(today.Granted.Minor / (double)most.Minor) : texts["amount", today.Granted],
            [now, reached.Count == 0 ? texts["overview.exposure.never"] : texts.Count("overview.exposure.reached", reached.Count, reached.Sum(day => day.TurnedAway))]));
    }

    private OverviewFigure Leakage(Overview overview)
    {
        var leakage = overview.Leakage;
        string[] open = leakage.Open == 0 ? [] : [texts.Count("overview.leakage.open", leakage.Open)];
        return Figure("leakage", "/manage/follow-ups", tables.Leakage(overview), leakage.Estimate is not { } estimate
            ? (null, [leakage.Why == CannotSay.NoClaims ? texts["overview.leakage.none"] : texts.Count("overview.leakage.unknown", leakage.Believed, leakage.Amount), .. open])
            : (texts.Headline(estimate),
            [
                texts.Count("overview.leakage.said", leakage.Believed, texts.Said(estimate), leakage.Known),
                .. open,
                .. leakage.NeverObservable == 0 ? Array.Empty<string>()
                    : [texts["studio.neverObservable", leakage.NeverObservable, Percent((double)leakage.NeverObservable / leakage.Believed)]],
            ]));
    }

    private OverviewFigure Promises(Overview overview)
    {
        var (kept, broken) = (overview.Promises.Sum(kind => kind.Kept), overview.Promises.Sum(kind => kind.Broken));
        return Figure("promises", "/manage/promises#broken", tables.Promises(overview), OverviewTables.Share(kept, kept + broken) is not { } share
            ? (null, [texts["overview.promises.none"]])
            : (Percent(Down(share.Share)), [texts.Count("overview.promises.said", kept, kept + broken, Percent(Down(share.Low)), Percent(Down(share.High))), broken == 0 ? texts["overview.promises.broken.none"] : texts.Count("overview.promises.broken", broken)]));
    }

    private OverviewFigure Effort(Overview overview) => Figure("effort", "/manage/voices", tables.Effort(overview), overview.Effort.Share is not { } share
        ? (null, [texts["overview.effort.none"]])
        : (Percent(share.Share), [texts.Count("overview.effort.said", overview.Effort.Answers, overview.Effort.WereEasy, Percent(share.Low), Percent(share.High))]));

    private OverviewFigure Packaging(Overview overview)
    {
        var (answers, badly) = (overview.Effort.Packaging.Sum(type => type.Answers), overview.Effort.Packaging.Sum(type => type.Badly));
        return Figure("packaging", "/manage/voices", tables.Packaging(overview), OverviewTables.Share(badly, answers) is not { } share
            ? (null, [texts["overview.packaging.none"]])
            : (Percent(share.Share), [texts.Count("overview.packaging.said", answers, badly, Percent(share.Low), Percent(share.High))]));
    }

    private OverviewFigure Cause(Overview overview, FigureTable table)
    {
        var all = overview.Answers.Sum(day => day.Claims);
        return Figure(table.Name, table.Name == "carriers" ? "/manage/incidents" : "/manage/studio", table, table.Rows.Count == 0
            ? (null, [texts[all == 0 ? "overview.answers.none" : $"overview.{table.Name}.none"]])
            : (null, [texts[$"overview.{table.Name}.said", table.Rows[0][0]!, Percent((double)table.Rows[0][2]!)]]));
    }

    private OverviewFigure Figure(string name, string actAt, FigureTable table, (string? Headline, IReadOnlyList<string> Said) told) =>
        new(told.Headline, told.Said, actAt, texts[$"overview.{name}.act"], table);

    // 99.96 % is not all: nothing is rounded up to perfection.
    private static double Down(double share) => Math.Floor(share * 1000) / 1000;
}
