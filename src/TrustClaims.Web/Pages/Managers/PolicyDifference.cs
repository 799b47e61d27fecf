using System.Text.Json.Nodes;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>One value that two policies have different.</summary>
public sealed record PolicyChange(PolicyField Field, string? Before, string? After);

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
}
