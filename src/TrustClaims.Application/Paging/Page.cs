namespace TrustClaims.Application.Paging;

/// <summary>One page of a list, newest first.</summary>
/// <param name="Next">Where the next page begins; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, Position? Next);

/// <summary>
/// After which entry a page begins: its instant, and its id where several have the same. Whatever is added meanwhile is newer, so that no entry is
/// shown twice and none is left out.
/// </summary>
public sealed record Position(DateTimeOffset At, Guid Id)
{
    /// <summary>The most entries of one page.</summary>
    public const int LargestPage = 200;

    /// <summary>Makes a page of one entry more than was asked for, if there is one.</summary>
    public static Page<T> Cut<T>(List<T> found, int limit, Func<T, Position> positionOf)
    {
        if (found.Count <= limit)
        {
            return new Page<T>(found, null);
        }

        var items = found.Take(limit).ToList();
        return new Page<T>(items, positionOf(items[^1]));
    }
}
