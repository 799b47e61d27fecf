using System.Globalization;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>The policy form in words: what an input is about, and what its value reads like.</summary>
public sealed class PolicyLabels(WordsOf words, ClaimSentences sentences, RefusalSentences refusals)
{
    private readonly Texts texts = words.Staff;

    /// <summary>The whole name of an input: the threshold, the type, the standing.</summary>
    public string Of(string path)
    {
        var steps = path.Split('.');
        for (var length = steps.Length; length > 0; length--)
        {
            var key = $"policy.path.{string.Join('.', steps[..length])}";
            if (texts.Has(key))
            {
                return string.Join(", ", steps[length..].Where(step => step != PolicyGrid.General).Select(Step).Prepend(texts[key]));
            }
        }

        return string.Join(", ", steps.Select(Step));
    }

    /// <summary>A line that names an input and says something of it.</summary>
    public string Line(string path, string said) => texts["policy.line", Of(path), said];

    public string Column(Standing? standing) => standing is { } one ? sentences.Name(one) : texts["policy.anyStanding"];

    public string Row(ClaimType? type) => type is { } one ? sentences.Name(one) : texts["policy.anyType"];

    /// <summary>A value as it stands in an input: with a comma in French.</summary>
    public static string Typed(FieldKind kind, string? value) => kind is FieldKind.Amount or FieldKind.Share && value is not null
        ? value.Replace(".", CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal)
        : value ?? "";

    /// <summary>A value as it reads in a sentence: with its unit, its words.</summary>
    public string Value(FieldKind kind, string? value, string? currency) => (kind, value) switch
    {
        (_, null or "") => texts["policy.unset"],
        (FieldKind.Applied, _) => texts["policy.applied"],
        (FieldKind.Amount, _) when Currency.TryParse(currency, out var known) && Money.TryParse(value, known, out var money) => texts["amount", money],
        (FieldKind.Share, _) => texts["policy.percent", Typed(kind, value)],
        (FieldKind.Accounts or FieldKind.Remedies, _) => string.Join(", ", value.Split(',').Select(Step)),
        _ => value,
    };

    /// <summary>What is wrong with an input. Sentences that speak of JSON have another wording here.</summary>
    public string Say(FieldError mistake)
    {
        var key = $"policy.problem.{mistake.Code}";
        return !texts.Has(key) ? refusals.Say(mistake)
            : mistake.Code == "contradicts" ? texts[key, Of((string)mistake.Arguments[0])]
            : mistake is { Code: "must_be_amount", Arguments: [_, int decimals] } ? texts[key, [.. mistake.Arguments, 150m.ToString($"F{decimals}", CultureInfo.CurrentCulture)]]
            : texts[key, [.. mistake.Arguments]];
    }

    /// <summary>Two thresholds that contradict each other, both by their names.</summary>
    public string Say(PolicyWarning warning) => texts[$"policy.warning.{warning.Code}", Of(warning.Path), Said(warning.Value), Of(warning.Other), Said(warning.OtherValue)];

    private string Said(object value) => value switch
    {
        Money money => texts["amount", money],
        double share => texts["policy.percent", (share * 100).ToString("0.##", CultureInfo.CurrentCulture)],
        _ => texts["number.whole", value],
    };

    private string Step(string word) => PolicyWords.TryParse<ClaimType>(word, out var type) ? sentences.Name(type)
        : PolicyWords.TryParse<Standing>(word, out var standing) ? sentences.Name(standing)
        : PolicyWords.TryParse<CarrierAccount>(word, out var account) ? sentences.Name(account)
        : PolicyWords.TryParse<Remedy>(word, out var remedy) ? sentences.Name(remedy)
        : word;
}
