using System.Text.Json.Nodes;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>One value that two policies have different.</summary>
public sealed record PolicyChange(PolicyField Field, string? Before, string? After);

/// <summary>Changes as a table shows them.</summary>
/// <param name="Before">The heading of what was there before.</param>
/// <param name="After">The heading of what comes; this version, where null.</param>
public sealed record ChangesTable(IReadOnlyList<PolicyChange> Changes, string Before, string? Currency, string? After = null);

/// <summary>What changes from one policy to another, value by value, however each is written down.</summary>
public static class PolicyDifference
{
    public static IReadOnlyList<PolicyChange> Between(string before, string after)
    {
        var (old, changed) = (PolicyFields.Of(JsonNode.Parse(before)!), PolicyFields.Of(JsonNode.Parse(after)!));
        return [.. PolicyForm.All
            .Select(field => new PolicyChange(field, old.GetValueOrDefault(field.Path), changed.GetValueOrDefault(field.Path)))
            .Where(change => change.Before != change.After)];
    }

    /// <summary>What one changed from an earlier one, and another does not have: before is what it changed, after what the other says.</summary>
    public static IReadOnlyList<PolicyChange> Undone(string earlier, string changed, string other)
    {
        var made = Between(earlier, changed).Select(change => change.Field).ToHashSet();
        return [.. Between(changed, other).Where(change => made.Contains(change.Field))];
    }
}
