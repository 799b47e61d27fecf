using TrustClaims.Application.Claims;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Web.Api.Settlements;

namespace TrustClaims.Web.Api.Claims;

/// <summary>Puts a claim into the API's form, its sentences in the language of the current reader.</summary>
internal sealed class ClaimAnswers(ClaimSentences sentences)
{
    /// <param name="withExchanges">Whether what was said is told too.</param>
    public ClaimAnswer Of(ToldClaim told, bool withExchanges = true)
    {
        var claim = told.Claim;
        return new ClaimAnswer(
            claim.Reference.ToString(),
            claim.Status,
            claim.Type,
            claim.Remedy,
            claim.Payable,
            claim.Granted,
            told.IsContract ? null : told.AgreementNumber,
            told.IsContract ? told.AgreementNumber : null,
            claim.DeclaredAt,
            claim.OccurredOn,
            claim.Cause,
            claim.Channel,
            claim.Declarant,
            claim.AnswerDue,
            [.. claim.Items.Select(Of)],
            Of(claim.LastDecision, told.Windows),
            [.. claim.Rulings.OrderBy(ruling => ruling.Number).Select(Of)],
            [.. claim.Promises.OrderBy(promise => promise.MadeAt).ThenBy(promise => promise.Due)
                .Select(promise => new PromiseAnswer(promise.Kind, promise.Due, promise.State, promise.EndedAt))],
            [.. claim.Settlements.OrderBy(settlement => settlement.Round).ThenBy(settlement => settlement.Item.Value, StringComparer.Ordinal)
                .Select(settlement => SettlementAnswer.Of(settlement, claim.Reference))],
            withExchanges
                ? [.. told.Exchanges.Select(said => new ExchangeAnswer(said.At, said.Direction, said.Channel, said.Author, said.Text))]
                : null,
            claim.Version);
    }

    private static ClaimItemAnswer Of(ClaimItem item) =>
        new(item.Item.Value, item.Title, item.Quantity, item.Payable, item.GrantedQuantity, item.Granted);

    private static RulingAnswer Of(Ruling ruling) => new(ruling.Outcome, ruling.Granted, ruling.Reason, ruling.RuledByName, ruling.At);

    private DecisionAnswer Of(ClaimDecision decided, RuleWindows windows) => new(
        decided.Outcome,
        decided.On,
        decided.PolicyNumber,
        decided.DecidedInMicroseconds / 1_000.0,
        sentences.Explanation(decided, windows),
        [.. decided.Answers.Select(answer => new RuleFinding(
            answer.Code, answer.Finding, Value(answer.Observed), Value(answer.Threshold), sentences.ForCustomer(answer, decided.Facts, windows)))]);

    private static object? Value(in Measure measure) => measure.Kind switch
    {
        MeasureKind.Number => measure.Number,
        MeasureKind.Money => measure.Money,
        MeasureKind.Word => measure.Word,
        _ => null,
    };
}
