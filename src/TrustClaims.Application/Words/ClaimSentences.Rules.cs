using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;

namespace TrustClaims.Application.Words;

// Why: one sentence for each rule's answer, and one for the decision.
public sealed partial class ClaimSentences
{
    /// <summary>
    /// What a rule says of a claim, to the customer: with its figures, except where they would disclose others' affairs or invite to play with the limit.
    /// </summary>
    /// <param name="windows">The policy's windows, for the rules that count over a period; without them the period is not named in days.</param>
    public string ForCustomer(in RuleAnswer answer, in ClaimFacts facts, RuleWindows? windows = null) =>
        texts[Key(answer) + Plural(answer) + Special(answer), Arguments(answer, facts, windows)];

    /// <summary>The same for people of ours: every figure, no address.</summary>
    public string ForStaff(in RuleAnswer answer, in ClaimFacts facts, RuleWindows? windows = null)
    {
        var unknown = $"rule.{answer.Code}.unknown.staff";
        var isUnknown = answer is { Finding: Finding.NotApplicable, Threshold.Kind: not MeasureKind.None } && texts.Has(unknown);
        return texts[isUnknown ? unknown : Key(answer) + ".staff", Arguments(answer, facts, windows)];
    }

    /// <summary>What a rule looks at, as a sentence to its customer begins: "Le nombre de demandes".</summary>
    public string RuleForCustomer(string code) => Known("ruleName", code);

    /// <summary>As the policy's page names it; one that there is no more keeps its code.</summary>
    public string RuleForStaff(string code) => words.Staff.Has($"policy.path.rules.{code}") ? words.Staff[$"policy.path.rules.{code}"] : code;

    /// <summary>Why this answer: the customer's own limit and figures, the day promised, or the one rule that asked for a person.</summary>
    public string Explanation(Decision decision, in ClaimFacts facts, RuleWindows? windows = null) => decision.Outcome switch
    {
        DecisionOutcome.ApprovedOnWord => OnWord(decision, facts) + SetAside(decision, facts),
        DecisionOutcome.PromisedOn => texts["explanation.promisedOn", CarrierSays(facts), decision.On!.Value] + SetAside(decision, facts),
        _ => ForCustomer(decision.DecidedBy!.Value, facts, windows),
    };

    public string Explanation(ClaimDecision decided, RuleWindows? windows = null) => Explanation(decided.Decision, decided.Facts, windows);

    private string OnWord(Decision decision, in ClaimFacts facts)
    {
        if (facts is { OwnIncident: true, Type: ClaimType.LostParcel })
        {
            return texts["explanation.onWord.incident"];
        }

        var limit = Within(decision, AmountBeyondLimit.Key)?.Threshold.Money;
        var age = Within(decision, TooLateOrTooEarly.Key) is not null && facts.AgeDays is not null;
        var key = facts.Payable.IsZero ? "explanation.onWord.free" : "explanation.onWord" + (limit is null ? "" : ".limit") + (age ? ".age" : "");
        return texts[key, facts.Payable, limit ?? facts.Payable, age ? Since(facts) : "", Subject(facts)];
    }

    private string SetAside(Decision decision, ClaimFacts facts) =>
        string.Concat(decision.Answers.Where(answer => answer.Finding == Finding.SetAside).Select(answer => " " + ForCustomer(answer, facts)));

    private static RuleAnswer? Within(Decision decision, string code)
    {
        foreach (var answer in decision.Answers)
        {
            if (answer.Code == code && answer.Finding == Finding.Within)
            {
                return answer;
            }
        }

        return null;
    }

    private static string Key(in RuleAnswer answer)
    {
        var (observed, threshold) = (answer.Observed, answer.Threshold);
        var key = $"rule.{answer.Code}.{PolicyWords.Of(answer.Finding)}";
        return answer switch
        {
            { Finding: Finding.SetAside } => "rule.setAside",
            { Finding: Finding.Beyond } when observed.Kind == MeasureKind.Money && observed.Money.Currency != threshold.Money.Currency => "rule.currency",
            { Until: not null } => key + ".early",
            { Code: TooLateOrTooEarly.Key, Finding: Finding.Within } when observed.Number > threshold.Number => key + ".from",
            { Code: DestinationChanged.Key, Finding: Finding.Beyond } => key + (observed.Kind == MeasureKind.Word ? ".differs" : ".changed"),
            { Code: NotCovered.Key, Finding: Finding.Beyond } => $"{key}.{observed.Word}",
            _ => key,
        };
    }

