using System.Text.Json.Serialization;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Trust;
using TrustClaims.Web.Api.Settlements;

namespace TrustClaims.Web.Api.Claims;

/// <summary>A claim, with its decision down to each rule.</summary>
/// <param name="Reference">What a customer reads out: 7 characters without look-alikes, in two groups.</param>
/// <param name="Payable">What the claim pays, goods at their payable amount.</param>
/// <param name="Granted">What of it was granted so far.</param>
/// <param name="OrderNumber">The order, for claims about an order.</param>
/// <param name="ContractNumber">The contract, for claims about a contract.</param>
/// <param name="AnswerDue">Until when a person answers, while the claim is in review.</param>
/// <param name="Rulings">What people of ours decided, oldest first.</param>
/// <param name="Promises">What was said would happen, by when, and how it ended.</param>
/// <param name="Exchanges">What was said, oldest first; in a list of claims it is left out.</param>
/// <param name="Version">To be given back with a ruling, so that nobody rules on what has changed meanwhile.</param>
internal sealed record ClaimAnswer(
    string Reference,
    ClaimStatus Status,
    ClaimType Type,
    Remedy Remedy,
    Money Payable,
    Money Granted,
    string? OrderNumber,
    string? ContractNumber,
    DateTimeOffset DeclaredAt,
    DateOnly? OccurredOn,
    ClaimType? Cause,
    Channel Channel,
    Declarant Declarant,
    DateTimeOffset? AnswerDue,
    IReadOnlyList<ClaimItemAnswer> Items,
    DecisionAnswer Decision,
    IReadOnlyList<RulingAnswer> Rulings,
    IReadOnlyList<PromiseAnswer> Promises,
    IReadOnlyList<SettlementAnswer> Settlements,
    IReadOnlyList<ExchangeAnswer>? Exchanges,
    int Version);

internal sealed record ClaimItemAnswer(string ItemId, string Title, int Quantity, Money Payable, int GrantedQuantity, Money Granted);

/// <summary>The engine's decision. It can say yes, promise a day, or hand over to a person; it cannot refuse.</summary>
/// <param name="On">The day promised, with "promisedOn" alone.</param>
/// <param name="Policy">The number of the policy that decided.</param>
/// <param name="DecidedInMs">From gathering the facts to the decision, in milliseconds.</param>
/// <param name="Explanation">Why, in one sentence for the customer.</param>
internal sealed record DecisionAnswer(
    DecisionOutcome Outcome, DateOnly? On, int Policy, double DecidedInMs, string Explanation, IReadOnlyList<RuleFinding> Rules);

/// <summary>What one rule read, and what it compared with.</summary>
/// <param name="Code">The rule's key in the policy.</param>
/// <param name="Observed">A number, money or a word, by rule; null when it is not known.</param>
/// <param name="Threshold">A number, money or a word, by rule; null when the policy sets none.</param>
internal sealed record RuleFinding(
    string Code,
    Finding Answer,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] object? Observed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] object? Threshold,
    string Sentence);

/// <summary>A person's decision.</summary>
/// <param name="RuledBy">The real name of the person.</param>
internal sealed record RulingAnswer(RulingOutcome Outcome, Money Granted, string? Reason, string RuledBy, DateTimeOffset At);

internal sealed record PromiseAnswer(PromiseKind Kind, DateTimeOffset Due, PromiseState State, DateTimeOffset? EndedAt);

/// <param name="Author">The real name of a person of ours; left out where it was the customer or the house.</param>
internal sealed record ExchangeAnswer(DateTimeOffset At, Direction Direction, Channel Channel, string? Author, string Text);
