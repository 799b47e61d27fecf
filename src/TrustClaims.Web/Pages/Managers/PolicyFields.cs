using System.Globalization;
using System.Text.Json.Nodes;
using TrustClaims.Domain;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>
/// Carries a policy between its one representation, the JSON tree, and the inputs of the form, by path. What cannot be read is handed on as it was
/// typed, so that the policy's reader says what is wrong with it, where.
/// </summary>
public static class PolicyFields
{
    /// <summary>Before the names of inputs: what a policy says, as against what the page needs.</summary>
    public const string Prefix = "policy:";

    private const string On = "on";
    private const char Separator = ',';

    /// <summary>What each input shows; an input without a value is left out.</summary>
    public static IReadOnlyDictionary<string, string> Of(JsonNode policy)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in PolicyForm.All)
        {
            if (At(policy, field.Path) is { } node && Shown(field.Kind, node) is { Length: > 0 } text)
            {
                fields[field.Path] = text;
            }
        }

        return fields;
    }

    /// <summary>What the inputs held when the form was sent; of several of one name, all that are filled in.</summary>
    public static IReadOnlyDictionary<string, string> Sent(IFormCollection form) => form
        .Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(field => (Path: field.Key[Prefix.Length..], Value: string.Join(Separator, field.Value.Where(value => !string.IsNullOrWhiteSpace(value)))))
        .Where(field => field.Value.Length > 0).ToDictionary(field => field.Path, field => field.Value, StringComparer.Ordinal);

    /// <summary>The policy that the inputs describe. An empty input says nothing; a rule that is not applied is left out with all its inputs.</summary>
    public static JsonObject Policy(IReadOnlyDictionary<string, string> fields)
    {
        var policy = new JsonObject { ["name"] = "", ["currency"] = "", ["rules"] = new JsonObject() };
        _ = Currency.TryParse(fields.GetValueOrDefault("currency")?.Trim(), out var currency);
        foreach (var field in PolicyForm.All.Where(field => IsApplied(field.Path, fields)))
        {
            if (fields.TryGetValue(field.Path, out var text) && !string.IsNullOrWhiteSpace(text))
            {
                Set(policy, field.Path.Split('.'), Written(field.Kind, text.Trim(), currency));
            }
        }

        Shorten(policy);
        return policy;
    }

    /// <summary>What was typed in an input as a policy says it: "80" as "80.00"; as it was typed where it cannot be read.</summary>
    public static string? Said(FieldKind kind, string? typed, string? currency)
    {
        _ = Currency.TryParse(currency?.Trim(), out var known);
        return typed is null ? null : Shown(kind, Written(kind, typed.Trim(), known)) ?? typed;
    }

    private static bool IsApplied(string path, IReadOnlyDictionary<string, string> fields)
    {
        var steps = path.Split('.');
        return steps[0] != "rules" || fields.ContainsKey($"rules.{steps[1]}");
    }

    // A threshold may be written as one plain value: then that is its general one.
    private static JsonNode? At(JsonNode policy, string path)
    {
        JsonNode? node = policy;
        foreach (var step in path.Split('.'))
        {
            node = node switch
            {
                JsonObject parent => parent[step],
                JsonValue when step == PolicyGrid.General => node,
                _ => null,
            };
        }

        return node;
    }

    private static string? Shown(FieldKind kind, JsonNode node) => (kind, node) switch
    {
        (FieldKind.Applied, JsonObject) => On,
        (FieldKind.Words or FieldKind.Accounts or FieldKind.Remedies, JsonArray list) => string.Join(Separator, list.Select(word => word?.ToString())),
        (FieldKind.Share, JsonValue share) => (decimal.Parse(share.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture) * 100).ToString("0.############", CultureInfo.InvariantCulture),
        (_, JsonValue value) => value.ToString(),
        _ => null,
    };

    private static JsonNode Written(FieldKind kind, string text, Currency? currency) => kind switch
    {
        FieldKind.Applied => new JsonObject(),
        FieldKind.Words or FieldKind.Accounts or FieldKind.Remedies =>
            new JsonArray([.. text.Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => (JsonNode)word)]),
        FieldKind.Whole when long.TryParse(Plain(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        FieldKind.Share when decimal.TryParse(Plain(text), NumberStyles.Number, CultureInfo.InvariantCulture, out var percent) => percent / 100,
        FieldKind.Amount when currency is not null && Money.TryParse(Plain(text), currency, out var money) => money.AmountText,
        _ => text,
    };

    // "1 234,50" as it is typed in French.
    private static string Plain(string text) => new string([.. text.Where(letter => !char.IsWhiteSpace(letter))]).Replace(',', '.');

    private static void Set(JsonObject parent, ReadOnlySpan<string> steps, JsonNode value)
    {
        if (steps.Length == 1)
        {
            parent[steps[0]] = value;
            return;
        }

        if (parent[steps[0]] is not JsonObject child)
        {
            parent[steps[0]] = child = [];
        }

        Set(child, steps[1..], value);
    }

    // A type with one value for every standing is written as that value, as people write it by hand.
    private static void Shorten(JsonObject parent)
    {
        foreach (var (name, node) in parent.ToList())
        {
            if (node is not JsonObject child)
            {
                continue;
            }

            Shorten(child);
            if (child.Count == 1 && child[PolicyGrid.General] is JsonValue value && char.IsUpper(name[0]))
            {
                parent[name] = value.DeepClone();
            }
        }
    }
}
