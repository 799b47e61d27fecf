using System.Collections.Frozen;

namespace TrustClaims.Domain.Trust.Rules;

/// <summary>An item is of a category that a person looks at first. Categories compare without regard to case.</summary>
public sealed class CategorySeenByPerson(IReadOnlyCollection<string> categories) : TrustRule(Key)
{
    public const string Key = "item";

    private readonly FrozenSet<string> seen = categories.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly string seenWords = string.Join(", ", categories);

    public override RuleAnswer Ask(in ClaimFacts facts, Standing standing)
    {
        if (facts.Categories is not { Count: > 0 } categories)
        {
            return Unknown(seenWords);
        }

        for (var i = 0; i < categories.Count; i++)
        {
            if (seen.Contains(categories[i]))
            {
                return Compare(false, categories[i], seenWords);
            }
        }

        return Compare(true, categories[0], seenWords);
    }

    internal static TrustRule Read(PolicyEntry entry) => new CategorySeenByPerson(entry.Words("categories"));
}
