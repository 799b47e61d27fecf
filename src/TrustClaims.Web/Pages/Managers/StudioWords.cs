using System.Globalization;
using TrustClaims.Application.Simulations;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>The studio in words: its sliders and what stands beside them.</summary>
public sealed class StudioWords(WordsOf words, PolicyLabels labels, RefusalSentences refusals)
{
    public Texts Texts { get; } = words.Staff;

    /// <summary>Every threshold that the draft or the live policy sets, by rule.</summary>
    public IReadOnlyList<SliderGroup> Sliders(IReadOnlyDictionary<string, string> draft, IReadOnlyDictionary<string, string> live)
    {
        return [.. PolicyForm.Rules
            .Where(rule => draft.ContainsKey(rule.Applied.Path) && rule.Grid is not null)
            .Select(rule => new SliderGroup(Texts["policy.path.rules." + rule.Code], TrustRules.Find(rule.Code)!.FollowsGrants, [.. rule.Grids
                .SelectMany(grid => grid.Rows.SelectMany(type => grid.Columns, (type, standing) => (Field: grid.Cell(type, standing), Label: Label(rule, grid.Cell(type, standing), type, standing))))
                .Where(cell => draft.ContainsKey(cell.Field.Path) || live.ContainsKey(cell.Field.Path))
                .Select(cell => Of(cell.Field, cell.Label, draft, live))]))
            .Where(group => group.Sliders.Count > 0)];
    }

    public StudioFigures Figures(StudiedDraft studied, string? rule, string json) => new(studied, studied.Changes.Latest(StudioFigures.MostListed, rule), rule, [], json);

    /// <summary>Each thing that is wrong with the draft as it stands, by the name of its threshold.</summary>
    public StudioFigures Problems(Refusal refusal) => new(null, [], null, refusal is Refusal.PolicyNotValid(var mistakes)
        ? [.. mistakes.Select(mistake => labels.Line(PolicyForm.FieldAt(mistake.Path) ?? mistake.Path, labels.Say(mistake)))]
        : [refusals.Say(refusal)], null);

    private static Slider Of(PolicyField field, string label, IReadOnlyDictionary<string, string> draft, IReadOnlyDictionary<string, string> live)
    {
        var currency = draft.GetValueOrDefault("currency", "");
        var typed = draft.GetValueOrDefault(field.Path);
        var now = PolicyFields.Said(field.Kind, typed, currency);
        var before = PolicyFields.Said(field.Kind, live.GetValueOrDefault(field.Path), live.GetValueOrDefault("currency"));
        var (unit, least, step) = field.Kind switch { FieldKind.Amount => (currency, 300, 5), FieldKind.Share => ("%", 100, 1), _ => ("", 10, 1) };
        var largest = new[] { now, before }.Max(text => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0);
        var most = field.Kind == FieldKind.Share ? least : Math.Max(least, 2 * (int)Math.Clamp(largest, 0, 500_000));
        return new Slider(
            field.Path.Replace('.', '_'), PolicyFields.Prefix + field.Path, label, PolicyLabels.Typed(field.Kind, typed), unit, most, most > 2_000 ? 100 : step,
            now == before ? null : PolicyLabels.Typed(field.Kind, before));
    }

    // Of two thresholds of one rule each is named.
    private string Label(PolicyRule rule, PolicyField field, ClaimType? type, Standing? standing) => rule.Also is null
        ? Label(type is null, standing is null, labels.Row(type), labels.Column(standing))
        : labels.Of(field.Path);

    private string Label(bool anyType, bool anyStanding, string type, string standing) => (anyType, anyStanding) switch
    {
        (true, true) => Texts["studio.everybody"],
        (true, false) => standing,
        (false, true) => type,
        _ => $"{type}, {standing}",
    };
}