    private static string Plural(in RuleAnswer answer) => answer switch
    {
        { Code: not ClaimsTooClose.Key } or { Finding: Finding.NotApplicable or Finding.SetAside } => "",
        { Threshold.Number: 1 } => ".one",
        _ => ".other",
    };

    // The first of several is no sum, and a gift has no price.
    private static string Special(in RuleAnswer answer) => answer switch
    {
        { Code: ClaimsTooClose.Key, Finding: Finding.Within, Threshold.Number: > 1, Observed.Number: 1 } => ".first",
        { Code: AmountBeyondLimit.Key, Finding: Finding.Within, Observed.Money.Minor: 0 } => ".free",
        _ => "",
    };

    // All texts of rules take the same arguments, so that a sentence can be reworded freely.
    private object[] Arguments(in RuleAnswer answer, in ClaimFacts facts, RuleWindows? windows) =>
    [
        /*  0 */ Value(answer.Code, answer.Observed),
        /*  1 */ Value(answer.Code, answer.Threshold),
        /*  2 the period counted over */ Period(answer.Code, windows),
        /*  3 since when */ facts.AgeDays is null ? "" : Since(facts),
        /*  4 orders with a claim */ facts.OrdersWithClaimInYear ?? 0,
        /*  5 orders */ facts.OrdersInYear ?? 0,
        /*  6 "your request" */ Subject(facts),
        /*  7 the day from which it is within */ answer.Until ?? facts.DeclaredOn,
        /*  8 what the carrier says, a sentence */ CarrierSays(facts),
        /*  9 the day the age counts from */ facts.CountedFrom ?? facts.DeclaredOn,
        /* 10 what the carrier says, in short */ facts.Account is { } account ? Name(account) : "",
        /* 11 "the order's" */ texts[facts.Type.IsForContract() ? "origin.contract" : "origin.order"],
        /* 12 what the rule looks at, to the customer */ answer.Finding == Finding.SetAside ? RuleForCustomer(answer.Code) : "",
        /* 13 the rule, to people of ours */ answer.Finding == Finding.SetAside ? RuleForStaff(answer.Code) : "",
    ];

    private object Value(string rule, in Measure measure) => measure.Kind switch
    {
        MeasureKind.None => "",
        MeasureKind.Word when rule == CategorySeenByPerson.Key => string.Join(", ", measure.Word!.Split(", ").Select(Category)),
        MeasureKind.Word => measure.Word!,
        MeasureKind.Money => measure.Money,
        _ => rule switch
        {
            TooManyOrdersWithClaim.Key => measure.Number * 100,
            TooLateOrTooEarly.Key => texts.Count("days", (int)measure.Number),
            _ => measure.Number,
        },
    };

    private string Period(string rule, RuleWindows? windows)
    {
        var days = rule switch
        {
            ClaimsTooClose.Key => windows?.Frequency,
            GrantedSumBeyondLimit.Key => windows?.Cumulative,
            AddressSharedByMany.Key => windows?.Household,
            _ => null,
        };
        return days is { } known ? texts["period.days", texts.Count("days", known)] : texts["period.unknown"];
    }

    private string Subject(in ClaimFacts facts) => texts[facts.Type.IsForContract() ? "subject.contract" : "subject.order"];

    private string CarrierSays(in ClaimFacts facts) => facts.Account is { } account ? texts[$"carrier.{account}"] : "";

    // In the past tense, because the sentence is read again long after the day of the declaration.
    private string Since(in ClaimFacts facts)
    {
        var from = facts switch
        {
            _ when facts.Type.IsForContract() => "event",
            { Account: { } account } when account.SaysDelivered() => "delivered",
            { Type: ClaimType.LostParcel } => "expected",
            _ => "received",
        };
        var days = facts.AgeDays!.Value;
        var how = days switch { < 0 => "future", 0 => "today", 1 => "one", _ => "other" };
        return texts[$"since.{from}.{how}", days, facts.CountedFrom!.Value];
    }
}
