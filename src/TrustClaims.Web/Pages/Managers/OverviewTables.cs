using TrustClaims.Application.Overviews;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Simulation;
using TrustClaims.Web.Pages.Customers;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>The rows behind the overview's figures, for the page and for files alike.</summary>
public sealed class OverviewTables(WordsOf words, ClaimSentences sentences)
{
    private const int FewestForChart = 2;

    private readonly Texts texts = words.Staff;

    public static ShareEstimate? Share(int count, int all) => all == 0 ? null : Intervals.Wilson((double)count / all, all);

    public string Duration(TimeSpent spent) => spent switch
    {
        { Longer: false } => words.Customers.Duration(spent.Minutes),
        { Minutes: 0 } => texts["overview.longer.none"],
        _ => texts["overview.longer", words.Customers.Waited(spent.Minutes)],
    };

    public FigureTable Today(AnsweredDay today, WaitingNow waiting) => Table(
        "today",
        [Column("overview.who"), Whole("overview.claims")],
        [
            Row(texts["manage.waiting"], waiting.Claims), Row(texts["overview.late"], waiting.Late), Row(texts["overview.declared"], today.Claims),
            Row(texts["overview.onWord"], today.OnWord), Row(texts["overview.promisedOn"], today.PromisedOn), Row(texts["overview.forReview"], today.ForReview),
        ]);

    public FigureTable Answers(Overview overview) => Table(
        "answers",
        [Day("overview.week"), Whole("overview.onWord", "bar", "yes"), Whole("overview.promisedOn", "bar", "edge"), Whole("overview.forReview", "bar", "look"), Whole("overview.claims"), Column("overview.share.onWord", ColumnKind.Share)],
        overview.Answers.GroupBy(day => overview.Period.WeekOf(day.Day)).Reverse().Select(week => AnsweredDay.Sum(week.Key, week))
            .Select(week => Row(week.Day, week.OnWord, week.PromisedOn, week.ForReview, week.Claims, Share(week.OnWord, week.Claims)?.Share)),
        ("months", "overview.claims"));

    public FigureTable Times(Overview overview) => Table(
        "times",
        [Column("overview.who"), Whole("overview.claims"), Whole("overview.open"), Column("overview.median", ColumnKind.Minutes), Column("overview.slow", ColumnKind.Minutes)],
        new[] { ("overview.times.all", overview.Times.All), ("overview.times.people", overview.Times.ByPeople) }.Where(one => one.Item2 is not null)
            .Select(one => Row(texts[one.Item1], one.Item2!.Count, one.Item2.Open, new TimeSpent(one.Item2.Median, one.Item2.MedianIsLonger), new TimeSpent(one.Item2.Slow, one.Item2.SlowIsLonger))));

    public FigureTable Exposure(Overview overview) => Table(
        "exposure",
        [
            Day("overview.day"), Column("overview.granted", ColumnKind.Amount, "line", "yes", overview.Currency.Code), Column("overview.budget", ColumnKind.Amount, "line", "look", overview.Currency.Code),
            Column("overview.used", ColumnKind.Share), Whole("overview.turnedAway"),
        ],
        overview.Exposure.Reverse().Select(day => Row(
            day.Day, day.Granted, day.Budget, day.Budget is { IsZero: false } budget && budget.Currency == day.Granted.Currency ? (double)day.Granted.Minor / budget.Minor : null, day.TurnedAway)),
        ("line", "overview.granted"));

    public FigureTable Leakage(Overview overview) => Table(
        "leakage",
        [
            Whole("overview.believed"), Column("overview.believed.amount", ColumnKind.Amount), Whole("overview.drawn"), Whole("overview.known"), Whole("overview.openCalls"), Whole("overview.neverObservable"),
            Column("overview.low", ColumnKind.Amount), Column("overview.estimate", ColumnKind.Amount), Column("overview.high", ColumnKind.Amount), Column("overview.noneHonest", ColumnKind.Amount), Column("overview.noneHonest.high", ColumnKind.Amount),
        ],
        new[] { overview.Leakage }.Where(leakage => leakage.Believed > 0).Select(leakage => Row(
            leakage.Believed, leakage.Amount, leakage.Drawn, leakage.Known, leakage.Open, leakage.NeverObservable, leakage.Estimate?.Low, leakage.Estimate?.Amount, leakage.Estimate?.High,
            (leakage.Estimate?.NoneHonest ?? leakage.Estimate)?.Amount, (leakage.Estimate?.NoneHonest ?? leakage.Estimate)?.High)));

