namespace TrustClaims.Domain.Simulation;

/// <summary>
/// Whether an earlier claim was about the same items. A history seldom names items: then an earlier claim on the same agreement counts as one on the same
/// items unless both name categories and share none.
/// </summary>
internal sealed class SameItems
{
    private static readonly HashSet<string> Anything = [];
    private readonly Dictionary<string, HashSet<string>> claimed = new(StringComparer.Ordinal);

    public bool Claimed(in HistoryClaim claim)
    {
        var categories = claim.Facts.Categories is { Count: > 0 } named ? named : null;
        var again = claimed.TryGetValue(claim.AgreementNumber!, out var before) &&
            (before == Anything || categories is null || categories.Any(before.Contains));
        if (categories is null || before == Anything)
        {
            claimed[claim.AgreementNumber!] = Anything;
        }
        else
        {
            claimed[claim.AgreementNumber!] = [.. before ?? [], .. categories];
        }

        return again;
    }
}
