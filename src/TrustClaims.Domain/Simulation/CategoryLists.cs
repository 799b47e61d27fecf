namespace TrustClaims.Domain.Simulation;

/// <summary>The lists of categories that claims name: there are few of them, and many claims.</summary>
internal sealed class CategoryLists : IEqualityComparer<IReadOnlyList<string>>
{
    public bool Equals(IReadOnlyList<string>? x, IReadOnlyList<string>? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.SequenceEqual(y, StringComparer.Ordinal));

    public int GetHashCode(IReadOnlyList<string> obj)
    {
        var hash = default(HashCode);
        foreach (var category in obj)
        {
            hash.Add(category, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }
}
