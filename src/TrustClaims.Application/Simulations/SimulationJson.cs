using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrustClaims.Domain;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Simulations;

/// <summary>A simulation in the JSON form of the API and of <c>simulate --json</c>.</summary>
public static class SimulationJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(Simulated simulated) => Of(simulated).ToJsonString(Indented);

    public static JsonObject Of(Simulated simulated)
    {
        var result = simulated.Result;
        return new JsonObject
        {
            ["claims"] = result.Claims,
            ["onWord"] = result.OnWord,
            ["promisedOn"] = result.PromisedOn,
            ["forReview"] = result.ForReview,
            ["otherCurrency"] = result.OtherCurrency,
            ["onWordAmount"] = Of(result.OnWordAmount),
            ["promisedOnAmount"] = Of(result.PromisedOnAmount),
            ["forReviewAmount"] = Of(result.ForReviewAmount),
            ["paidOnWord"] = Of(result.PaidOnWord),
            ["leakage"] = Of(result.Leakage),
            ["honesty"] = result.Honesty is { } honesty ? new JsonObject { ["allHonest"] = Of(honesty.AllHonest), ["noneHonest"] = Of(honesty.NoneHonest) } : null,
            ["observed"] = result.Observed,
            ["unobserved"] = result.Unobserved,
            ["neverObservable"] = result.NeverObservable,
            ["reviewHoursSaved"] = Math.Round(result.ReviewHoursSaved(simulated.ReviewTime), 2),
            ["reviewMinutes"] = Math.Round(simulated.ReviewTime.TotalMinutes, 2),
            ["waitingDaysSaved"] = result.WaitingDaysSaved is { } days ? Math.Round(days, 2) : null,
            ["waitsKnown"] = result.WaitsKnown,
            ["rules"] = new JsonObject(result.Rules.Select(rule => KeyValuePair.Create<string, JsonNode?>(
                rule.Code, new JsonObject { ["beyond"] = rule.Beyond, ["notApplicable"] = rule.NotApplicable }))),
            ["rejectedRows"] = simulated.RejectedRows,
            ["elapsedMs"] = Math.Round(simulated.Elapsed.TotalMilliseconds),
            ["claimsPerSecond"] = Math.Round(simulated.ClaimsPerSecond),
        };
    }

    public static JsonObject Of(Money money) => new() { ["amount"] = money.AmountText, ["currency"] = money.Currency.Code };

    // The other figures take claims of unknown truth as honest.
    private static JsonObject Of(LeakageEstimate leakage) => new()
    {
        ["amount"] = Of(leakage.Amount),
        ["low"] = Of(leakage.Low),
        ["high"] = Of(leakage.High),
        ["noneHonest"] = Of((leakage.NoneHonest ?? leakage).Amount),
        ["noneHonestLow"] = Of((leakage.NoneHonest ?? leakage).Low),
        ["noneHonestHigh"] = Of((leakage.NoneHonest ?? leakage).High),
        ["rate"] = leakage.Rate is { } rate ? Math.Round(rate, 6) : null,
        ["method"] = PolicyWords.Of(leakage.Method),
    };

    private static JsonObject Of(ShareEstimate share) => new()
    {
        ["rate"] = Math.Round(share.Share, 6),
        ["low"] = Math.Round(share.Low, 6),
        ["high"] = Math.Round(share.High, 6),
        ["effectiveSize"] = Math.Round(share.EffectiveSize, 1),
    };
}
