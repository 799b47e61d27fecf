using System.Collections.Frozen;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Domain.Trust.Rules;

/// <summary>An item is of a category that a person looks at first. Categories compare without regard to case.</summary>
public sealed class CategorySeenByPerson(IReadOnlyCollection<string> categories) : TrustRule(Key)
{
    public const string Key = "item";

    private readonly FrozenSet<string> seen = categories.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly string seenWords = string.Join(", ", categories);

    private AskedLists? asked;

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

    internal override void AskAll(in ClaimSlice claims, Span<byte> findings)
    {
        var known = asked;
        if (known?.Lists != claims.CategoryLists)
        {
            asked = known = new AskedLists(claims.CategoryLists, [.. claims.CategoryLists.Select(Find)]);
        }

        var lists = claims.Categories;
        var found = known.Findings;
        for (var i = 0; i < lists.Length; i++)
        {
            findings[i] = (byte)found[lists[i]];
        }
    }

    internal static TrustRule Read(PolicyEntry entry) => new CategorySeenByPerson(entry.Words("categories"));

    private Finding Find(IReadOnlyList<string> list) =>
        list.Count == 0 ? Finding.NotApplicable : list.Any(seen.Contains) ? Finding.Beyond : Finding.Within;

    /// <summary>What is found of each list of categories in a history: there are few lists, and many claims.</summary>
    private sealed record AskedLists(IReadOnlyList<IReadOnlyList<string>> Lists, Finding[] Findings);
}
