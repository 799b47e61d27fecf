namespace TrustClaims.Domain.Policies;

/// <summary>Which version was begun from which, so that an old draft does not undo in silence what has come since.</summary>
public sealed class PolicyLineage(IReadOnlyDictionary<int, int> begunFrom)
{
    /// <summary>
    /// The version at which a draft and another version parted: what the other has changed since is not in the draft. Null where the draft goes on
    /// from the other, or nobody knows what it was begun from.
    /// </summary>
    public int? PartedAt(int draft, int other)
    {
        var line = Before(draft).ToList();
        if (line.Count == 0 || line.Contains(other))
        {
            return null;
        }

        var otherLine = Before(other).ToHashSet();
        return line.Where(otherLine.Contains).Append(line[0]).First();
    }

    // A version is begun from an earlier one: this comes to an end.
    private IEnumerable<int> Before(int number)
    {
        while (begunFrom.TryGetValue(number, out var earlier))
        {
            yield return earlier;
            number = earlier;
        }
    }
}
