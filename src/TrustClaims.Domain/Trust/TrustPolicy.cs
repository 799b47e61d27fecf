using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Trust;

/// <summary>How long a person takes, what the hour costs, and when an answer is promised.</summary>
public sealed record ReviewTerms(int MinutesPerClaim, Money HourlyCost, int AnswerWithinHours);

/// <summary>An immutable set of thresholds, read once from its JSON form, which stays the one form that is stored and handed out.</summary>
public sealed class TrustPolicy
{
    private readonly TrustRule[] rules;
    private readonly IReadOnlyDictionary<ClaimType, IReadOnlyList<Remedy>> remedies;

    internal TrustPolicy(
        string json,
        string name,
        Currency currency,
        StandingThresholds standing,
        IEnumerable<TrustRule> rules,
        IReadOnlyDictionary<ClaimType, IReadOnlyList<Remedy>> remedies,
        PolicyTerms terms)
    {
        (Json, Name, Currency, Standing, Terms) = (json, name, currency, standing, terms);
        this.rules = rules.ToArray();
        this.remedies = remedies;
        Windows = RuleWindows.Of(this.rules);
    }

    /// <summary>The policy in the JSON form of the API, indented, members in the order in which they were given.</summary>
    public string Json { get; }

    public string Name { get; }

    public Currency Currency { get; }

    public StandingThresholds Standing { get; }

    public PolicyTerms Terms { get; }

    /// <summary>The windows, in days, over which facts are counted for this policy's rules.</summary>
    public RuleWindows Windows { get; }

    /// <summary>The rules that this policy applies, in the catalogue's order.</summary>
    public IReadOnlyList<TrustRule> Rules => rules;

    internal ReadOnlySpan<TrustRule> RulesSpan => rules;

    /// <summary>The remedies a customer may choose from for this type, the one proposed first at the front.</summary>
    public IReadOnlyList<Remedy> RemediesFor(ClaimType type) => remedies.TryGetValue(type, out var offered) ? offered : [];

    public TRule? Find<TRule>()
        where TRule : TrustRule => rules.OfType<TRule>().FirstOrDefault();
}

/// <summary>What a policy settles beside its rules.</summary>
/// <param name="KeepUpTo">At or under it a damaged or wrong item stays with the customer; above, it travels back at our cost.</param>
/// <param name="SilenceMeansYes">At or under it a claim is approved by itself when the promised hour of the answer has passed.</param>
/// <param name="FollowUpRate">Share, 0 to 1, of claims approved on word that get a friendly call afterwards.</param>
public sealed record PolicyTerms(Threshold<Money> KeepUpTo, Threshold<Money> SilenceMeansYes, double FollowUpRate, ReviewTerms Review)
{
    /// <summary>Whether silence past the promised hour means yes to what is still open.</summary>
    public bool GrantOnSilence(ClaimType type, Standing standing, Money left) =>
        SilenceMeansYes.For(type, standing) is { } most && most.Currency == left.Currency && left <= most;

    /// <summary>Whether a damaged or wrong item travels back, at our cost: worth more than what stays with the customer, and not mended where it is.</summary>
    /// <param name="amount">What it pays.</param>
    public bool TravelsBack(ClaimType type, Standing standing, Remedy remedy, Money amount) =>
        type is ClaimType.DamagedItem or ClaimType.WrongItem && remedy is not (Remedy.SparePart or Remedy.Repair) &&
        KeepUpTo.For(type, standing) is { } keep && (amount.Currency != keep.Currency || amount > keep);
}
