using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Validators;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Policies;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Tests.Words;

public sealed partial class CompletenessTests
{
    private static readonly ILookup<string, string> Keys = WrittenText.All.Where(text => text.Language == "fr").ToLookup(text => text.Area, text => text.Key);

    public static TheoryData<string> Areas => new(WrittenText.Areas);

    public static TheoryData<Type> Families =>
    [
        typeof(ClaimType), typeof(ClaimStatus), typeof(Remedy), typeof(Standing), typeof(DecisionOutcome), typeof(Finding), typeof(CoverAnswer),
        typeof(CarrierAccount), typeof(Channel), typeof(Declarant), typeof(RulingOutcome), typeof(SettlementState), typeof(SettlementOutcome),
        typeof(PromiseKind), typeof(PromiseState), typeof(ActorKind), typeof(Direction), typeof(ContactWish), typeof(PolicyState),
    ];

    [Theory]
    [MemberData(nameof(Areas))]
    public void Both_languages_hold_the_same_keys(string area)
    {
        var (french, english) = (Of(area, "fr"), Of(area, "en"));
        None.Of(french.Keys.Except(english.Keys).Select(key => $"{key} is missing in English"));
        None.Of(english.Keys.Except(french.Keys).Select(key => $"{key} is missing in French"));
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void A_text_names_the_same_arguments_in_both_languages(string area)
    {
        var english = Of(area, "en");
        None.Of(Of(area, "fr").Values.Where(text => english.TryGetValue(text.Key, out var other) && other.Arguments != text.Arguments));
    }

    [Fact]
    public void No_text_is_empty() => None.Of(WrittenText.All.Where(text => string.IsNullOrWhiteSpace(text.Text)));

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_member_has_a_name(Type family) =>
        None.Of(Enum.GetNames(family).Select(member => $"{family.Name}.{member}").Except(Keys["Claims"]));

    [Fact]
    public void Every_finding_of_every_rule_has_a_sentence_for_customers_and_one_for_staff()
    {
        // What is set aside says so in one sentence, which names the rule.
        Finding[] own = [Finding.Within, Finding.Beyond, Finding.NotApplicable];
        var needed = TrustRules.All.SelectMany(rule => own.Select(finding => $"rule.{rule.Code}.{PolicyWords.Of(finding)}")).Append("rule.setAside").ToList();
        var claims = Keys["Claims"].ToList();
        None.Of(needed.Where(key => !claims.Exists(text => IsOrRefines(text, key) && !text.EndsWith(".staff", StringComparison.Ordinal))));
        None.Of(needed.Where(key => !claims.Exists(text => IsOrRefines(text, key) && text.EndsWith(".staff", StringComparison.Ordinal))));
        None.Of(TrustRules.All.Select(rule => $"ruleName.{rule.Code}").Except(claims));
    }

    [Fact]
    public void Every_promise_and_every_remedy_has_its_sentence()
    {
        var promises = Enum.GetNames<PromiseKind>().SelectMany(kind => Enum.GetNames<PromiseState>().Select(state => $"promise.{kind}.{state}")).Append("promise.Broken.early");
        None.Of(promises.Concat(Enum.GetNames<Remedy>().Select(remedy => $"remedyOf.{remedy}")).Except(Keys["Claims"]));
    }

    [Fact]
    public void Every_event_has_a_line()
    {
        var events = Members(typeof(ClaimEvent)).Select(member => $"event.{char.ToLowerInvariant(member.Name[0])}{member.Name[1..]}");
        None.Of(events.Where(key => !Keys["Claims"].Any(text => IsOrRefines(text, key))));
    }

    [Fact]
    public void Every_refusal_has_a_sentence_with_no_more_arguments_than_it_brings()
    {
        var refusals = Members(typeof(Refusal)).Select(Made).ToList();
        var texts = WrittenText.All.Where(text => text.Area == "Refusals").ToLookup(text => text.Key);
        Assert.NotEmpty(refusals);
        None.Of(refusals.Where(refusal => texts[$"refusal.{refusal.Code}"].Count() != 2));
        None.Of(refusals.Where(refusal => texts[$"refusal.{refusal.Code}"].Any(text => Needed(text) > refusal.Arguments.Count)));
    }

    [Fact]
    public void Every_mistake_that_a_validator_finds_has_a_sentence_with_no_more_arguments_than_it_brings()
    {
        var texts = Of("Refusals", "fr");
        var found = Validators().SelectMany(validator => validator.CreateDescriptor().Rules).SelectMany(rule => rule.Components)
            .Where(component => component.Validator is not IChildValidatorAdaptor)
            .Select(component => (Code: component.ErrorCode ?? component.Validator.Name, Brings: Brings(component.Validator.Name))).Distinct().ToList();
        Assert.NotEmpty(found);
        None.Of(found.Where(one => !texts.ContainsKey($"field.{one.Code}")));
        None.Of(found.Where(one => Needed(texts[$"field.{one.Code}"]) > one.Brings));
    }

    [Fact]
    public void Every_mistake_that_is_written_in_the_source_has_a_sentence()
    {
        var written = Sources.Texts().SelectMany(source => CodeInSource().Matches(source))
            .Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.Superset(new HashSet<string> { "must_be_amount", "comment_too_long", "must_be_string", "policy_not_json" }, written.ToHashSet());
        None.Of(written.Where(code => !Keys["Refusals"].Concat(Keys["Api"]).Contains($"field.{code}") && !IsSaidToOperators(code)));
    }

    // The code as a literal: the second argument, or, where there is no path, the first.
    [GeneratedRegex("""(?:(?:FieldError|Mistake|NotRead)\((?:"[^"]*"|[^";()]|\((?:[^()]|\([^()]*\))*\))+?,\s*|(?:WithErrorCode|WireMistake)\()"([a-z]+(?:_[a-z]+)*)"(?=[,)])""")]
    private static partial Regex CodeInSource();

    /// <summary>Mistakes in files have sentences of their own.</summary>
    private static bool IsSaidToOperators(string code) => Sentences.Of(code, ["", "", ""]) != code;

    private static Dictionary<string, WrittenText> Of(string area, string language) =>
        WrittenText.All.Where(text => text.Area == area && text.Language == language).ToDictionary(text => text.Key);

    private static bool IsOrRefines(string text, string key) => text == key || text.StartsWith(key + ".", StringComparison.Ordinal);

    private static IEnumerable<Type> Members(Type family) => family.GetNestedTypes().Where(family.IsAssignableFrom);

    private static Refusal Made(Type member)
    {
        var made = member.GetConstructors().Single(constructor => constructor.GetParameters() is not [{ Name: "original" }]);
        return (Refusal)made.Invoke(made.GetParameters().Select(parameter => Any(parameter.ParameterType)).ToArray());
    }

    private static object Any(Type type) => type switch
    {
        _ when type == typeof(string) => "X",
        _ when type == typeof(int) => 1,
        _ when type == typeof(Money) => Money.Zero(Currency.Eur),
        _ when type == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch,
        _ => Array.Empty<FieldError>(),
    };

    private static int Needed(WrittenText text) => text.Arguments.Length == 0 ? 0 : text.Arguments.Split(' ').Max(int.Parse) + 1;

    private static int Brings(string validator) => validator switch
    {
        "InclusiveBetweenValidator" or "ExclusiveBetweenValidator" => 2,
        "MaximumLengthValidator" or "LengthValidator" or "ExactLengthValidator" => 1,
        "LessThanValidator" or "LessThanOrEqualValidator" or "GreaterThanValidator" or "GreaterThanOrEqualValidator" => 1,
        _ => 0,
    };

    /// <summary>All but those that are asked at start, which speak to operators in their own words.</summary>
    private static IEnumerable<IValidator> Validators() => typeof(DeclareClaim).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IValidator)) && !type.IsAbstract && type.Namespace != typeof(ShopOptionsValidator).Namespace)
        .Select(type => (IValidator)(type.GetConstructor([]) is null ? Activator.CreateInstance(type, new ShopOptions())! : Activator.CreateInstance(type)!));
}
