using System.Text.Json.Nodes;
using TrustClaims.Domain.Policies;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>What publishing a draft would undo: the changes that one version made since another.</summary>
public sealed record Undoing(int From, int Undone, IReadOnlyList<PolicyChange> Changes);

/// <summary>A version that is scheduled for later, and what it would undo then.</summary>
public sealed record LaterVersion(int Number, DateTimeOffset From, IReadOnlyList<PolicyChange> Changes);

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

    /// <summary>What it would undo of another version, by default of the live one; null where it goes on from that, or has come into effect or never will.</summary>
    public Undoing? Undoes(int? version = null)
    {
        if (shown.State is not (PolicyState.Draft or PolicyState.Scheduled) || (version ?? Live?.Number) is not { } other)
        {
            return null;
        }

        return new PolicyLineage(Begun()).PartedAt(shown.Number, other) is { } parted
            ? new Undoing(parted, other, PolicyDifference.Undone(JsonOf(parted), JsonOf(other), shown.Json))
            : null;
    }

    /// <summary>
    /// The versions scheduled for later that know nothing of it, the next first: what this one changes, or what going back to it would, each undoes when its time comes.
    /// </summary>
    /// <param name="at">When this one takes effect.</param>
    public IReadOnlyList<LaterVersion> UndoneLater(DateTimeOffset at)
    {
        var begun = Begun();
        var number = shown.Number;
        if (shown.State != PolicyState.Draft && Live is not null)
        {
            // What goes back is a version of its own, which goes on from the live one.
            number = all.Max(one => one.Number) + 1;
            begun[number] = Live.Number;
        }

        var lineage = new PolicyLineage(begun);
        return
        [
            .. from one in all
               where one.State == PolicyState.Scheduled && one.Publication.Version.ComesAfter(at, number)
               let parted = lineage.PartedAt(one.Number, number)
               where parted is not null
               orderby one.EffectiveFrom, one.Number
               select new LaterVersion(one.Number, one.EffectiveFrom!.Value, PolicyDifference.Undone(JsonOf(parted.Value), shown.Json, one.Json)),
        ];
    }

    private Dictionary<int, int> Begun() => all.Where(one => one.BegunFrom is not null).ToDictionary(one => one.Number, one => one.BegunFrom!.Value);

    private string JsonOf(int number) => all.First(one => one.Number == number).Json;
}
