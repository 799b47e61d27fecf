using System.Text.Json.Nodes;
using TrustClaims.Domain.Policies;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>What publishing a draft would undo: the changes that one version made since another.</summary>
public sealed record Undoing(int From, int Undone, IReadOnlyList<PolicyChange> Changes);

/// <summary>One version as its page shows it, beside the others.</summary>
public sealed class PolicyShown(PolicyLine shown, IReadOnlyList<PolicyLine> all)
{
    public PolicyLine Version => shown;

    public PolicyLine? Live { get; } = all.FirstOrDefault(one => one.State == PolicyState.Live);

    public IReadOnlyDictionary<string, string> Fields { get; } = PolicyFields.Of(JsonNode.Parse(shown.Json)!);

    /// <summary>What decides now, to show beside what is different.</summary>
    public IReadOnlyDictionary<string, string> LiveFields { get; } =
        all.FirstOrDefault(one => one.State == PolicyState.Live) is { } live ? PolicyFields.Of(JsonNode.Parse(live.Json)!) : new Dictionary<string, string>();

    /// <summary>From the live one to this one.</summary>
    public IReadOnlyList<PolicyChange> Changes => Live is null || Live.Number == shown.Number ? [] : PolicyDifference.Between(Live.Json, shown.Json);

    /// <summary>What publishing it would undo of another version, by default of the live one; null where it goes on from that, or is no draft.</summary>
    public Undoing? Undoes(int? version = null)
    {
        if (shown.State != PolicyState.Draft || (version ?? Live?.Number) is not { } other)
        {
            return null;
        }

        var begun = all.Where(one => one.BegunFrom is not null).ToDictionary(one => one.Number, one => one.BegunFrom!.Value);
        return new PolicyLineage(begun).PartedAt(shown.Number, other) is { } parted
            ? new Undoing(parted, other, PolicyDifference.Undone(JsonOf(parted), JsonOf(other), shown.Json))
            : null;
    }

    private string JsonOf(int number) => all.First(one => one.Number == number).Json;
}
