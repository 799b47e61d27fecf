namespace TrustClaims.Web.Pages.Managers;

/// <summary>What stands in a column, and so how it is written for people and for machines.</summary>
public enum ColumnKind
{
    Word,
    Day,
    Whole,

    /// <summary>From 0 to 1.</summary>
    Share,
    Amount,

    /// <summary>A <see cref="TimeSpent"/>.</summary>
    Minutes,
}

/// <param name="As">How a chart draws it, and in which colour: see docs/look.md; null where it draws it not.</param>
public sealed record FigureColumn(string Title, ColumnKind Kind, string? As = null, string? Tint = null, string? Unit = null)
{
    public bool IsNumber => Kind is not (ColumnKind.Word or ColumnKind.Day);
}

/// <param name="Longer">It took longer than that: how much is not known yet.</param>
public sealed record TimeSpent(long Minutes, bool Longer);

/// <summary>Figures in rows: shown on a page and written to a file from the very same cells. A cell is null where nothing is known.</summary>
/// <param name="Name">Of the file.</param>
public sealed record FigureTable(string Name, string Title, IReadOnlyList<FigureColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>Kind of chart, and what its upright axis counts; null where a table says it better.</summary>
    public (string Kind, string Upright)? Chart { get; init; }
}

/// <summary>One figure of the overview: what it is, what it says in a sentence or two, where one can act on it, and the rows behind it.</summary>
/// <param name="Headline">The figure itself; null where there is none to show.</param>
public sealed record OverviewFigure(string? Headline, IReadOnlyList<string> Said, string ActAt, string Act, FigureTable Table);