    public FigureTable Promises(Overview overview) => Table(
        "promises",
        [Column("overview.promise"), Whole("overview.kept"), Whole("overview.broken"), Whole("overview.toCome"), Column("overview.share.kept", ColumnKind.Share), Column("overview.low", ColumnKind.Share), Column("overview.high", ColumnKind.Share)],
        overview.Promises.Select(kind => Row(sentences.Name(kind.Kind, false), kind.Kept, kind.Broken, kind.Open, kind.Share?.Share, kind.Share?.Low, kind.Share?.High)));

    public FigureTable Effort(Overview overview) => Table(
        "effort",
        [Column("overview.score"), Whole("overview.answersGiven"), Column("overview.share", ColumnKind.Share)],
        overview.Effort.Answers == 0 ? [] : overview.Effort.By.Select((count, index) => Row(texts[$"overview.score.{index + 1}"], count, (double)count / overview.Effort.Answers)).Reverse());

    public FigureTable Packaging(Overview overview)
    {
        var (all, before) = (overview.Effort.Packaging.Sum(type => type.Badly), 0);
        return Table(
            "packaging",
            [
                Column("overview.type"), Whole("overview.answersGiven"), Whole("overview.badly", "bar", "yes"), Column("overview.share", ColumnKind.Share), Column("overview.low", ColumnKind.Share),
                Column("overview.high", ColumnKind.Share), Column("overview.badly.cumulative", ColumnKind.Share, "share"),
            ],
            overview.Effort.Packaging.Select(type => Row(
                sentences.Name(type.Type), type.Answers, type.Badly, type.Share.Share, type.Share.Low, type.Share.High, all == 0 ? null : (double)(before += type.Badly) / all)),
            all == 0 ? null : ("pareto", "overview.badly"));
    }

    public IReadOnlyList<FigureTable> Causes(Overview overview) =>
    [
        Pareto("types", overview.Causes.Types, sentences.Name),
        Pareto("carriers", overview.Causes.Carriers, carrier => carrier),
        Pareto("categories", overview.Causes.Categories, category => category ?? texts["overview.categories.unknown"]),
    ];

    private FigureTable Pareto<T>(string name, IReadOnlyList<Cause<T>> causes, Func<T, string> said)
    {
        var (all, before) = (causes.Sum(cause => cause.Claims), 0);
        return Table(
            name,
            [Column($"overview.{name}.column"), Whole("overview.claims", "bar", "yes"), Column("overview.share", ColumnKind.Share), Column("overview.cumulative", ColumnKind.Share, "share"), Column("overview.amount", ColumnKind.Amount)],
            causes.Select(cause => Row(said(cause.Key), cause.Claims, (double)cause.Claims / all, (double)(before += cause.Claims) / all, cause.Amount)),
            ("pareto", "overview.claims"));
    }

    private FigureTable Table(string name, IReadOnlyList<FigureColumn> columns, IEnumerable<IReadOnlyList<object?>> rows, (string Kind, string Upright)? chart = null)
    {
        var table = new FigureTable(name, texts[$"overview.{name}"], columns, rows.ToList());
        return chart is { } drawn && table.Rows.Count >= FewestForChart
            ? table with { Chart = (drawn.Kind, texts[drawn.Upright]) }
            // Of one bar there is nothing to see.
            : table with { Columns = [.. columns.Select(column => column with { As = null })] };
    }

    private FigureColumn Column(string key, ColumnKind kind = ColumnKind.Word, string? drawn = null, string? tint = null, string? unit = null) => new(texts[key], kind, drawn, tint, unit);

    private FigureColumn Day(string key) => Column(key, ColumnKind.Day);

    private FigureColumn Whole(string key, string? drawn = null, string? tint = null) => Column(key, ColumnKind.Whole, drawn, tint);

    private static IReadOnlyList<object?> Row(params object?[] cells) => cells;
}
