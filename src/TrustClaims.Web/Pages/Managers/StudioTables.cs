using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>What a draft would have made of the past, as files: month by month, and each claim that would change side, under its reference alone.</summary>
public sealed class StudioTables(WordsOf words, ClaimSentences sentences, ShopOptions shop)
{
    private readonly Texts texts = words.Staff;

    public (IReadOnlyList<FigureColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows) Months(SimulationResult draft) => (
        [
            Column("csv.month", ColumnKind.Day), Column("studio.word", ColumnKind.Whole), Column("studio.promised", ColumnKind.Whole), Column("studio.person", ColumnKind.Whole),
            Column("studio.believed", ColumnKind.Amount), Column("overview.low", ColumnKind.Amount), Column("studio.leakage", ColumnKind.Amount), Column("overview.high", ColumnKind.Amount), Column("overview.noneHonest", ColumnKind.Amount),
            Column("overview.noneHonest.high", ColumnKind.Amount), Column("csv.method"),
        ],
        draft.Months.Select(month => Row(
            month.First, month.Part.OnWord, month.Part.PromisedOn, month.Part.ForReview, month.Part.Believed, month.Part.Leakage.Low, month.Part.Leakage.Amount, month.Part.Leakage.High,
            (month.Part.Leakage.NoneHonest ?? month.Part.Leakage).Amount, (month.Part.Leakage.NoneHonest ?? month.Part.Leakage).High, texts[$"csv.method.{month.Part.Leakage.Method}"])));

    public (IReadOnlyList<FigureColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows) Changes(ReplayChanges changes) => (
        [
            Column("csv.reference"), Column("overview.day", ColumnKind.Day), Column("overview.type"), Column("csv.standing"), Column("csv.rule"), Column("csv.becomes"),
            Column("overview.amount", ColumnKind.Amount), Column("csv.truth", ColumnKind.Amount),
        ],
        changes.NewestFirst().Select(claim => Row(
            claim.Identity.Reference?.ToString() ?? texts["studio.imported"], shop.PromiseTimes.DayOf(claim.DeclaredAt), sentences.Name(claim.Type), sentences.Name(claim.Standing),
            texts["policy.path.rules." + claim.Rule], texts[claim.ToWord ? "studio.becomes.word" : "studio.becomes.person"], claim.Payable, claim.Truth)));

    private FigureColumn Column(string key, ColumnKind kind = ColumnKind.Word) => new(texts[key], kind);

    private static IReadOnlyList<object?> Row(params object?[] cells) => cells;
}
