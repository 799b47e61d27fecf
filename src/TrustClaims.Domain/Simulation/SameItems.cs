namespace TrustClaims.Domain.Simulation;

/// <summary>
/// Whether an earlier claim was about the same items. A history seldom names items: then an earlier claim on the same agreement counts as one on the same
/// items unless both name categories and share none.
/// </summary>
internal sealed class SameItems
{
    private static readonly HashSet<string> Anything = [];
    private readonly Dictionary<int, HashSet<string>> claimed = [];

    /// <param name="named">Empty where the claim names no categories.</param>
    public bool Claimed(int agreement, IReadOnlyList<string> named)
    {
        var again = claimed.TryGetValue(agreement, out var before) && (before == Anything || named.Count == 0 || named.Any(before.Contains));
        claimed[agreement] = named.Count == 0 || before == Anything ? Anything : [.. before ?? [], .. named];
        return again;
    }
}
